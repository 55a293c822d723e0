import type { Localized } from '../../core/localized';
import { LONGEST_TEMPLATE, type OwnMark, type OwnMarkFlaw, ownMarkOf } from '../../core/phrases/own-marks';
import type { ConfigNode } from './config-node';
import { type Problems, readList, readString } from './config-values';

/** Reads templates of numbers, `["任务{n}："]`. One that is none is left out and told. */
export function readHeadings(node: ConfigNode, problems: Problems): readonly OwnMark[] {
  return readList(node, 'headings', problems, (item) => {
    const template = readString(item, 'headings', problems);
    if (template === undefined) return undefined;
    const mark = ownMarkOf(template);
    if (typeof mark !== 'string') return mark;
    const { zh, en } = FLAWS[mark];
    problems.add(item, { zh: `标题编号“${template}”${zh}`, en: `The heading number “${template}” ${en}` });
    return undefined;
  });
}

const FLAWS: Readonly<Record<OwnMarkFlaw, Localized>> = {
  'no single place': {
    zh: '须有且只有一个编号的位置：{n}、{1}（阿拉伯数字）或 {一}（汉字数字），如“任务{n}：”。',
    en: 'must have one place for the number: {n}, {1} (Arabic) or {一} (Han), as in 任务{n}：.',
  },
  'too long': {
    zh: `须在一行内，不超过 ${LONGEST_TEMPLATE} 个字。`,
    en: `must stand on one line and have at most ${LONGEST_TEMPLATE} characters.`,
  },
  'nothing else': {
    zh: '只有编号，没有别的字，无法与正文区分。',
    en: 'is nothing but the number, which cannot be told from text.',
  },
  'numeral beside': {
    zh: '编号旁边不能是数字。',
    en: 'has a numeral right beside the place for the number.',
  },
};
