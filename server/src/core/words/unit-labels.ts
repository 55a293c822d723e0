import { wordsOf } from './pattern';

/** What stands behind a label: units in a role, persons, a time, or something else (资金来源：). */
export type LabelMeaning = UnitRole | 'person' | 'deadline' | 'other';

/** What a unit does for a task: 责任 · 牵头 · 配合. */
export type UnitRole = 'responsible' | 'lead' | 'supporting';

/** What a body does, by the role that it has then. With a kind of body it makes a label: 责任单位, 牵头部门. */
export const ROLE_WORDS: Readonly<Record<UnitRole, string>> = {
  lead: '牵头 牵头责任 牵头负责 总牵头 主责 主办 主要责任 第一责任 抓总',
  supporting: '配合 配合责任 协办 协同 协助 协作 参与 参加 会办 参与配合',
  responsible: '责任 承办 落实 实施 分管 负责 执行 主管 办理 完成 建设',
};

/** Kinds of body that a label names, and kinds of person: the role with one of these is a label. */
export const BODY_WORDS = '单位 部门 科室 处室 股室 主体 机构';
export const PERSON_WORDS = '领导 人 人员';

/** Labels of persons that no role and kind make up. */
const PERSON_LABELS = `
  责任领导 分管领导 主管领导 联系人 联系领导 包联领导 包抓领导 包保领导 挂钩领导 挂点领导 督办领导 经办人 领办人 第一责任人 直接责任人
  主要负责人 主要领导 联络员 市级领导 县级领导 区级领导`;

/** Labels in front of a deadline. */
export const DEADLINE_LABELS = `
  完成时限 完成时间 完成期限 完成日期 办结时限 时间节点 时间要求 时限要求 时限 时间进度 进度安排 进度要求 计划完成 预计完成
  计划完成时间 预计完成时间`;

/** Labels of further fields beside units. Inside a bracket of units any other word before a colon is one too. */
const OTHER_LABELS = '适用范围 实施范围 资金来源 备注 联系电话 督办单位 监督单位';

/** Words that are a label only inside a bracket: （牵头：甲局；配合：乙局）. */
const ROLES_OF_SHORT_LABELS: Readonly<Record<string, UnitRole>> = {
  牵头: 'lead',
  主办: 'lead',
  配合: 'supporting',
  协办: 'supporting',
  参与: 'supporting',
  责任: 'responsible',
};

/** Words that are a label only inside a bracket, where they may stand behind a name too: 甲局（牵头）. */
export const SHORT_LABELS: string = Object.keys(ROLES_OF_SHORT_LABELS).join(' ');

/** The role that a word alone tells inside a bracket, or `null`. */
export function roleOfShortLabel(label: string): UnitRole | null {
  return ROLES_OF_SHORT_LABELS[label] ?? null;
}

/** The labels of which every part is ordinary: each role with each kind of body or person. */
export const UNIT_LABELS: readonly string[] = Object.values(ROLE_WORDS).flatMap((roles) =>
  wordsOf(roles).flatMap((role) => wordsOf(`${BODY_WORDS} ${PERSON_WORDS}`).map((kind) => role + kind)),
);

const MEANINGS: ReadonlyMap<string, LabelMeaning> = new Map([
  ...wordsOf(OTHER_LABELS).map((label) => [label, 'other'] as const),
  ...(Object.keys(ROLE_WORDS) as UnitRole[]).flatMap((role) =>
    wordsOf(ROLE_WORDS[role]).flatMap((word) => [
      ...wordsOf(BODY_WORDS).map((kind) => [word + kind, role] as const),
      ...wordsOf(PERSON_WORDS).map((kind) => [word + kind, 'person'] as const),
    ]),
  ),
  ...wordsOf(PERSON_LABELS).map((label) => [label, 'person'] as const),
  ...wordsOf(DEADLINE_LABELS).map((label) => [label, 'deadline'] as const),
]);

/** The longest label, in UTF-16 units. */
export const LONGEST_LABEL: number = Math.max(...[...MEANINGS.keys()].map((label) => label.length));

/** What a label says, or `null` for words that are none. `short` takes 牵头 and 配合 alone too, as brackets do. */
export function meaningOfLabel(label: string, { short = false } = {}): LabelMeaning | null {
  return MEANINGS.get(label) ?? (short ? roleOfShortLabel(label) : null);
}

/** The longest label that some plain words end in, or `null`. */
export function labelAtEnd(words: string, options?: { readonly short?: boolean }): string | null {
  for (let length = Math.min(LONGEST_LABEL, words.length); length > 1; length--) {
    const label = words.slice(words.length - length);
    if (meaningOfLabel(label, options) !== null) return label;
  }
  return null;
}
