import type { Command, TextEdit } from 'vscode-languageserver-types';
import type { Localized } from '../../core/localized';
import type { WorkPlan } from '../../core/work-plan';
import type { DirectoryUnit } from '../../lint/configuration/settings';
import { nearestUnit } from '../../lint/reading/nearest-unit';
import type { Edit, Finding, Severity } from '../../lint/rule';
import { unusedSuppression } from '../../lint/suppressions/unused-suppression';
import { spanKey } from '../ranges';
import { allowHere, allowInFile, withoutComment } from './allow';
import { fixesOfRule } from './fixes-of-rule';

/** The commands of the server that change a configuration; their arguments are a draft's uri and what is said here. */
export const SET_RULE_LEVEL = 'workPlan.setRuleLevel';
export const ADD_UNIT = 'workPlan.addUnit';
/** Its arguments are a draft's uri, a rule, and the key of the finding's span. */
export const ADD_TO_BASELINE = 'workPlan.addToBaseline';

/** An answer to a finding besides its own fix: an edit of the draft, or a command. */
export interface Answered {
  readonly title: Localized;
  readonly edits?: readonly TextEdit[];
  readonly fixes?: readonly Edit[];
  readonly command?: Omit<Command, 'title'>;
}

export interface AnswerOptions {
  readonly uri: string;
  readonly unitDirectory: readonly DirectoryUnit[] | null;
  /** Findings that the baseline knows already. */
  readonly known?: ReadonlySet<Finding>;
  /** Whether the client lets the server change files. */
  readonly canEdit: boolean;
}

const LOWER: Readonly<Record<Severity, 'warning' | 'info' | null>> = {
  error: 'warning',
  warning: 'info',
  info: null,
};
const LEVELS: Readonly<Record<'warning' | 'info', Localized>> = {
  warning: { zh: '疑似', en: 'a warning' },
  info: { zh: '提示', en: 'info' },
};

/**
 * What can be done about a finding where it stands, besides its own fix: mend all of its rule, put a unit into the
 * directory, allow it here or in the draft, turn its rule down or off in the configuration.
 */
export function findingAnswers(
  plan: WorkPlan,
  findings: readonly Finding[],
  finding: Finding,
  options: AnswerOptions,
): readonly Answered[] {
  if (finding.ruleId === unusedSuppression.id) return removal(plan, finding);
  return [
    ...allOfRule(plan, findings, finding),
    ...unitAnswers(plan, finding, options),
    ...allowing(plan, finding),
    ...recording(finding, options),
    ...levels(finding, options),
  ];
}

function removal(plan: WorkPlan, finding: Finding): readonly Answered[] {
  const edit = withoutComment(plan, finding);
  return edit ? [{ title: { zh: '删去这条抑制', en: 'Remove this suppression' }, edits: [edit] }] : [];
}

function allOfRule(plan: WorkPlan, findings: readonly Finding[], { ruleId }: Finding): readonly Answered[] {
  const fixes = fixesOfRule(plan, findings, ruleId);
  if (fixes.length === 0) return [];
  return [{ title: { zh: `修改本稿全部 ${ruleId}`, en: `Fix all ${ruleId} in this draft` }, fixes }];
}

function allowing(plan: WorkPlan, finding: Finding): readonly Answered[] {
  const { ruleId } = finding;
  const here = allowHere(plan, finding);
  return [
    ...(here
      ? [
          {
            title: { zh: `此处放过 ${ruleId}（写明理由）`, en: `Allow ${ruleId} here, with a reason` },
            edits: [here],
          },
        ]
      : []),
    {
      title: { zh: `本稿放过 ${ruleId}（写明理由）`, en: `Allow ${ruleId} in this draft, with a reason` },
      edits: [allowInFile(plan, finding)],
    },
  ];
}

function recording(finding: Finding, { uri, canEdit, known }: AnswerOptions): readonly Answered[] {
  if (!canEdit || known?.has(finding)) return [];
  return [
    {
      title: { zh: '把这个问题记入基线', en: 'Record this finding in the baseline' },
      command: { command: ADD_TO_BASELINE, arguments: [uri, finding.ruleId, spanKey(finding.span)] },
    },
  ];
}

function levels({ ruleId, severity }: Finding, { uri, canEdit }: AnswerOptions): readonly Answered[] {
  if (!canEdit) return [];
  const set = (level: string, title: Localized): Answered => ({
    title,
    command: { command: SET_RULE_LEVEL, arguments: [uri, ruleId, level] },
  });
  const lower = LOWER[severity];
  const { zh, en } = lower ? LEVELS[lower] : { zh: '', en: '' };
  return [
    ...(lower
      ? [
          set(lower, {
            zh: `在配置里把 ${ruleId} 降为${zh}`,
            en: `Make ${ruleId} ${en} in the configuration`,
          }),
        ]
      : []),
    set('off', { zh: `在配置里关闭 ${ruleId}`, en: `Turn ${ruleId} off in the configuration` }),
  ];
}

function unitAnswers(
  { draft }: WorkPlan,
  { ruleId, span }: Finding,
  { uri, canEdit, unitDirectory }: AnswerOptions,
): readonly Answered[] {
  if (ruleId !== 'unknown-unit' || !canEdit || !unitDirectory) return [];
  const name = draft.paragraphs[span.paragraph]?.text.slice(span.start, span.end) ?? '';
  const meant = nearestUnit(name, unitDirectory);
  const full = unitDirectory.find(
    (unit) => unit.name === meant || (meant !== null && unit.aliases.includes(meant)),
  )?.name;
  const add = (title: Localized, ...rest: string[]): Answered => ({
    title,
    command: { command: ADD_UNIT, arguments: [uri, name, ...rest] },
  });
  return [
    ...(full && full !== meant
      ? [
          {
            title: { zh: `改为全称“${full}”`, en: `Use the full name “${full}”` },
            fixes: [{ span, newText: full }],
          },
        ]
      : []),
    add({ zh: `把“${name}”加入单位名录`, en: `Add “${name}” to the directory of units` }),
    ...(full
      ? [
          add(
            { zh: `把“${name}”记作“${full}”的简称`, en: `Note “${name}” as another name of “${full}”` },
            full,
          ),
        ]
      : []),
  ];
}
