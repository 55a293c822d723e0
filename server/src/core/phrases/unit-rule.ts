import { plainOf } from '../words/plain';
import type { UnitName } from './unit-names';

/** What a paragraph rules for the units of the whole draft. */
export interface UnitRule {
  /** 排在第一位的部门为牵头部门，下同 · 列第一位者为牵头单位 (国发〔2019〕3号, 国发〔2018〕39号). */
  readonly firstLeads: boolean;
  /** 以下任务均需……，不再一一列出: a unit that supports every later item. */
  readonly blanket: UnitName | null;
}

const FIRST_LEADS = /(?:排在|列在?|排)(?:第一位|首位)[^。；;]{0,12}牵头/;
const BLANKET =
  /以下(?:各项)?任务均[需由]([^，,。；;、]{2,16}?)(?:落实|负责|配合|参与|按|组织|(?=[，,。；;]))/;

/** The rule that a paragraph states for the units of the whole draft, or `null`. */
export function unitRuleIn(text: string, plain: string = plainOf(text)): UnitRule | null {
  const firstLeads = (plain.includes('第一位') || plain.includes('首位')) && FIRST_LEADS.test(plain);
  const match = plain.includes('一一列出') ? BLANKET.exec(plain) : null;
  if (!firstLeads && !match) return null;
  const name = match?.[1] ?? '';
  const start = match ? match.index + match[0].indexOf(name) : 0;
  const end = start + name.length;
  return {
    firstLeads,
    blanket: match ? { name: text.slice(start, end), role: 'supporting', start, end } : null,
  };
}
