import { resolve } from 'node:path';
import { encode } from '../../../configuration/encoding';
import type { Localized } from '../../../core/localized';
import { formOfFile } from '../../../core/markdown/form';
import type { AppliedLedger } from '../../../interchange/xlsx/apply-ledger';
import type { LedgerChanges } from '../../../interchange/xlsx/ledger-changes';
import type { Arguments } from '../../arguments';
import { ExitStatus, type Session } from '../../command';
import { readBytes, replaceFile } from '../../drafts/files';
import { type ReadDraft, readDraft } from '../../drafts/read-draft';
import { ownMarksFor } from '../../drafts/read-plan';
import { Failure } from '../../failure';
import { complain, writeOut } from '../../terminal/output';
import { unifiedDiff } from '../../terminal/unified-diff';
import { namedFile } from '../word/named-file';

/**
 * `tasks --apply X.xlsx FILE`: shows what a changed ledger changes in its draft, and with `--write` writes it. Status 2
 * when something could not be brought back; what could is shown and written all the same.
 */
export async function applyLedgerTo(args: Arguments, session: Session): Promise<number> {
  const { workingFolder, language } = session;
  const file = namedFile('tasks --apply', args.positionals, args, workingFolder);
  const ledger = args.value('apply') ?? '';
  const draft = await readDraft(file, args.value('encoding') ?? 'auto');
  if (draft.word || (args.has('write') && file.path === null)) throw notWritable(file.shown);
  const bytes = readBytes(resolve(workingFolder, ledger), ledger);
  const { ledgerChanges } = await import('../../../interchange/xlsx/ledger-changes');
  const { applyLedger } = await import('../../../interchange/xlsx/apply-ledger');
  const changes = ledgerChanges(bytes);
  if (!('changes' in changes))
    throw new Failure({ zh: `${ledger} ${changes.zh}`, en: `${ledger} ${changes.en}` });
  const ownMarks = await ownMarksFor(file, args, session);
  const applied = applyLedger(draft.text, changes, formOfFile(file.shown), ownMarks);
  writeOut(unifiedDiff(file.shown, draft.text, applied.text));
  if (args.has('write') && file.path !== null && applied.text !== draft.text) {
    replaceFile(file.path, draft.bytes, bytesOf(applied.text, draft, file.shown), file.shown, workingFolder);
  }
  for (const sentence of remarks(applied, changes, args.has('write'))) complain(sentence, language);
  return applied.refused.length > 0 ? ExitStatus.failed : ExitStatus.clean;
}

function remarks(
  { placed, refused }: AppliedLedger,
  { added, removed }: LedgerChanges,
  written: boolean,
): readonly Localized[] {
  const sentences: Localized[] = refused.map(({ change: { source, task, before, after }, reason }) => ({
    zh: `${source}“${task}”：“${before}”改为“${after}”没有带回：${reason.zh}`,
    en: `${source} "${task}": "${before}" to "${after}" was not brought back: ${reason.en}`,
  }));
  const rows = [...added.map((source) => `+${source}`), ...removed.map((source) => `-${source}`)].join(' ');
  if (rows !== '') {
    sentences.push({
      zh: `表里增加或删去的行不带回草稿：${rows}。`,
      en: `rows added to or taken from the table are not brought back: ${rows}.`,
    });
  }
  const summary = written
    ? { zh: `带回 ${placed} 处。`, en: `${placed} cells were brought back.` }
    : {
        zh: `可以带回 ${placed} 处；加 --write 写回草稿。`,
        en: `${placed} cells can be brought back; add --write to do so.`,
      };
  return [...sentences, summary];
}

function bytesOf(text: string, draft: ReadDraft, shown: string): Uint8Array {
  const bytes = encode(text, draft);
  if (bytes) return bytes;
  throw new Failure({
    zh: `${shown} 改动后的内容无法用 ${draft.encoding} 保存，文件未改动。`,
    en: `${shown} as changed cannot be saved in ${draft.encoding}; the file was left alone.`,
  });
}

function notWritable(shown: string): Failure {
  return new Failure({
    zh: `${shown} 不能写回；请对文本草稿用 --apply（Word 文件先用 work-plan import 读成文本）。`,
    en: `${shown} cannot be written back; --apply takes a draft of text (work-plan import reads a Word file as text).`,
  });
}
