import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseText } from '../../server/src/core/parse';
import { simplifiedOf, traditionalOf } from '../../server/src/core/words/script-characters';
import { lint } from '../../server/src/lint/lint';
import { rules } from '../../server/src/lint/rules/index';
import { hasShared, sharedText } from '../support/shared';

/** Damages a plan in every place where it can be damaged so, one at a time, and asks for the finding of that damage. */
interface Damage {
  readonly name: string;
  /** Any of these may find it. */
  readonly foundBy: readonly string[];
  readonly places: (text: string) => Iterable<{ readonly at: number; readonly length: number }>;
  readonly becomes: (text: string, at: number) => string;
  /** Of the places one in so many is tried. */
  readonly oneIn?: number;
}

const HAN = '[\\u4e00-\\u9fff]';
const DAMAGES: readonly Damage[] = [
  {
    name: 'an opening quotation mark lost',
    foundBy: ['lost-quote'],
    places: (text) => matches(text, /“/g),
    becomes: () => '',
  },
  {
    name: 'a closing quotation mark lost',
    foundBy: ['unpaired-quote'],
    places: (text) => matches(text, /”/g),
    becomes: () => '',
  },
  {
    name: 'the full stop of a paragraph lost',
    foundBy: ['missing-full-stop'],
    // Of a paragraph with another sentence in it, also before the units that follow; a heading may go without.
    places: (text) =>
      matches(text, /(?<=[。；][^。；\n]+)。(?=\n|〔|（[^（）\n]*(?:负责|下同）)[^（）\n]*）?\n)/g),
    becomes: () => '',
  },
  {
    name: 'square brackets in a document number',
    foundBy: ['wrong-document-number-bracket'],
    places: (text) => matches(text, /〔\d{4}〕(?=\d+号)/g),
    becomes: (text, at) => `[${text.slice(at + 1, at + 5)}]`,
  },
  {
    name: 'a space between two characters',
    foundBy: ['stray-space'],
    // In running text; headings have spaces of their own, and so have quotations.
    places: (text) => matches(withoutQuotations(text), new RegExp(`(?<=。[^\\n]*${HAN})(?=${HAN})`, 'g')),
    becomes: () => ' ',
    oneIn: 7,
  },
  {
    name: 'a hyphen in a range',
    foundBy: ['hyphen-range'],
    places: (text) => matches(text, /(?<=\d)～(?=\d)/g),
    becomes: () => '-',
  },
  {
    name: 'one Traditional character',
    foundBy: ['mixed-script'],
    places: (text) => [...text].flatMap((char, at) => (roundTrip(char) ? [{ at, length: 1 }] : [])),
    becomes: (text, at) => traditionalOf(text[at] ?? '') ?? '',
    oneIn: 7,
  },
  {
    name: 'a placeholder for a figure',
    foundBy: ['placeholder-text'],
    places: (text) => matches(text, /(?<=[\u4e00-\u9fff])\d{2}(?=[个项人名座处公])/g),
    becomes: () => 'XX',
  },
];
/** Damage inside 责任单位 or 负责 takes the unit away, and that is found too. */
const CONSEQUENCE = 'missing-unit';
const ENOUGH = 0.99;

const plans: Array<readonly [name: string, text: string]> = [
  [
    'examples/2026年工作要点（定稿）.txt',
    readFileSync(new URL('../../examples/2026年工作要点（定稿）.txt', import.meta.url), 'utf8'),
  ],
];
if (hasShared) {
  for (const name of ['corpus/f03.txt', 'corpus/f05.txt']) plans.push([name, sharedText(name)]);
}

describe('one flaw of the text is found at its place, and no other', () => {
  for (const [file, text] of plans) {
    const before = new Set(findings(text).map(({ rule, at }) => `${rule} ${at}`));
    for (const damage of DAMAGES) {
      const places = [...damage.places(text)].filter((_, index) => index % (damage.oneIn ?? 1) === 0);
      if (places.length === 0) continue;
      it(`${file}: ${damage.name}, in ${places.length} places`, function () {
        this.timeout(120_000);
        const missed: string[] = [];
        for (const { at, length } of places) {
          const becomes = damage.becomes(text, at);
          const damaged = text.slice(0, at) + becomes + text.slice(at + length);
          const by = becomes.length - length;
          const fresh = findings(damaged).filter(
            ({ rule, at: found }) => !before.has(`${rule} ${found > at ? found - by : found}`),
          );
          const right = fresh.filter(
            ({ rule, line }) => damage.foundBy.includes(rule) && line === lineOf(text, at),
          );
          const around = `${text.slice(Math.max(0, at - 8), at)}⟦${becomes}⟧${text.slice(at + length, at + 8)}`;
          if (right.length !== 1) missed.push(around);
          const others = fresh.filter(
            ({ rule, severity }) => severity !== 'info' && !damage.foundBy.includes(rule),
          );
          assert.deepEqual(others, [], around);
        }
        assert(
          missed.length <= places.length * (1 - ENOUGH),
          `${missed.length} missed: ${missed.slice(0, 10).join(' ')}`,
        );
      });
    }
  }
});

function findings(
  text: string,
): Array<{ readonly rule: string; readonly severity: string; readonly at: number; readonly line: number }> {
  const plan = parseText(text);
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return lint(plan, { rules: rules.filter(({ id }) => id !== CONSEQUENCE) }).map(
    ({ ruleId, severity, span }) => {
      const { line, character } = plan.draft.position(span.paragraph, span.start);
      return { rule: ruleId, severity, at: (starts[line] ?? 0) + character, line };
    },
  );
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

function* matches(
  text: string,
  pattern: RegExp,
): Generator<{ readonly at: number; readonly length: number }> {
  for (const { 0: found, index: at } of text.matchAll(pattern)) yield { at, length: found.length };
}

/** The text with its quotations and titles blotted out, character for character. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”\n]*”|《[^》\n]*》/g, (found) => '，'.repeat(found.length));
}

function roundTrip(char: string): boolean {
  const traditional = traditionalOf(char);
  return traditional !== undefined && simplifiedOf(traditional) === char;
}
