import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { readDraft } from '../../drafts/read-draft';
import { Failure } from '../../failure';
import { DRAFT_OPTIONS, deliver } from '../draft-options';
import { namedFile } from './named-file';

const { encoding: _encoding, ...OPTIONS } = DRAFT_OPTIONS;

/** `work-plan import`: the text of a Word file. */
export const importCommand: Command = {
  name: 'import',
  usage: 'X.docx [-o FILE]',
  summary: {
    zh: '把 Word 文件读成文本草稿：自动编号写成文字，表格写成行',
    en: 'read a Word file as a draft of text: automatic numbers in words, tables as rows',
  },
  details: {
    zh: `修订按接受后的样子读，目录、批注、页眉页脚、脚注不读，文本框放在所在段落之后。
也可以不导入：lint、outline、tasks、suggest、diff、library 都能直接读 .docx。`,
    en: `Revisions are read as accepted; tables of contents, comments, headers, footers and footnotes are left out; text
boxes follow their paragraph. There is no need to import: lint, outline, tasks, suggest, diff and library read .docx.`,
  },
  options: { ...OPTIONS, ...COMMON_OPTIONS },
  run,
};

async function run(args: Arguments, { workingFolder }: Session): Promise<number> {
  const file = namedFile('import', args.positionals, args, workingFolder);
  const draft = await readDraft(file, 'auto');
  if (!draft.word) {
    throw new Failure({
      zh: `${file.shown} 本来就是文本，不用导入。`,
      en: `${file.shown} is text already; there is nothing to import.`,
    });
  }
  deliver(args, draft.text, [file], workingFolder);
  return ExitStatus.clean;
}
