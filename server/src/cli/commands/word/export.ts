import { resolve } from 'node:path';
import type { OfficialFonts } from '../../../interchange/docx-out/official-fonts';
import { type Arguments, COMMON_OPTIONS } from '../../arguments';
import { type Command, ExitStatus, type Session } from '../../command';
import { writeResult } from '../../drafts/files';
import { emptyPlan, readPlan } from '../../drafts/read-plan';
import { Failure } from '../../failure';
import { complain } from '../../terminal/output';
import { CONFIG_FILE_OPTIONS } from '../config-options';
import { DRAFT_OPTIONS } from '../draft-options';
import { namedFile, refuseDraft, requiredOutput } from './named-file';

const PARTS: ReadonlyArray<keyof OfficialFonts> = ['title', 'body', 'heading1', 'heading2', 'page'];

/** `work-plan export`: a draft as a Word file in the form of an official document. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE -o X.docx',
  summary: {
    zh: '按公文格式（GB/T 9704—2012）导出 Word 文件',
    en: 'write a Word file in the form of an official document (GB/T 9704—2012)',
  },
  details: {
    zh: `A4，版心 156×225 毫米，每页 22 行、每行 28 字；标题小标宋，一、黑体，（一）楷体，正文 3 号仿宋；页码单页居右、双页居左；
六列以上的表格排在横页上。序号是文字，不是自动编号。字体可以换：--font body=仿宋 --font heading2=楷体。`,
    en: `A4, 156 × 225 mm of text, 22 lines of 28 characters; fonts, indents and page numbers of the standard; tables of six
and more columns on landscape pages. Numbers are text. Fonts can be chosen: --font body=FangSong.`,
  },
  options: {
    font: {
      value: 'PART=NAME',
      help: {
        zh: `换一种字体，可重复；PART 是 ${PARTS.join('、')}`,
        en: `another font, may be repeated; PART is ${PARTS.join(', ')}`,
      },
    },
    ...DRAFT_OPTIONS,
    ...CONFIG_FILE_OPTIONS,
    ...COMMON_OPTIONS,
  },
  run,
};

async function run(args: Arguments, session: Session): Promise<number> {
  const { workingFolder } = session;
  const fonts = Object.fromEntries(args.values('font').map(fontOf));
  const file = namedFile('export', args.positionals, args, workingFolder);
  const output = requiredOutput('export', args, '.docx');
  refuseDraft(file, output, workingFolder);
  const { exportDocx } = await import('../../../interchange/docx-out/export-docx');
  const plan = await readPlan(file, args, session);
  if (plan.sections.length === 0) complain(emptyPlan(file.shown), session.language);
  const bytes = exportDocx(plan, { fonts });
  writeResult(resolve(workingFolder, output), bytes, output, args.has('force'));
  return ExitStatus.clean;
}

function fontOf(value: string): readonly [keyof OfficialFonts, string] {
  const equals = value.indexOf('=');
  const part = PARTS.find((known) => known === value.slice(0, Math.max(equals, 0)));
  const name = value.slice(equals + 1).trim();
  if (part !== undefined && name !== '') return [part, name];
  throw new Failure({
    zh: `--font ${value} 须写成 PART=字体名，PART 是 ${PARTS.join('、')}。`,
    en: `--font ${value} must be PART=NAME, where PART is ${PARTS.join(', ')}.`,
  });
}
