import { expectColours, expectNone } from './marked';

describe('grammar: numbering at the start of a line', () => {
  const styles: ReadonlyArray<Parameters<typeof expectColours>> = [
    ['⟦一、⟧⟦坚持守正创新，全面加强党的领导⟧', 'marker 1', 'title 1'],
    ['⟦十二、⟧⟦坚持守正创新,全面加强党的领导⟧', 'marker 1', 'title 1'],
    ['⟦一.⟧⟦总体要求⟧', 'marker 1', 'title 1'],
    ['⟦（一）⟧⟦压实主体责任⟧', 'marker 2', 'title 2'],
    ['⟦(二十)⟧⟦压實主體責任⟧', 'marker 2', 'title 2'],
    ['⟦（三）、⟧⟦压实主体责任⟧', 'marker 2', 'title 2'],
    ['⟦1.⟧⟦强化理论武装。⟧坚持学习。', 'marker 3', 'title 3'],
    ['⟦28．⟧⟦强化理论武装。⟧坚持学习。', 'marker 3', 'title 3'],
    ['⟦3、⟧⟦強化理論武裝。⟧堅持學習。', 'marker 3', 'title 3'],
    ['⟦４．⟧⟦强化理论武装。⟧坚持学习。', 'marker 3', 'title 3'],
    ['⟦（1）⟧⟦建立台账。⟧按月更新。', 'marker 4', 'title 4'],
    ['⟦(12)⟧⟦建立台账⟧', 'marker 4', 'title 4'],
    ['⟦2)⟧⟦建立台账。⟧按月更新。', 'marker 4', 'title 4'],
    ['⟦①⟧ ⟦建立台账⟧', 'marker 5', 'title 5'],
    ['⟦第一章⟧ ⟦总则⟧', 'marker 1', 'title 1'],
    ['⟦第二节⟧　⟦主要任务⟧', 'marker 2', 'title 2'],
    ['⟦第三節⟧　⟦主要任務⟧', 'marker 2', 'title 2'],
    ['⟦第一部分：⟧⟦总体要求⟧', 'marker 1', 'title 1'],
    ['⟦第三条⟧ 各单位要做好这项工作。', 'marker'],
    ['⟦第四條⟧ 各單位要做好這項工作。', 'marker'],
    ['⟦壹、⟧⟦計畫目標⟧', 'marker 1', 'title 1'],
    ['⟦贰、⟧⟦工作目标⟧', 'marker 1', 'title 1'],
    ['⟦一是⟧⟦确保创建成功。⟧加大力度。', 'marker 5', 'title 5'],
    ['⟦二要⟧⟦压实责任。⟧加大力度。', 'marker 5', 'title 5'],
    ['⟦首先，⟧⟦压实责任。⟧加大力度。', 'marker 5', 'title 5'],
    ['⟦最後,⟧⟦壓實責任。⟧加大力度。', 'marker 5', 'title 5'],
    ['⟦第一，⟧⟦压实责任。⟧加大力度。', 'marker 5', 'title 5'],
    ['⟦——⟧⟦发展质量稳步提升。⟧加大力度。', 'marker 5', 'title 5'],
    ['⟦•⟧ ⟦發展質量提升。⟧加大力度。', 'marker 5', 'title 5'],
    ['⟦-⟧ 发展质量提升；', 'marker 5'],
    ['　　⟦一、⟧⟦总体要求⟧', 'marker 1', 'title 1'],
    ['    ⟦（一）⟧⟦总体要求⟧', 'marker 2', 'title 2'],
    ['## ⟦一、⟧⟦总体要求⟧', 'marker 1', 'title 1'],
    ['⟦##⟧ ⟦总体要求⟧', 'marker', 'title 1'],
  ];
  for (const [marked, ...families] of styles) {
    it(marked, () => expectColours(marked, ...families));
  }

  it('a heading line of the third level is bold whole, a smaller one is not', async () => {
    await expectColours('⟦1.强化理论武装⟧', 'heading');
    await expectNone('（1）建立台账', 'heading');
  });
});

describe('grammar: where a title ends', () => {
  it('at the first full stop', () =>
    expectColours('（一）⟦坚持深化改革，简政放权。⟧进一步健全。再健全。', 'title'));
  it('in front of a bracket with units', () => expectColours('1.⟦健全机制⟧〔责任单位：办公室〕', 'title'));
  it('in front of a bracket with a duty', () => expectColours('1.⟦健全机制⟧（办公室负责）', 'title'));
  it('not at a bracket of another kind', () =>
    expectColours('1.⟦推进县（市、区）改革试点。⟧全面铺开。', 'title'));
  it('a quotation and a name stay one title', () =>
    expectColours('1.⟦落实“双减”和《办法》。⟧全面铺开。', 'title'));
  it('a slot in it is coloured', () => expectColours('一、推进⟦〔　〕⟧建设', 'slot'));
  it('a list line that ends in ； has none', () => expectNone('（1）做好学校教学管理工作；', 'title'));
  it('a long sentence has none, only its marker', async () => {
    const sentence = `对${'落实重大政策成效明显、'.repeat(8)}给予支持。`;
    await expectColours(`⟦一、⟧${sentence}`, 'marker');
    await expectNone(`一、${sentence}`, 'title');
  });
});

describe('grammar: what looks like numbering and is none', () => {
  const guards = [
    '5.5%左右的预期增长目标',
    '20.67 亿元',
    '0.0088 以内',
    '5．5％左右',
    '2、3月份组织检查。',
    '2025年，全市教育工作稳中求进。',
    '第一、二季度分别通报。',
    '第一、第二产业协同发展。',
    '一、二年级不组织考试。',
    '一、二、三产业融合发展。',
    '三、四线城市',
    '一是一、二是二。',
    '三要素齐全。',
    '第一节课前检查。',
    '（2025年）',
    '－',
  ];
  for (const line of guards) it(line, () => expectNone(line, 'marker', 'title'));
});

describe('grammar: points inside a paragraph', () => {
  it('after 。 ； ： and ，', () =>
    expectColours(
      '做好三件事：⟦一是⟧巩固；⟦二是⟧扩大，⟦三是⟧提升。⟦四是⟧总结。',
      'inline marker',
      'inline marker',
      'inline marker',
      'inline marker',
    ));
  it('half-width punctuation', () =>
    expectColours('做好两件事:⟦一要⟧巩固;⟦二要⟧扩大.', 'inline marker', 'inline marker'));
  it('words of order', () =>
    expectColours(
      '分三步走。⟦首先，⟧摸底；⟦其次，⟧整改；⟦第三，⟧验收。',
      'inline marker',
      'inline marker',
      'inline marker',
    ));
  for (const line of [
    '这是唯一要求。',
    '要统一是非标准。',
    '包括人、财、物，三要素齐全。',
    '做到，一是一，二是二。',
    '第一、二季度，第一，二季度',
  ])
    it(`none: ${line}`, () => expectNone(line, 'inline marker'));
});
