import assert from 'node:assert/strict';
import { expectColours, expectNone } from './marked';
import { isInitial, tokenize } from './tokens';

describe('grammar: units in brackets', () => {
  it('〔〕 full width', () =>
    expectColours('做好工作。〔⟦责任单位⟧：⟦基教科⟧、⟦市直各学校⟧〕', 'label', 'unit', 'unit'));
  it('〔〕 half width', () =>
    expectColours('做好工作。〔⟦责任单位⟧:⟦基教科⟧,⟦市直各学校⟧〕', 'label', 'unit', 'unit'));
  it('（） in Traditional characters', () =>
    expectColours('做好工作。（⟦責任單位⟧：⟦教育局⟧、⟦財政局⟧）', 'label', 'unit', 'unit'));
  it('() with a department', () => expectColours('(⟦责任科室⟧:⟦办公室⟧)', 'label', 'unit'));
  it('【】 and ［］', async () => {
    await expectColours('【⟦牵头部门⟧：⟦办公室⟧】', 'label', 'unit');
    await expectColours('［⟦牽頭部門⟧：⟦辦公室⟧］', 'label', 'unit');
  });
  it('two roles', () =>
    expectColours(
      '（⟦牵头单位⟧：⟦基教科⟧；⟦配合单位⟧：⟦督导室⟧/⟦人事科⟧）',
      'label',
      'unit',
      'label',
      'unit',
      'unit',
    ));
  it('a bracket within a name', () =>
    expectColours('〔⟦责任单位⟧：⟦各县（市、区）教育局⟧、⟦各区(市)⟧〕后文', 'label', 'unit', 'unit'));
  it('what follows the units in the bracket names none', () =>
    expectColours('（责任单位：⟦教育局⟧、⟦财政局⟧。以下任务均需各区落实，不再一一列出）', 'unit', 'unit'));
  it('下同 is no unit', () => expectColours('（责任单位：⟦教育局⟧，下同）', 'unit'));
  it('a deadline beside the units', () =>
    expectColours(
      '（⟦责任单位⟧：⟦教育局⟧；⟦完成时限⟧：⟦2026年6月底⟧）',
      'label',
      'unit',
      'label',
      'deadline',
    ));
  it('an empty one keeps its label', () => expectColours('〔⟦责任单位⟧：⟦〔　〕⟧〕', 'label', 'slot'));
  it('the text after it is text', () => expectColours('⟦〔责任单位：教育局〕⟧再接再厉。', 'assignment'));
});

describe('grammar: a unit bracket that is not closed', () => {
  for (const line of [
    '做好工作。〔责任单位：各区(市)、基教科',
    '（责任单位：各县（市、区',
    '（教育局负责，财政局配合',
  ]) {
    it(`${line} ends with its line`, async () => {
      const { scopes, state } = await tokenize(line);
      assert.ok(scopes.at(-1)?.some((scope) => scope.startsWith('meta.assignment')));
      assert.ok(isInitial(state), 'nothing is left open');
    });
  }
  it('still names its units', () => expectColours('〔责任单位：⟦各区(市)⟧、⟦基教科⟧', 'unit', 'unit'));
});

describe('grammar: units on a line of their own', () => {
  it('责任单位：', () => expectColours('⟦责任单位⟧：⟦基教科⟧、⟦人事科⟧。', 'label', 'unit', 'unit'));
  it('set in and in Traditional characters', () => expectColours('　　⟦牽頭單位⟧:⟦教育局⟧', 'label', 'unit'));
  it('after the last sentence', () => expectColours('抓好落实。⟦责任单位⟧：⟦基教科⟧', 'label', 'unit'));
  it('several, parted by spaces', () =>
    expectColours('⟦牵头单位⟧：⟦教育局⟧　⟦责任单位⟧：⟦财政局⟧', 'label', 'unit', 'label', 'unit'));
  it('with a duty after a unit', () =>
    expectColours('⟦责任单位⟧：⟦教育局⟧⟦牵头⟧，⟦财政局⟧⟦配合⟧', 'label', 'unit', 'duty', 'unit', 'duty'));
  it('完成时限：', () => expectColours('⟦完成时限⟧：⟦2026年6月底⟧', 'label', 'deadline'));
  it('責任單位 in a sentence is a word', () =>
    expectNone('各責任單位要加強配合。', 'label', 'unit', 'assignment'));
});

describe('grammar: units by verb', () => {
  it('A、B负责', () => expectColours('（⟦海关总署⟧、⟦商务部⟧⟦负责⟧）', 'unit', 'unit', 'duty'));
  it('A牵头，B配合', () => expectColours('(⟦教育局⟧⟦牵头⟧,⟦财政局⟧⟦配合⟧)', 'unit', 'duty', 'unit', 'duty'));
  it('Traditional characters', () =>
    expectColours('（⟦教育局⟧⟦牽頭⟧，⟦財政局⟧⟦參與⟧）', 'unit', 'duty', 'unit', 'duty'));
  it('等……按职责分工负责', () =>
    expectColours('（⟦司法部⟧、⟦财政部⟧等⟦按职责分工负责⟧）', 'unit', 'unit', 'duty'));
  it('等 and 及 part named units from general ones', () =>
    expectColours(
      '（⟦高等教育处⟧、⟦司法部⟧等⟦有关部门⟧及⟦各地区⟧⟦负责⟧）',
      'unit',
      'unit',
      'unit',
      'unit',
      'duty',
    ));
  it('a rule for all items names no unit', () =>
    expectColours('（⟦教育局⟧⟦负责⟧，排在第一位的部门为牵头部门，下同）', 'unit', 'duty'));
  it('a bracket within a name', () => expectColours('（⟦各县（市、区）⟧⟦负责⟧）', 'unit', 'duty'));
  for (const line of [
    '（由校长负责的项目）',
    '（谁主办、谁负责）',
    '（校企合作、多方配合）',
    '（2022—2025年）',
    '（家长）和学校负责。',
  ])
    it(`none: ${line}`, () => expectNone(line, 'unit', 'duty', 'assignment'));
});
