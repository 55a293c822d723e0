import { DUTIES, ORDERING } from '../../server/src/core/words/duties';
import { GENERAL_MEMBERS } from '../../server/src/core/words/general-units';
import {
  BODY_WORDS,
  DEADLINE_LABELS,
  PERSON_WORDS,
  ROLE_WORDS,
} from '../../server/src/core/words/unit-labels';
import { INDENT, type Rule, SCOPE, SPACE, scopes } from './rule';
import { anyOf, bothScripts } from './words';

const OPEN = '[〔（(【［\\[]';
const CLOSE = '[〕）)】］\\]]';
const UNIT_LABEL = `${anyOf(Object.values(ROLE_WORDS).join(' '))}${anyOf(`${BODY_WORDS} ${PERSON_WORDS}`)}`;
export const LABEL = `(?:${UNIT_LABEL}|${anyOf(DEADLINE_LABELS)})`;
export const COLON = `${SPACE}{0,2}[:：]`;
const DUTY = anyOf(DUTIES);

/** A bracket that gives units: by a label in front, or by a duty behind (at most 200 characters are read). */
export const LABELLED_BRACKET = `${OPEN}${SPACE}{0,2}${LABEL}${COLON}`;
const NO_BRACKET = '[^〔〕（）()【】［］\\[\\]。\\n]';
export const DUTY_BRACKET = `${OPEN}(?=(?:${NO_BRACKET}|[（(]${NO_BRACKET}{0,20}[）)]){1,200}?(?<!${bothScripts('谁')}|由)${bothScripts('(?:负责|牵头)')}(?:[，,；;。]|${CLOSE}))`;

/** 等 and 及 between named units and general ones (A、B等有关部门及各地区); 高等 and 中等 are parts of names. */
const ENDS_LIST = `(?:(?<![高中初])等(?=${anyOf(GENERAL_MEMBERS)})|及(?=[各有相其]))`;

const assignmentParts: readonly Rule[] = [
  { include: '#slot' },
  { include: '#deadline-field' },
  { match: `${LABEL}(?=${COLON})`, name: SCOPE.label },
  { match: `${anyOf(ORDERING)}[^，,；;。〕）)】］\\]\\n]*` },
  { match: `。[^〕）)】］\\]\\n]*` },
  {
    match: `(?:等)?(${DUTY})(?=[，,；;。]|${CLOSE}|${SPACE}{0,9}$)`,
    captures: { '1': { name: SCOPE.duty } },
  },
  {
    comment: 'brackets within a name: 各县（市、区）',
    begin: '[（(]',
    end: '[）)]|$',
    name: SCOPE.unit,
  },
  {
    match: `(?:(?!${ENDS_LIST}|(?:等)?${DUTY}(?:[，,；;。]|${CLOSE}|${SPACE}{0,9}$))[^\\s\\x{3000}、，,；;:：/／|｜。〔〕（）()【】［］\\[\\]])+`,
    name: SCOPE.unit,
  },
];

/** Units (责任单位) in every form, and the deadline given beside them. */
export const assignmentRules: Readonly<Record<string, Rule>> = {
  assignment: {
    patterns: [
      {
        comment: '〔责任单位：A、B〕 closed by any bracket, at the latest by the end of the line',
        begin: `${OPEN}(?=${SPACE}{0,2}${LABEL}${COLON})`,
        end: `${CLOSE}|$`,
        name: scopes('meta.assignment.bracket'),
        patterns: assignmentParts,
      },
      {
        comment: '（A牵头，B配合）',
        begin: DUTY_BRACKET,
        end: `${CLOSE}|$`,
        name: scopes('meta.assignment.duty'),
        patterns: assignmentParts,
      },
      {
        comment: '责任单位：A、B on its own line or after the last sentence',
        begin: `(?:${INDENT}(?:[-*•]${SPACE})?(?:\\*\\*)?|(?<=[。；;！!〕）)\\s\\x{3000}]))(${UNIT_LABEL})(?=${COLON})`,
        beginCaptures: { '1': { name: SCOPE.label } },
        end: '。|$',
        name: scopes('meta.assignment.line'),
        patterns: assignmentParts,
      },
    ],
  },
  'deadline-field': {
    comment: '完成时限：2026年6月底',
    match: `(${anyOf(DEADLINE_LABELS)})${COLON}${SPACE}{0,2}([^\\s\\x{3000}，,；;。〔〕（）()【】［］\\[\\]]{1,30})`,
    captures: { '1': { name: SCOPE.label }, '2': { name: SCOPE.deadline } },
  },
};
