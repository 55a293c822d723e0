import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { blendOf } from '../../../server/src/library/new-draft/blend';
import { commonTopicsIn, toldField, topicsNamed } from '../../../server/src/library/new-draft/told-field';
import type { Structure } from '../../../server/src/library/structure/structure';
import { structureOf } from '../../../server/src/library/structure/structure-of';
import { libraryOf } from '../../../server/src/library/topics/library';
import { healthPlans, transportPlans } from '../field-plans';

const structured = (texts: readonly string[], name: string) =>
  texts.map((text, index) => structureOf(parseText(text), `${name}-${index}`));
const health = structured(healthPlans, 'health');
const transport = structured(transportPlans, 'transport');
const LIBRARY = libraryOf([...health, ...transport]);
const NONE: ReadonlySet<Structure> = new Set();

describe('the field of a new draft', () => {
  const told = (issuer: string | null, own = NONE) =>
    toldField(LIBRARY, issuer, own)?.structures.map(({ id }) => id.split('-')[0]);

  it('is the one that its issuer is named after, in full or cut short', () => {
    for (const issuer of [
      '澄川县卫生健康局',
      '澄川縣衛生健康局',
      '澄川市卫生局',
      '澄川县卫健委',
      '卫生健康委员会',
    ])
      assert.deepEqual(told(issuer), ['health', 'health', 'health'], issuer);
    assert.deepEqual(told('澄川县交通运输局'), ['transport', 'transport', 'transport']);
  });

  it('is not guessed', () => {
    for (const issuer of ['澄川县水利局', '澄川县教育局', '澄川县市场监督管理局', '澄川县人民政府', null])
      assert.equal(told(issuer), undefined, String(issuer));
  });

  it('is that of the issuer’s own plans, else of most of the own plans', () => {
    const [first] = health;
    assert.ok(first);
    assert.equal(told(first.issuer, new Set([first, ...transport]))?.[0], 'health');
    assert.equal(told(null, new Set(transport))?.[0], 'transport');
    assert.equal(told(null, new Set([first, ...transport.slice(1)]))?.[0], 'transport');
    assert.equal(told(null, new Set([first, ...transport.slice(2)])), undefined);
  });

  it('has the topics that its plans share, however many plans of other fields there are', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => {
      const work = [...'甲乙丙丁戊己庚辛壬癸'].map(
        (stem) => `${stem}${String.fromCharCode(0x5000 + index * 20)}`,
      );
      const items = work.map((name, at) => `${at + 1}.打造${name}园。建成${name}园1处。\n`).join('');
      return structureOf(
        parseText(`第${index}团2025年工作要点\n一、抓好${work[0]}园\n${items}`),
        `crowd-${index}`,
      );
    });
    const library = libraryOf([...crowd, ...health]);
    const field = toldField(library, '澄川县卫生健康局', NONE);
    assert.ok(field);
    const names = commonTopicsIn(library, field).map(({ members }) => members[0]?.part.title);
    assert.ok(names.length >= 4, names.join());
    assert.ok(health.includes(blendOf(commonTopicsIn(library, field))?.model as Structure));
  });

  it('is that of most topics which are named', () => {
    const names = commonTopicsIn(LIBRARY, toldField(LIBRARY, '卫健局', NONE) as never).map(
      ({ name }) => name,
    );
    const topics = topicsNamed(LIBRARY, new Set(names));
    assert.deepEqual(topics.map(({ name }) => name).sort(), [...new Set(names)].sort());
    assert.ok(topics.every(({ members }) => members.some(({ structure }) => health.includes(structure))));
  });
});
