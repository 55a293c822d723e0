import type { Paragraph } from '../paragraph';
import { plainOf } from '../words/plain';

/** What YAML front matter may say of a plan. */
export interface FrontMatter {
  readonly title?: string;
  readonly issuer?: string;
  readonly year?: string;
  readonly documentNumber?: string;
  readonly date?: string;
  readonly recipients?: string;
}

/** The line that opens and closes front matter. */
export const FENCE = '---';
const LONGEST = 40;
const FIELD = /^\s*([A-Za-z\u4e00-\u9fff]{2,20})\s*[:：]\s*(.*?)\s*$/;
const NAMES: Readonly<Record<string, keyof FrontMatter>> = {
  title: 'title',
  标题: 'title',
  issuer: 'issuer',
  发文机关: 'issuer',
  year: 'year',
  年度: 'year',
  documentNumber: 'documentNumber',
  发文字号: 'documentNumber',
  date: 'date',
  成文日期: 'date',
  recipients: 'recipients',
  主送机关: 'recipients',
};

/** The number of paragraphs that front matter takes at the start of a draft, both fences included; 0 without any. */
export function frontMatterLength(paragraphs: readonly Paragraph[]): number {
  if (paragraphs[0]?.raw.replace('\ufeff', '').trim() !== FENCE) return 0;
  for (let index = 1; index < Math.min(paragraphs.length, LONGEST); index++) {
    if (paragraphs[index]?.raw.trim() === FENCE) return index + 1;
  }
  return 0;
}

/** The fields that lines `name: value` give, English or Chinese names, quotes taken off. Other lines are ignored. */
export function frontMatter(paragraphs: readonly Paragraph[]): FrontMatter {
  const fields: { -readonly [Name in keyof FrontMatter]: FrontMatter[Name] } = {};
  for (const { raw } of paragraphs) {
    const [, name = '', value = ''] = FIELD.exec(raw) ?? [];
    const field = NAMES[plainOf(name)];
    if (field && value !== '') fields[field] = value.replace(/^["'](.*)["']$/, '$1');
  }
  return fields;
}
