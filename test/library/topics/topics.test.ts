import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseText } from '../../../server/src/core/parse';
import { planName, type Structure } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { libraryOf } from '../../../server/src/library/topics/library';
import type { Topic } from '../../../server/src/library/topics/topics';
import { seedStructures } from '../../../server/src/past-plans/seed-structures';
import { healthPlans, transportPlans } from '../field-plans';

/** Set to write the grouping anew: UPDATE_GOLDEN=1 npx mocha. Read the difference before you commit it. */
const UPDATE = 'UPDATE_GOLDEN' in process.env;
const GOLDEN = new URL('golden/topics.txt', import.meta.url);

describe('topics', () => {
  it('of the seeds are those that were reviewed', async () => {
    const listing = listed(libraryOf(await seedStructures('.')).topics);
    if (UPDATE) writeFileSync(GOLDEN, listing);
    assert.equal(listing, readFileSync(GOLDEN, 'utf8'));
  });

  it('are made of every part of every plan, each once', async () => {
    const structures = await seedStructures('.');
    const members = libraryOf(structures).topics.flatMap((topic) => topic.members.map(({ part }) => part));
    const parts = structures.reduce((sum, { counts }) => sum + counts.sections + counts.items, 0);
    assert.equal(members.length, parts);
    assert.equal(new Set(members).size, parts);
  });

  it('do not depend on the order of the plans', async () => {
    const structures = await seedStructures('.');
    const groups = (own: readonly Structure[]) =>
      libraryOf(own)
        .topics.map(({ members }) =>
          members
            .map(({ part }) => part.title)
            .sort()
            .join('|'),
        )
        .sort();
    assert.deepEqual(groups([...structures].reverse()), groups(structures));
  });

  it('of health and transport are found as well as those of education', () => {
    const topics = libraryOf([...healthPlans, ...transportPlans].map(structured)).topics;
    const together = (...titles: readonly string[]) => {
      const topic = topicWith(topics, titles[0] ?? '');
      const own = topic.members.map(({ part }) => part.title);
      assert.deepEqual([...own].sort(), [...titles].sort());
      return topic.name;
    };
    assert.match(
      together('深化公立医院综合改革', '推进公立医院高质量发展', '加快公立医院薪酬改革'),
      /公立医院/,
    );
    assert.match(together('加强基层卫生院建设', '提升乡镇卫生院服务能力', '建强基层卫生院'), /卫生院/);
    assert.match(together('扎实做好传染病防控', '健全传染病监测预警', '强化传染病防控'), /传染病/);
    assert.match(together('加快农村公路建设', '抓好农村公路养护', '提升农村公路质量'), /农村公路/);
    assert.match(
      together('强化道路运输安全监管', '狠抓道路运输安全', '加强道路运输安全整治'),
      /道路运输安全/,
    );
  });

  it('are called by whole words of their headings', () => {
    const plans = ['江东', '江西', '江北'].map((place, index) =>
      structured(
        `${place}县水利局2025年工作要点\n一、抓好防汛备汛\n1.修订防汛预案。修订预案${index + 1}份。\n2.压实河长责任。河长巡河。\n` +
          `二、健全教育体系\n3.促进科普。办展${index + 2}场。\n三、推进大中小思政课一体化建设\n4.稳就业。新增就业${index + 7}人。\n`,
        index,
      ),
    );
    const names = libraryOf(plans).topics.map(({ name }) => name);
    assert.deepEqual(
      [...names].sort(),
      ['防汛备汛', '防汛预案', '河长责任', '教育体系', '科普', '大中小思政课一体化建设', '就业'].sort(),
    );
  });

  it('group headings of both scripts', () => {
    const topics = libraryOf(
      [
        '某市教育局2026年工作要点\n一、辦學\n1.推進學前教育普及普惠。擴大幼兒園公辦學位。\n2.強化師德師風建設。選樹教師典型。\n',
        '某县教育局2025年工作要点\n一、办学\n1.强化师德师风建设。树立教师典型。\n2.推进学前教育普及普惠。增加幼儿园公办学位。\n',
      ].map((text, index) => structureOf(parseText(text), `plan-${index}`)),
    ).topics;
    assert.equal(topicWith(topics, '推進學前教育普及普惠').members.length, 2);
    assert.equal(topicWith(topics, '強化師德師風建設').members.length, 2);
  });

  it('of a library without plans are none', () => {
    assert.deepEqual(libraryOf([]).topics, []);
  });

  it('of a library of many plans come to an end', async () => {
    const seeds = await seedStructures('.');
    const many = Array.from(
      { length: 300 },
      (_, index) => ({ ...seeds[index % seeds.length], id: `${index}` }) as Structure,
    );
    assert.ok(libraryOf(many).topics.length > 0);
  });
});

function structured(text: string, index: number): Structure {
  return structureOf(parseText(text), `plan-${index}`);
}

function topicWith(topics: readonly Topic[], title: string): Topic {
  const topic = topics.find(({ members }) => members.some(({ part }) => part.title === title));
  assert.ok(topic, `no topic has ${title}`);
  return topic;
}

function listed(topics: readonly Topic[]): string {
  return topics
    .map(({ name, members }) => {
      const lines = members.map(
        ({ structure, part }) => `  ${planName(structure)} ${part.kind} ${part.title}`,
      );
      return [name, ...lines, ''].join('\n');
    })
    .join('\n');
}
