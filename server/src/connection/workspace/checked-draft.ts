import { decode } from '../../configuration/encoding';
import { formOfFile } from '../../core/markdown/form';
import { parseText } from '../../core/parse';
import { diagnostics } from '../../features/diagnostics';
import { LintMemo } from '../../lint/memo';
import { pathOf } from '../paths';
import { reported } from '../reported';
import { prepareLibrary, type ServerSession } from '../session';
import type { FoundInDraft } from './folder-check';

const MOST_SHOWN = 100;
const LARGEST_BYTES = 2_000_000;

/** The findings of a draft, open or on the disk; `null` for one that is gone, too large or no text. */
export async function checkedDraft(session: ServerSession, uri: string): Promise<FoundInDraft | null> {
  await prepareLibrary(session, uri);
  const draft = session.drafts.get(uri) ?? (await draftOnDisk(session, uri));
  if (!draft) return null;
  const { findings, known } = reported(session, draft);
  const counted = findings.filter((finding) => !known.has(finding));
  const { rulePage } = session.host;
  const { language } = session.settings;
  const options = { uri, rulePage, language, cap: MOST_SHOWN };
  return { diagnostics: diagnostics(draft.plan, counted, options), count: counted.length };
}

async function draftOnDisk(session: ServerSession, uri: string) {
  const path = pathOf(uri);
  const { files } = session.host;
  const size = path === null ? undefined : (await files.look(path))?.size;
  if (path === null || size === undefined || size > LARGEST_BYTES) return null;
  const bytes = await files.read(path).catch(() => null);
  const text = bytes === null ? undefined : decode(bytes, 'auto')?.text;
  if (text === undefined) return null;
  const plan = parseText(text, formOfFile(uri), session.configs.of(uri).settings.headings);
  return { uri, plan, findings: session.findingsOf(plan, new LintMemo(), uri) };
}
