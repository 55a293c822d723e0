import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { assignmentOf } from '../../server/src/core/responsibility';
import { usesByName } from '../../server/src/core/unit-uses';
import { itemsOf } from '../../server/src/core/work-plan';
import { lint } from '../../server/src/lint/lint';
import { rules } from '../../server/src/lint/rules/index';
import { hasShared, sharedText } from '../support/shared';

/** Damages published plans in every place where a rule on units or targets should notice, one place at a time. */
const RULES = [
  'unit-separator',
  'inconsistent-unit-name',
  'vague-unit',
  'contradictory-quantity',
  'impossible-target',
  'stale-year',
];
const PLANS = ['seeds/yingtan-2024.txt', 'seeds/qianjiang-2025.txt', 'seeds/haimen-2025.txt'];

if (hasShared) {
  describe('one damaged unit is found', () => {
    for (const file of ['seeds/yingtan-2024.txt', 'corpus/f03.txt', 'corpus/f05.txt']) {
      it(`${file}: a 、 lost between two units that stand elsewhere too`, () => {
        const text = sharedText(file);
        const plan = parseText(text);
        const uses = usesByName(plan);
        let told = 0;
        for (const [paragraph, { units: clauses }] of plan.draft.paragraphs.entries()) {
          const units = clauses.flatMap((clause) => clause.units.map((unit) => ({ ...unit, paragraph })));
          for (const [index, unit] of units.entries()) {
            const next = units[index + 1];
            if (!next) continue;
            const line = plan.draft.paragraphs[unit.paragraph]?.text ?? '';
            if (line.slice(unit.end, next.start) !== '、') continue;
            if ([unit, next].some(({ name }) => (uses.get(name)?.length ?? 0) < 2)) continue;
            const lines = text.split('\n');
            const at = plan.draft.firstLineOf(unit.paragraph);
            if (findings(text).includes(`unit-separator ${at}`)) continue;
            lines[at] = line.slice(0, unit.end) + line.slice(next.start);
            told++;
            const what = unit.name + next.name;
            assert(newFindings(text, lines.join('\n')).includes(`unit-separator ${at}`), what);
          }
        }
        assert(told > 15);
      });
    }

    it('units replaced by 各相关科室', () => {
      const text = sharedText('seeds/yingtan-2024.txt');
      const plan = parseText(text);
      for (const item of itemsOf(plan)) {
        const clause = assignmentOf(plan, item)?.clauses[0];
        assert(clause);
        const { units, paragraph } = clause;
        const line = plan.draft.paragraphs[paragraph]?.text ?? '';
        const lines = text.split('\n');
        const at = plan.draft.firstLineOf(paragraph);
        lines[at] = `${line.slice(0, units[0]?.start)}各相关科室${line.slice(units.at(-1)?.end)}`;
        if (line.includes('各相关科室')) continue;
        assert(newFindings(text, lines.join('\n')).includes(`vague-unit ${at}`), item.titleText);
      }
    });
  });

  describe('one damaged figure is found, and nothing else', () => {
    for (const file of PLANS) {
      it(`${file}: 至少……以上`, () => {
        eachChange(
          file,
          /(?<![\d.“”第+-])\d+(?:\.\d+)?(?:%|所|个|名|家|项|人|次|小时|分钟)(?![以左年月前“”以]|及以)/g,
          (figure) => `至少${figure}以上`,
          'contradictory-quantity',
        );
      });

      it(`${file}: a share above 100 %`, () => {
        eachChange(
          file,
          /(?<=(?:覆盖率|占比)(?:达到|提升至|达))\d{2}(?=%)/g,
          (figure) => `1${figure}`,
          'impossible-target',
        );
      });

      it(`${file}: a deadline of an earlier year`, () => {
        eachChange(file, /(?<=^\d+\.[^。]{4,30}。)/gm, () => '2021年6月底前落实任务。', 'impossible-target');
      });
    }

    it('the title with another year', () => {
      for (const [file, from, to] of [
        ['seeds/yingtan-2024.txt', '\n2024年鹰潭市', '\n2025年鹰潭市'],
        ['seeds/qianjiang-2025.txt', '\n市教育局2025年', '\n市教育局2026年'],
        ['seeds/yichang-2022.txt', '宜昌市教育局2022 年工作要点', '宜昌市教育局2023 年工作要点'],
      ] as const) {
        const text = sharedText(file);
        assert(text.includes(from), file);
        const found = newFindings(text, text.replace(from, to));
        assert(
          found.some((finding) => finding.startsWith('stale-year')),
          file,
        );
      }
    });
  });
}

/** Changes every match of a pattern, one at a time, and asks for exactly one new finding, on its line. */
function eachChange(file: string, pattern: RegExp, change: (words: string) => string, rule: string): void {
  const text = sharedText(file);
  for (const { 0: words, index } of text.matchAll(pattern)) {
    const damaged = text.slice(0, index) + change(words) + text.slice(index + words.length);
    const line = text.slice(0, index).split('\n').length - 1;
    const around = damaged.slice(Math.max(0, index - 12), index + 20);
    assert.deepEqual(newFindings(text, damaged), [`${rule} ${line}`], around);
  }
}

function newFindings(text: string, damaged: string): string[] {
  const before = new Set(findings(text));
  return findings(damaged).filter((finding) => !before.has(finding));
}

function findings(text: string): string[] {
  const plan = parseText(text);
  return lint(plan, { rules: rules.filter(({ id }) => RULES.includes(id)) }).map(
    ({ ruleId, span }) => `${ruleId} ${plan.draft.position(span.paragraph, span.start).line}`,
  );
}
