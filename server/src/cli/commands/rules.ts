import { familyOf, knownRules as rules } from '../../lint/known-rules';
import { type Arguments, COMMON_OPTIONS } from '../arguments';
import { type Command, ExitStatus, type Session } from '../command';
import { Failure } from '../failure';
import { displayWidth } from '../terminal/display-width';
import { writeOut } from '../terminal/output';
import { paintWith } from '../terminal/paint';
import { FIX_WORDS, LEVEL_HUES, LEVEL_WORDS } from '../terminal/words';

/** `work-plan rules`: every rule with its family and level. */
export const rulesCommand: Command = {
  name: 'rules',
  usage: '',
  summary: { zh: '列出全部规则', en: 'list the rules' },
  options: {
    json: { help: { zh: '输出 JSON，含说明和例子', en: 'as JSON, with documentation and examples' } },
    ...COMMON_OPTIONS,
  },
  run,
};

function run(args: Arguments, session: Session): number {
  if (args.positionals.length > 0) {
    throw new Failure({
      zh: 'rules 不带参数；看一条规则用 work-plan explain RULE。',
      en: 'rules takes no argument; to see one rule use work-plan explain RULE.',
    });
  }
  writeOut(args.has('json') ? json() : table(session));
  return ExitStatus.clean;
}

function json(): string {
  return `${JSON.stringify(
    rules.map((rule) => {
      const { id, level, fix, looksAt, docs } = rule;
      return { id, family: familyOf(rule).id, level, fix, looksAt, docs };
    }),
    null,
    2,
  )}\n`;
}

function table({ language, color }: Session): string {
  const paint = paintWith(color);
  const rows = rules.map(
    (rule) =>
      [
        rule.id,
        familyOf(rule).name[language],
        LEVEL_WORDS[rule.level][language],
        FIX_WORDS[rule.fix][language],
      ] as const,
  );
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const pad = (text: string, column: number) => ' '.repeat((widths[column] ?? 0) - displayWidth(text));
  return rules
    .map((rule, index) => {
      const [id, family, level, fix] = rows[index] ?? ['', '', '', ''];
      const cells = [
        paint.bold(id) + pad(id, 0),
        family + pad(family, 1),
        paint[LEVEL_HUES[rule.level]](level) + pad(level, 2),
        paint.dim(fix) + pad(fix, 3),
        rule.docs.what[language],
      ];
      return `${cells.join('  ')}\n`;
    })
    .join('');
}
