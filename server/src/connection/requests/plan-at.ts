import { decode } from '../../configuration/encoding';
import { formOfFile } from '../../core/markdown/form';
import { parseText } from '../../core/parse';
import type { WorkPlan } from '../../core/work-plan';
import type { Structure } from '../../library/structure/structure';
import { structureOf } from '../../library/structure/structure-of';
import { planId } from '../../past-plans/plan-id';
import { pathOf } from '../paths';
import type { ServerSession } from '../session';
import { failure } from './failure';

/** The plan at a uri, open or on the disk. Fails with a message where there is none. */
export async function planAt(uri: string, session: ServerSession): Promise<WorkPlan> {
  return (
    session.drafts.get(uri)?.plan ??
    parseText(await textAt(uri, session), formOfFile(uri), session.configs.of(uri).settings.headings)
  );
}

/** The structure of the plan at a uri. Fails with a message where no parts can be told in it. */
export async function structureAt(uri: string, session: ServerSession): Promise<Structure> {
  const structure = structureOf(await planAt(uri, session), planId(pathOf(uri) ?? uri));
  if (structure.parts.length > 0) return structure;
  throw failure(
    { zh: '这份文件里没有认出章节和条目。', en: 'No sections or items can be told in this file.' },
    session,
  );
}

async function bytesAt(uri: string, { host }: ServerSession): Promise<Uint8Array | null> {
  const path = pathOf(uri);
  return path === null ? null : await host.files.read(path).catch(() => null);
}

async function textAt(uri: string, session: ServerSession): Promise<string> {
  const bytes = await bytesAt(uri, session);
  if (bytes === null)
    throw failure(
      { zh: '往年计划的文件打不开。', en: 'The file of the past plan cannot be opened.' },
      session,
    );
  const text = decode(bytes, 'auto')?.text;
  if (text !== undefined) return text;
  throw failure(
    {
      zh: '往年计划读不了：只能读 txt、md 等纯文本；Word、PDF 请先另存为 .txt。',
      en: 'The past plan cannot be read; it has to be plain text (txt, md). Save Word or PDF files as .txt first.',
    },
    session,
  );
}
