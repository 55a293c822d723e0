import type { Localized } from '../../core/localized';
import { parseText } from '../../core/parse';
import { structureOf } from '../../library/structure/structure-of';
import { noSettings } from '../../lint/configuration/settings';
import { familyOf, type KnownRule, knownRules } from '../../lint/known-rules';
import { lint } from '../../lint/lint';
import { type Arguments, COMMON_OPTIONS } from '../arguments';
import { type Command, ExitStatus, type Session } from '../command';
import { Failure } from '../failure';
import { writeOut } from '../terminal/output';
import { type Paint, paintWith } from '../terminal/paint';
import { FIX_WORDS, LEVEL_HUES, LEVEL_WORDS } from '../terminal/words';
import { noSuchRule } from './config-options';

/** `work-plan explain`: what one rule is about. */
export const explainCommand: Command = {
  name: 'explain',
  usage: 'RULE',
  summary: {
    zh: '说明一条规则：查什么、为什么、怎么改',
    en: 'explain a rule: what it flags, why, what to do',
  },
  options: COMMON_OPTIONS,
  words: knownRules.map(({ id }) => id),
  run,
};

const HEADINGS: ReadonlyArray<
  readonly [part: 'why' | 'remedy' | 'leavesAlone' | 'source', heading: Localized]
> = [
  ['why', { zh: '为什么', en: 'Why' }],
  ['remedy', { zh: '怎么改', en: 'Remedy' }],
  ['leavesAlone', { zh: '不管什么', en: 'Leaves alone' }],
  ['source', { zh: '依据', en: 'Source' }],
];
const PAST: Localized = { zh: '往年计划', en: 'Past plan' };
const BAD: Localized = { zh: '反例', en: 'Bad' };
const GOOD: Localized = { zh: '正例', en: 'Good' };

function run(args: Arguments, session: Session): number {
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) {
    throw new Failure({
      zh: 'explain 要一个规则名，如 work-plan explain skipped-number。',
      en: 'explain takes the name of one rule, as in work-plan explain skipped-number.',
    });
  }
  const rule = knownRules.find((known) => known.id === id);
  if (!rule) throw noSuchRule(id);
  writeOut(explanation(rule, session));
  return ExitStatus.clean;
}

function explanation(rule: KnownRule, { language, color }: Session): string {
  const paint = paintWith(color);
  const level = paint[LEVEL_HUES[rule.level]](LEVEL_WORDS[rule.level][language]);
  const family = familyOf(rule).name[language];
  const sections = [
    `${paint.bold(rule.id)}  ${family}  ${level}  ${paint.dim(FIX_WORDS[rule.fix][language])}\n${rule.docs.what[language]}`,
    ...HEADINGS.map(([part, heading]) => section(heading[language], rule.docs[part][language], paint)),
    ...(rule.docs.pastPlans ?? []).map((draft) => section(PAST[language], draft, paint)),
    section(`${BAD[language]} ${paint.red('✗')}`, markedExample(rule), paint),
    section(`${GOOD[language]} ${paint.green('✓')}`, rule.docs.good, paint),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(heading: string, text: string, paint: Paint): string {
  const lines = text.trimEnd().split('\n');
  return [paint.bold(heading), ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** The bad example with the text that the rule flags between ⟦ and ⟧. */
function markedExample(rule: KnownRule): string {
  const plan = parseText(rule.docs.bad);
  const levels = new Map([[rule.id, rule.level === 'off' ? 'info' : rule.level] as const]);
  const settings = { ...noSettings, ...rule.docs.settings };
  const pastPlans = (rule.docs.pastPlans ?? []).map((draft, index) =>
    structureOf(parseText(draft), `${index + 1}`),
  );
  const found = lint(plan, { levels, settings, pastPlans, ...('check' in rule && { rules: [rule] }) });
  const marks = found.flatMap(({ ruleId, span }) => {
    if (ruleId !== rule.id) return [];
    const start = plan.draft.position(span.paragraph, span.start);
    const end = span.end > span.start ? plan.draft.endPosition(span.paragraph, span.end) : start;
    return [
      { ...start, sign: '⟦' },
      { ...end, sign: '⟧' },
    ];
  });
  const lines = plan.draft.lines.map((line) => line.text);
  for (const { line, character, sign } of marks.sort(
    (a, b) => b.line - a.line || b.character - a.character,
  )) {
    const text = lines[line] ?? '';
    lines[line] = text.slice(0, character) + sign + text.slice(character);
  }
  return lines.join('\n');
}
