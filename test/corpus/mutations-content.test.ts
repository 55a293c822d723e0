import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseText } from '../../server/src/core/parse';
import { itemsOf } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';
import { hasShared, sharedText } from '../support/shared';

/** Brackets, dates, terms, clauses and items, damaged at every possible place of clean plans, one at a time. */
const EXAMPLE = readFileSync(new URL('../../examples/2026年工作要点（定稿）.txt', import.meta.url), 'utf8');
const PLANS: ReadonlyArray<readonly [name: string, text: string]> = [
  ['the example', EXAMPLE],
  ...(hasShared ? [['corpus/f03.txt', sharedText('corpus/f03.txt')] as const] : []),
];
const ALL_BUT_UNITS = /missing-unit|no-units/;

for (const [name, text] of PLANS) {
  describe(`${name}: content damaged in one place is found there`, () => {
    const lines = text.split('\n');

    it('half a bracket lost', () => {
      for (const match of text.matchAll(/[（）〔〕《》]/g)) {
        const line = lineAt(text, match.index);
        const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
        // Half a bracket of a number （二） costs the number, which is another damage.
        if (/^\s*(?:（[一二三四五六七八九十]+)?$/.test(before)) continue;
        const damaged = text.slice(0, match.index) + text.slice(match.index + 1);
        expectNew(
          text,
          damaged,
          line,
          /^(?:unpaired-bracket|unclosed-unit-bracket|wrong-document-number-bracket)$/,
          match[0],
        );
      }
    });

    it('the signs of a date lost', () => {
      for (const [line, words] of lines.entries()) {
        const date = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/.exec(words);
        if (!date) continue;
        const [, year, month, day] = date;
        for (const glued of [`${year}${month}月${day}`, `${year}${month}月${day}日`]) {
          expectNew(
            text,
            lines.with(line, words.replace(/\S+/, glued)).join('\n'),
            line,
            /^malformed-date$/,
            glued,
          );
        }
      }
    });

    it('a term that is not to be written', () => {
      for (const [right, wrong] of [
        ['其他', '其它'],
        ['法治化', '法制化'],
      ] as const) {
        for (const match of text.matchAll(new RegExp(right, 'g'))) {
          const damaged = text.slice(0, match.index) + wrong + text.slice(match.index + right.length);
          expectNew(text, damaged, lineAt(text, match.index), /^nonstandard-term$/, wrong);
        }
      }
    });

    it('a clause said again at the end of its item', () => {
      const plan = parseText(text);
      for (const item of itemsOf(plan)) {
        const line = plan.draft.firstLineOf(item.paragraph);
        const words = lines[line] ?? '';
        const clause = words
          .slice(item.title.end + 1)
          .match(/(?<=^|[，。；])[\u4e00-\u9fff]{10,}(?=[，。；])/)?.[0];
        const end = words.lastIndexOf('。', words.search(/〔|（[^（）]*负责/) >>> 0);
        if (!clause || end < 0 || /^(?:以|按照|坚持以|深入|贯彻|全面贯彻)/.test(clause)) continue;
        const doubled = `${words.slice(0, end)}，${clause}${words.slice(end)}`;
        expectNew(text, lines.with(line, doubled).join('\n'), line, /^duplicate-clause$/, clause);
      }
    });

    it('the units of an item taken away', () => {
      for (const [line, words] of lines.entries()) {
        const units = /〔责任单位：[^〔〕]*〕|（[^（）]*负责[^（）]*）(?=\s*$)/.exec(words);
        if (!units) continue;
        const damaged = lines.with(line, words.replace(units[0], '')).join('\n');
        const fresh = found(damaged).filter(({ rule, at }) => rule === 'missing-unit' && at === line);
        assert.equal(fresh.length, 1, `line ${line + 1}`);
      }
    });

    it('an item listed again under another title', () => {
      const plan = parseText(text);
      const items = itemsOf(plan).filter(({ mark }) => mark.style === 'arabic-dot');
      const last = items.at(-1);
      assert(last);
      const after = plan.draft.firstLineOf(last.end.paragraph);
      for (const item of items) {
        const words = lines[plan.draft.firstLineOf(item.paragraph)] ?? '';
        const body = words.slice(item.title.end);
        if (body.replace(/（[^（）]*负责[^（）]*）|〔.*〕/g, '').length < 40) continue;
        const copy = `${' '.repeat(item.mark.start)}${(last.mark.ordinal ?? 0) + 1}.另行部署这项任务${body}`;
        expectNew(
          text,
          lines.toSpliced(after + 1, 0, copy).join('\n'),
          after + 1,
          /^duplicate-item$/,
          item.titleText,
          after,
        );
      }
    });
  });
}

/** Exactly the wanted rule finds the damage, at its line; findings that only follow from lost units are let pass. */
function expectNew(
  text: string,
  damaged: string,
  line: number,
  wanted: RegExp,
  what: string,
  movedAfter?: number,
): void {
  const before = new Set(
    found(text).map(({ rule, at }) => `${rule} ${movedAfter !== undefined && at > movedAfter ? at + 1 : at}`),
  );
  const fresh = found(damaged).filter(
    ({ rule, at }) => !before.has(`${rule} ${at}`) && !ALL_BUT_UNITS.test(rule),
  );
  assert(
    fresh.some(({ rule, at }) => at === line && wanted.test(rule)),
    `${what} in line ${line + 1} is not found; found ${JSON.stringify(fresh)}`,
  );
  const others = fresh.filter(
    ({ rule, at, severity }) => severity !== 'info' && !(at === line && wanted.test(rule)),
  );
  assert.deepEqual(others, [], `${what} in line ${line + 1}`);
}

function found(text: string): Array<{ rule: string; at: number; severity: string }> {
  const plan = parseText(text);
  return lint(plan).map(({ ruleId, span, severity }) => ({
    rule: ruleId,
    severity,
    at: plan.draft.position(span.paragraph, span.start).line,
  }));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
