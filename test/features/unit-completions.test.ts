import { strict as assert } from 'node:assert';
import { pinyin } from 'pinyin-pro';
import { parseText } from '../../server/src/core/parse';
import { completions } from '../../server/src/features/completions';
import { matchOf, type SyllablesOf } from '../../server/src/features/units/letters';
import type { UnitOptions } from '../../server/src/features/units/unit-completions';
import { libraryOf } from '../../server/src/library/topics/library';
import { annotated } from '../support/annotated';

const syllablesOf: SyllablesOf = (name) => pinyin(name, { toneType: 'none', type: 'array', v: true });
const LIBRARY = libraryOf([]);
const DIRECTORY = [
  { name: '市教育局', aliases: [] },
  { name: '市发展和改革委员会', aliases: ['市发改委'] },
  { name: '市财政局', aliases: [] },
];

function itemsFor(marked: string, options: Partial<UnitOptions> = {}) {
  const { text, cursor } = annotated(marked);
  assert.ok(cursor);
  return completions(parseText(text), () => LIBRARY, cursor, {
    language: 'zh',
    unitDirectory: DIRECTORY,
    syllablesOf,
    ...options,
  });
}
const names = (marked: string, options: Partial<UnitOptions> = {}) =>
  itemsFor(marked, options).items.map(({ label }) => label);
const list = (written: string, label = '责任单位') =>
  `某局2026年工作要点\n一、防汛\n1.修渠。修渠3条。（${label}：${written}）\n`;

describe('a unit is found', () => {
  for (const [written, wanted] of [
    ['市教‸', ['市教育局']],
    ['教育‸', ['市教育局']],
    ['局‸', ['市教育局', '市财政局']],
    ['发改‸', ['市发展和改革委员会']],
    ['市委‸', ['市发展和改革委员会']],
    ['jyj‸', ['市教育局']],
    ['jiaoyu‸', ['市教育局']],
    ['shijyju‸', ['市教育局']],
    ['sfgw‸', ['市发展和改革委员会']],
    ['czj‸', ['市财政局']],
    ['xyz‸', []],
  ] as const) {
    it(`by ${written.replace('‸', '')}`, () => {
      const { isIncomplete, items } = itemsFor(list(written));
      assert.deepEqual(
        items.map(({ label }) => label),
        wanted,
      );
      assert.ok(isIncomplete, 'the next letter asks again');
      // What the editor compares with what is written.
      assert.ok(items.every(({ filterText }) => filterText === written.replace('‸', '')));
    });
  }

  it('not by its sounds before these are loaded', () => {
    assert.deepEqual(names(list('jyj‸'), { syllablesOf: null }), []);
  });
});

describe('units in a list', () => {
  it('are never the word that is being written, nor what the list has', () => {
    assert.deepEqual(names(list('防御‸'), { unitDirectory: null }), []);
    assert.deepEqual(names(list('市教育局‸')), []);
    assert.ok(!names(list('市教育局、‸')).includes('市教育局'));
  });

  it('come by how often the draft has them in this role', () => {
    const draft = (label: string) =>
      `某局2026年工作要点\n一、防汛\n1.修渠。（牵头单位：甲股；配合单位：乙股）\n2.清淤。（牵头单位：甲股；配合单位：乙股、丙股）\n3.巡堤。（配合单位：乙股）\n4.演练。（${label}：‸）\n`;
    const none = { unitDirectory: null };
    assert.deepEqual(names(draft('牵头单位'), none).slice(0, 2), ['甲股', '乙股']);
    assert.deepEqual(names(draft('配合单位'), none).slice(0, 3), ['乙股', '丙股', '甲股']);
  });

  it('are offered in the cells of a table too', () => {
    const table = (cell: string) =>
      `某局2026年工作要点\n序号 | 任务 | 牵头单位 | 完成时限\n1 | 修渠3条 | 水利股 | 6月底\n2 | 清淤2处 | ${cell} | 9月底\n`;
    assert.deepEqual(names(table('水‸')), ['水利股']);
    assert.deepEqual(names(table('教育‸')), ['市教育局']);
    assert.ok(names(table('水利股、‸')).includes('市财政局'));
    assert.deepEqual(names(table('水利股').replace('清淤', '清‸淤')), []);
  });

  it('are offered in an empty cell', () => {
    const table =
      '某局2026年工作要点\n| 序号 | 任务 | 牵头单位 |\n|---|---|---|\n| 1 | 修渠3条 | 水利股 |\n| 2 | 清淤2处 | ‸ |\n';
    assert.ok(names(table).includes('水利股'));
  });
});

describe('letters', () => {
  it('match from the beginning of any syllable', () => {
    const match = (written: string) => matchOf('市教育局', written, syllablesOf);
    assert.deepEqual(['s', 'sjyj', 'jy', 'yuju', 'iao', 'jj'].map(match), [0, 0, 1, 1, null, null]);
  });
});

describe('units in a list, by who stands near', () => {
  it('are first those of the items around, then those of the role', () => {
    const items = Array.from({ length: 9 }, (_, index) => {
      const unit = index < 6 ? '远股' : '近股';
      return `${index + 1}.事项。办理${index + 1}件。（责任单位：${unit}）\n`;
    });
    const draft = `某局2026年工作要点\n一、防汛\n${items.join('')}10.打井。打井3口。（责任单位：‸）\n`;
    assert.deepEqual(names(draft, { unitDirectory: null }), ['近股', '远股']);
    const roles = `某局2026年工作要点\n一、防汛\n1.修渠。修渠3条。（牵头单位：甲股；配合单位：乙股、丙股）\n2.打井。打井3口。（牵头单位：甲股；配合单位：乙股）\n3.值守。值守3班。（配合单位：‸）\n`;
    assert.deepEqual(names(roles, { unitDirectory: null }), ['乙股', '丙股', '甲股']);
    assert.equal(names(roles.replace('（配合单位：‸', '（牵头单位：‸'), { unitDirectory: null })[0], '甲股');
  });
});
