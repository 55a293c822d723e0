import { readText } from '../../configuration/read-text';
import type { Localized } from '../../core/localized';
import { spanKey } from '../../features/ranges';
import { baselineText } from '../../lint/baseline/baseline';
import type { BaselineChange } from '../baselines';
import type { OpenDraft } from '../documents';
import type { BaselineParams, BaselineResult } from '../protocol';
import { renew } from '../renewal';
import type { On } from '../requests/answering';
import { failure } from '../requests/failure';
import { isBaselineParams } from '../requests/request-params';
import { prepare, type ServerSession } from '../session';
import { rewriteFile } from './rewrite-file';

const NO_BASELINE: Localized = {
  zh: '这份草稿没有基线文件可改（草稿还没有存盘，或 .work-plan-baseline.json 已损坏）。',
  en: 'There is no baseline of this draft to change: it is not saved yet, or .work-plan-baseline.json is broken.',
};

/** Answers the commands by which a person records all findings of a draft, or drops what is no longer found. */
export function answerBaselines(on: On, session: ServerSession): void {
  on('workPlan/baseline', isBaselineParams, (params) => changeBaseline(params, session));
}

/** Records one finding of an open draft, by its rule and the key of its span; nothing where it is gone meanwhile. */
export async function addToBaseline(
  session: ServerSession,
  uri: string,
  ruleId: string,
  key: unknown,
): Promise<void> {
  const open = session.drafts.get(uri);
  const finding = open?.findings.find((each) => each.ruleId === ruleId && spanKey(each.span) === key);
  if (open && finding) await change(session, open, [finding], 'add');
}

async function changeBaseline(
  { textDocument: { uri }, prune }: BaselineParams,
  session: ServerSession,
): Promise<BaselineResult> {
  await prepare(session, uri);
  const open = session.drafts.get(uri);
  const count = open && (await change(session, open, open.findings, prune ? 'prune' : 'update'));
  if (count === undefined || count === null) throw failure(NO_BASELINE, session);
  return { count };
}

/** How many findings were recorded, or entries dropped; `null` where nothing could be written. */
async function change(
  session: ServerSession,
  open: OpenDraft,
  findings: OpenDraft['findings'],
  how: BaselineChange,
): Promise<number | null> {
  const changed = await session.baselines.changed(open.plan, findings, open.uri, how);
  if (!changed) return null;
  const { path, baseline, count } = changed;
  const before = await readText(session.host.files, path);
  const after = baselineText(baseline);
  if (before !== after && !(await rewriteFile(session, { path, before, after }))) return null;
  session.baselines.forget();
  // A client that watches files tells of it, too; this is for the others.
  if (session.settings.watches === 'nothing') void renew(session);
  return count;
}
