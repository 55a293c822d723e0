import { strict as assert } from 'node:assert';
import { abstractList, docxFile, type LevelForm, list, num, numbered, paragraph } from '../support/docx-file';
import { docxText, textOfDocx } from '../support/docx-text';

const OUTLINE: readonly LevelForm[] = [
  ['chineseCounting', '%1、'],
  ['japaneseCounting', '（%2）'],
  ['decimal', '%3.'],
];

describe('automatic numbers of Word', () => {
  const formats: ReadonlyArray<readonly [format: string, first: string, twelfth: string]> = [
    ['decimal', '1', '12'],
    ['decimalZero', '01', '12'],
    ['lowerLetter', 'a', 'l'],
    ['upperRoman', 'I', 'XII'],
    ['japaneseCounting', '一', '十二'],
    ['chineseCounting', '一', '十二'],
    ['chineseCountingThousand', '一', '十二'],
    ['chineseLegalSimplified', '壹', '壹拾贰'],
    ['ideographLegalTraditional', '壹', '壹拾貳'],
    ['ideographTraditional', '甲', '12'],
    ['ideographZodiac', '子', '亥'],
    ['decimalEnclosedCircle', '①', '⑫'],
    ['decimalEnclosedParen', '⑴', '⑿'],
    ['decimalFullWidth', '１', '１２'],
  ];
  for (const [format, first, twelfth] of formats) {
    it(`are written in ${format}`, () => {
      const body = Array.from({ length: 12 }, () => numbered('甲', 1)).join('');
      const numbering = list(1, [format, '（%1）', '<w:suff w:val="nothing"/>']);
      const lines = textOfDocx({ numbering, body }).split('\n');
      assert.deepEqual([lines[0], lines[11]], [`（${first}）甲`, `（${twelfth}）甲`]);
    });
  }

  it('go on over levels, and start anew below a higher one', () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2].map((level) => numbered('甲', 1, level)).join('');
    assert.equal(
      textOfDocx({ numbering: list(1, ...OUTLINE), body }),
      '一、甲\n（一）甲\n（二）甲\n1.甲\n2.甲\n二、甲\n（一）甲\n1.甲\n',
    );
  });

  it('may go on through the sections (lvlRestart)', () => {
    const through: LevelForm = ['decimal', '%2.', '<w:lvlRestart w:val="0"/>'];
    const body = [0, 1, 1, 0, 1].map((level) => numbered('甲', 1, level)).join('');
    assert.equal(
      textOfDocx({ numbering: list(1, ['chineseCounting', '%1、'], through), body }),
      '一、甲\n1.甲\n2.甲\n二、甲\n3.甲\n',
    );
  });

  it('start anew once for a num with startOverride, and otherwise count together', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = abstractList(1, ...OUTLINE) + num(1, 1) + num(2, 1, override) + num(3, 1);
    const body = [1, 1, 2, 2, 3, 2].map((id) => numbered('甲', id)).join('');
    assert.equal(textOfDocx({ numbering, body }), '一、甲\n二、甲\n一、甲\n二、甲\n三、甲\n四、甲\n');
  });

  it('show the levels above, in Arabic digits where the level is legal', () => {
    const numbering = list(1, ['chineseCounting', '第%1章'], ['decimal', '%1.%2', '<w:isLgl/>']);
    const body = numbered('总则', 1) + numbered('目标', 1, 1) + numbered('2026年', 1, 1);
    assert.equal(textOfDocx({ numbering, body }), '第一章　总则\n1.1 目标\n1.2 2026年\n');
  });

  it('come from styles, the levels bound to them, and the styles that these are based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="own"/><w:basedOn w:val="2"/></w:style>';
    const numbering = list(
      1,
      ['chineseCounting', '%1、', '<w:pStyle w:val="1"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'],
    );
    const body = ['1', '2', '3'].map((id) => paragraph('甲', `<w:pStyle w:val="${id}"/>`)).join('');
    const none = paragraph('甲', '<w:pStyle w:val="2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    assert.equal(textOfDocx({ styles, numbering, body: body + none }), '一、甲\n（一）甲\n（二）甲\n甲\n');
  });

  it('come through numbering styles (numStyleLink), counted with the list that these name', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="n"><w:name w:val="own"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
    const linked = '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="n"/></w:abstractNum>';
    const numbering = abstractList(2, ['decimalEnclosedCircle', '%1']) + linked + num(5, 2) + num(6, 3);
    const body = numbered('甲', 6) + numbered('乙', 5) + numbered('丙', 6);
    assert.equal(textOfDocx({ styles, numbering, body }), '①甲\n②乙\n③丙\n');
  });

  it('stand before a figure with a space, and bullets of symbol fonts are bullets', () => {
    const numbering = list(1, ['decimal', '%1.']) + list(2, ['bullet', '\uf06c']);
    const body = numbered('12345热线', 1) + numbered('甲', 2);
    assert.equal(textOfDocx({ numbering, body }), '1. 12345热线\n•甲\n');
  });

  it('are nothing where the list is not defined, or names itself in a circle', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="n"/></w:abstractNum>${num(6, 3)}`;
    assert.equal(textOfDocx({ styles, numbering, body: numbered('甲', 6) + numbered('乙', 9) }), '甲\n乙\n');
  });
});

describe('a Word file whose numbers are partly typed', () => {
  const mixedIn = (body: string) => {
    const numbering = list(1, ['chineseCounting', '（%1）', '<w:start w:val="2"/>']).replace(
      '<w:start w:val="1"/>',
      '',
    );
    const file = docxFile({ numbering, body });
    return docxText(file).mixedNumbers.map(({ before, after }) => [before.line, after.line, after.automatic]);
  };

  it('tells where a series goes over to automatic ones', () => {
    const body = paragraph('（一）甲。') + paragraph('乙') + numbered('丙。', 1) + numbered('丁。', 1);
    assert.deepEqual(mixedIn(body), [[0, 2, true]]);
  });

  it('says nothing of series of one kind, or of another level', () => {
    assert.deepEqual(mixedIn(numbered('甲', 1) + numbered('乙', 1)), []);
    assert.deepEqual(mixedIn(`${paragraph('一、甲')}${numbered('乙', 1)}${paragraph('二、丙')}`), []);
    assert.deepEqual(mixedIn(`${numbered('甲', 1)}${paragraph('二、丙')}${paragraph('（一）丁')}`), []);
  });
});
