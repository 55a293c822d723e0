import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { commonTopics } from '../../../server/src/library/new-draft/blend';
import type { Structure } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { missingSections } from '../../../server/src/library/suggestions/missing-sections';
import { libraryOf } from '../../../server/src/library/topics/library';
import { seedStructures } from '../../../server/src/past-plans/seed-structures';
import { healthPlans, transportPlans } from '../field-plans';

const LATEST = 2025;
const DRAFT = parseText(`北湖区卫生健康局2026年工作要点
一、强化党建引领，把握政治方向
1.守好意识形态阵地。医院意识形态责任制落实到科室。
二、深化医药卫生体制改革
2.破除以药补医。公立医院取消耗材加成，公立医院药占比降到28%。
三、提升医疗卫生服务能力
3.加强基层卫生院建设。卫生院新增床位90张。
`);

/** The plans of so many years of a bureau; now and then a sentence or an item is not in one of them. */
function yearsOf(text: string, years: number): readonly Structure[] {
  return Array.from({ length: years }, (_, age) => {
    const lines = text.split('\n').flatMap((line, index) => {
      if (!/^\d+\./.test(line)) return [line.replace(/20\d\d/, String(LATEST - age))];
      if (age > 0 && (age * 7 + index * 3) % 11 === 0) return [];
      const cut = age > 0 && (age + index) % 3 === 0;
      return [cut ? line.replace(/，[^，。]*。(?=〔)/, '。') : line];
    });
    return structureOf(parseText(lines.join('\n')), `${text.slice(0, 2)}-${LATEST - age}`);
  });
}

const libraryOfYears = (years: number) =>
  libraryOf([...healthPlans, ...transportPlans].flatMap((text) => yearsOf(text, years)));

/** The topics that several bureaus have, each by its headings. */
function sharedBy(years: number): readonly string[] {
  return libraryOfYears(years)
    .topics.filter(({ members }) => new Set(members.map(({ structure }) => structure.place)).size > 1)
    .map(({ members }) => [...new Set(members.map(({ part }) => part.title))].sort().join('|'))
    .sort();
}

describe('a library that grows by the years of its bureaus', () => {
  for (const years of [2, 3, 6, 12, 30])
    it(`has the same topics with ${years} years of each as with one`, () => {
      const [one, several] = [sharedBy(1), sharedBy(years)];
      assert.ok(one.length >= 10);
      const kept = one.filter((topic) => several.includes(topic));
      assert.ok(kept.length >= one.length - 1, `${kept.length} of ${one.length} are left`);
      assert.ok(Math.abs(several.length - one.length) <= 1, `${several.length} instead of ${one.length}`);
    });

  for (const years of [1, 4, 12, 30])
    it(`tells of the section that a draft lacks, with ${years} years of each bureau`, () => {
      const missing = missingSections(libraryOfYears(years), DRAFT);
      assert.equal(missing.length, 1);
      assert.match(missing[0]?.suggestion.title ?? '', /人才队伍/);
      assert.equal(missing[0]?.suggestion.plans.length, 3 * years);
    });

  it('groups a thousand copies of four plans like these four', async () => {
    const four = (await seedStructures('.')).slice(0, 4);
    const many = Array.from(
      { length: 1000 },
      (_, index) => ({ ...four[index % 4], id: `${index}`, year: 2000 + (index % 25) }) as Structure,
    );
    const { topics } = libraryOf(many);
    const titles = (own: typeof topics) =>
      own.map(({ members }) => [...new Set(members.map(({ part }) => part.title))].sort().join('|')).sort();
    assert.deepEqual(titles(topics), titles(libraryOf(four).topics));
  });

  it('groups near-copies with other names as those of one bureau', () => {
    const copies = Array.from({ length: 40 }, (_, index) => {
      const name = `${'东西南北上下左右'[index % 8]}${'山河湖海田'[index % 5]}`;
      return structureOf(parseText((healthPlans[0] as string).replaceAll('江东', name)), `copy-${index}`);
    });
    const others = healthPlans.slice(1).map((text, index) => structureOf(parseText(text), `other-${index}`));
    const topics = libraryOf([...copies, ...others]).topics;
    const hospitals = topics.find(({ members }) =>
      members.some(({ part }) => part.title === '加快公立医院薪酬改革'),
    );
    const titles = new Set(hospitals?.members.map(({ part }) => part.title));
    assert.deepEqual([...titles].sort(), [
      '加快公立医院薪酬改革',
      '推进公立医院高质量发展',
      '深化公立医院综合改革',
    ]);
    assert.ok(commonTopics(topics, copies.length + others.length).length >= 5);
  });
});
