import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  partCounts,
  type Structure,
  type StructurePart,
} from '../../../server/src/library/structure/structure';
import { structureData, structureFrom } from '../../../server/src/library/structure/structure-data';
import { structureYaml } from '../../../server/src/library/structure/structure-yaml';

const PART: StructurePart = {
  kind: 'item',
  title: '办好社区食堂',
  topicWords: ['社区食堂'],
  units: ['民政科', '各区(市)'],
  targets: 2,
  deadlines: 1,
  fingerprint: null,
  parts: [],
};
const PARTS: readonly StructurePart[] = [
  {
    ...PART,
    kind: 'section',
    title: '改善民生',
    topicWords: [],
    units: [],
    targets: 0,
    deadlines: 0,
    parts: [PART],
  },
];
const STRUCTURE: Structure = {
  id: 'somewhere-2026',
  place: '某县',
  title: '某县民政局2026年工作要点',
  issuer: '某县民政局',
  year: 2026,
  date: '2026-01-09',
  documentNumber: null,
  indexNumber: null,
  form: 'work-plan',
  numbering: [
    { style: 'han-comma', marker: '一、', continuous: false },
    { style: 'arabic-dot', marker: '1.', continuous: true },
  ],
  unitForm: { form: 'bracket', before: '〔责任单位：', separator: '、', after: '〕' },
  counts: partCounts(PARTS),
  parts: PARTS,
};

/** Texts that YAML could take for something else. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '是: 否',
    '甲 #乙',
    '责任单位:',
    '- 一',
    'null',
    'true',
    '12',
    '1.',
    '2026-01-09',
    ' 甲',
    '甲,乙]',
  ),
  fc.constantFrom(
    '甲\n乙',
    '"甲"',
    '甲\ud800',
    '\ufeff甲',
    '甲\u0085乙',
    '甲\u2028乙',
    '{甲: 乙}',
    '~',
    '=',
    '&甲',
  ),
);
const partsDown = (depth: number): fc.Arbitrary<StructurePart> =>
  fc.record({
    kind: fc.constantFrom('section', 'item'),
    title: texts,
    topicWords: fc.array(texts, { maxLength: 3 }),
    units: fc.array(texts, { maxLength: 3 }),
    targets: fc.nat(9),
    deadlines: fc.nat(9),
    fingerprint: fc.constant(null),
    parts: depth === 0 ? fc.constant([]) : fc.array(partsDown(depth - 1), { maxLength: 2 }),
  });
const parts = partsDown(2);
const perhaps = fc.option(texts.filter((text) => text !== ''));
const structures: fc.Arbitrary<Structure> = fc
  .record({
    id: texts.filter((text) => text !== ''),
    place: texts.filter((text) => text !== ''),
    title: perhaps,
    issuer: perhaps,
    year: fc.option(fc.integer({ min: 1900, max: 2100 })),
    date: perhaps,
    documentNumber: perhaps,
    indexNumber: perhaps,
    form: fc.constantFrom('work-plan', 'notice+work-plan', 'speech', 'news'),
    numbering: fc.array(
      fc.record({ style: fc.constantFrom('dash', 'is-point'), marker: texts, continuous: fc.boolean() }),
      { maxLength: 3 },
    ),
    unitForm: fc.option(
      fc.record({
        form: fc.constantFrom('bracket', 'verb', 'line'),
        before: texts,
        separator: texts,
        after: texts,
      }),
    ),
    parts: fc.array(parts, { minLength: 1, maxLength: 3 }),
  })
  .map((structure) => ({ ...structure, counts: partCounts(structure.parts) }) as Structure);

const flawOf = (data: unknown): string => {
  const read = structureFrom(data);
  return 'parts' in read ? 'none' : read.zh;
};

describe('a structure as data', () => {
  it('keeps its keys in one order and leaves out what is empty', () => {
    assert.equal(
      structureYaml(STRUCTURE).replace(/^#.*\n/gm, ''),
      `id: somewhere-2026
place: 某县
title: 某县民政局2026年工作要点
issuer: 某县民政局
year: 2026
date: "2026-01-09"
form: work-plan
numbering:
  - { style: han-comma, marker: 一、 }
  - { style: arabic-dot, marker: "1.", continuous: true }
unitForm: { form: bracket, before: 〔责任单位：, separator: "、", after: "〕" }
counts: { sections: 1, items: 1, withUnits: 1, withTargets: 1, withDeadlines: 1 }
parts:
  - section: 改善民生
    parts:
      - item: 办好社区食堂
        topics: [社区食堂]
        units: [民政科, 各区(市)]
        targets: 2
        deadlines: 1
`,
    );
  });

  it('is read back from YAML as it was written, whatever its texts', () => {
    fc.assert(
      fc.property(structures, (structure) => {
        const data: unknown = parse(structureYaml(structure));
        assert.deepEqual(data, structureData(structure));
      }),
    );
  });

  it('gives the structure again, but for fingerprints', () => {
    assert.deepEqual(structureFrom(structureData(STRUCTURE)), STRUCTURE);
    fc.assert(
      fc.property(structures, (structure) => {
        const read = structureFrom(structureData(structure));
        assert.ok('parts' in read);
        assert.deepEqual(structureData(read), structureData(structure));
      }),
    );
  });

  it('counts anew what somebody has changed by hand, and passes over keys that it does not know', () => {
    const read = structureFrom(
      {
        note: 1,
        parts: [
          { item: '甲', note: [] },
          { item: '乙', units: ['丙'] },
        ],
      },
      'x',
    );
    assert.ok('parts' in read);
    assert.deepEqual(read.counts, { sections: 0, items: 2, withUnits: 1, withTargets: 0, withDeadlines: 0 });
    assert.deepEqual([read.id, read.place, read.title, read.form], ['x', 'x', null, 'work-plan']);
  });

  it('says what is wrong and where', () => {
    assert.equal(flawOf(null), '文件内容应为“名字: 值”的形式。');
    assert.equal(flawOf([]), '文件内容应为“名字: 值”的形式。');
    assert.equal(flawOf({ parts: [] }), 'parts 应列出章节和条目。');
    assert.equal(flawOf({ parts: '甲' }), 'parts 应为列表。');
    assert.equal(flawOf({ parts: [{}] }), 'parts[0] 应有 section（章节）或 item（条目）。');
    assert.equal(flawOf({ parts: ['甲'] }), 'parts[0] 应为“名字: 值”的形式。');
    assert.equal(
      flawOf({ parts: [{ section: '甲', parts: [{ item: '乙', units: '丙' }] }] }),
      'parts[0].parts[0].units 应为列表。',
    );
    assert.equal(flawOf({ parts: [{ item: '甲', units: [3] }] }), 'parts[0].units 应为文字的列表。');
    assert.equal(flawOf({ parts: [{ item: '甲', targets: -1 }] }), 'parts[0].targets 应为不小于 0 的整数。');
    assert.equal(flawOf({ year: '今年', parts: [{ item: '甲' }] }), 'year 应为不小于 0 的整数。');
    assert.match(flawOf({ form: 'poem', parts: [{ item: '甲' }] }), /^form 应为 work-plan, .* 之一。$/);
    assert.match(flawOf({ form: 'toString', parts: [{ item: '甲' }] }), /^form 应为/);
    assert.equal(
      flawOf({ numbering: [{ style: 'dash', continuous: 1 }], parts: [{ item: '甲' }] }),
      'numbering[0].continuous 应为 true 或 false。',
    );
    let deep: unknown = { item: '甲' };
    for (let depth = 0; depth < 20_000; depth++) deep = { item: '甲', parts: [deep] };
    assert.match(flawOf({ parts: [deep] }), /层级太深。$/);
  });

  it('never throws on data of any shape', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, inner) => {
        structureFrom(data);
        structureFrom({ parts: [inner, { section: inner, parts: [{ item: '甲', units: inner }] }] });
      }),
    );
  });
});
