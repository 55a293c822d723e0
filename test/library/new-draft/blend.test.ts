import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { type BlendTopic, blendOf, commonTopics } from '../../../server/src/library/new-draft/blend';
import { newDraft } from '../../../server/src/library/new-draft/new-draft';
import { partsOf, type Structure } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { lint } from '../../../server/src/lint/lint';

const plan = (id: string, body: string): Structure => structureOf(parseText(body), id);
const east = plan(
  'east',
  `东山市园林局2024年工作要点
一、绿化
1.种树。种树100棵。
2.东山花展。办展1场。
二、管护
3.浇水。每周浇水。
`,
);
const west = plan(
  'west',
  `西江市园林局2025年工作要点
一、增绿
1.种树造林。种树90棵。
2.种草铺坪。种草2亩。
二、养护
3.浇水抗旱。每周浇水。
4.西江防虫。每月防虫。
三、保障
5.修剪。每季修剪。
`,
);
const north = plan(
  'north',
  '北原市园林局2023年工作要点\n一、日常\n1.种草。种草3亩。\n2.北原防虫。防虫2次。\n',
);
/** Topics by the first two characters of the headings, or the last two where these name the place. */
const topics: readonly BlendTopic[] = ['种树', '花展', '浇水', '种草', '防虫', '修剪'].map((name) => ({
  name,
  members: [east, west, north].flatMap((structure) =>
    structure.parts.flatMap((section) =>
      [...partsOf(section.parts)]
        .filter(({ title }) => title.includes(name))
        .map((part) => ({ structure, part, section })),
    ),
  ),
}));
const named = (...names: readonly string[]) => topics.filter(({ name }) => names.includes(name));
const draftOf = (chosen: readonly BlendTopic[]) => {
  const blend = blendOf(chosen);
  assert.ok(blend);
  const options = { year: 2026, issuer: null, numbering: 'continuous', units: 'none' } as const;
  return newDraft(blend.model, options, blend.parts).text;
};
const headings = (text: string) =>
  text
    .split('\n')
    .slice(3, -1)
    .map((line) => line.replace(/。.*/, ''));

describe('a blend of past plans', () => {
  it('has the topics that several plans have', () => {
    assert.deepEqual(
      commonTopics(topics, 3).map(({ name }) => name),
      ['种树', '浇水', '种草', '防虫'],
    );
  });

  it('stands in the sections of the plan that has most of them', () => {
    assert.deepEqual(headings(draftOf(commonTopics(topics, 3))), [
      '一、增绿',
      '1.种树造林',
      '2.种草铺坪',
      '二、养护',
      '3.浇水抗旱',
      '4.〔地名　〕防虫',
    ]);
  });

  it('takes what that plan lacks from another, and puts it among its neighbours', () => {
    assert.deepEqual(headings(draftOf(named('种树', '花展', '种草', '浇水'))), [
      '一、增绿',
      '1.种树造林',
      '2.种草铺坪',
      '3.〔地名　〕花展',
      '二、养护',
      '4.浇水抗旱',
    ]);
  });

  it('has no finding above info', () => {
    const findings = lint(parseText(draftOf(topics))).filter(({ severity }) => severity !== 'info');
    assert.deepEqual(findings, []);
  });

  it('of no topics is none', () => {
    assert.equal(blendOf([]), null);
    assert.equal(blendOf([{ name: '空', members: [] }]), null);
  });
});
