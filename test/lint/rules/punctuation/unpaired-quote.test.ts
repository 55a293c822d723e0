import { strict as assert } from 'node:assert';
import { unpairedQuote } from '../../../../server/src/lint/rules/punctuation/unpaired-quote';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('unpaired-quote', () => {
  it('flags an opening mark of any kind', () => {
    flags(unpairedQuote, '一、任务\n1.治河。落实⟦“⟧三会一课制度，年底前评议。\n2.清淤。\n');
    flags(unpairedQuote, '一、任务\n1.治河。落实⟦‘⟧三会一课制度，年底前评议。\n2.清淤。\n');
    flags(unpairedQuote, '一、任务\n1.治河。落實⟦「⟧三會一課制度，年底前評議。\n2.清淤。\n');
  });

  it('flags the mark that is left over when the next quotation is whole', () => {
    flags(unpairedQuote, '一、任务\n1.治河。落实⟦“⟧双减、“五项管理”要求，年底前评议。\n');
    flags(unpairedQuote, '一、任务\n1.治河。按照⟦“⟧一乡一策“一校一案”的要求推进。\n');
  });

  it('leaves pairs, quotations over paragraphs and apostrophes alone', () => {
    leavesAlone(unpairedQuote, '一、任务\n1.治河。“双减”‘五项’“甲‘乙’丙”，Let’s go。\n');
    leavesAlone(unpairedQuote, '一、任务\n会议指出：“要治河。\n要清淤。”\n');
    leavesAlone(unpairedQuote, '一、任务\n“要治河。\n“要清淤。\n“要护岸。”\n');
    leavesAlone(unpairedQuote, '一、任务\n推动教育督导“长\n\n牙齿”，开展评价。\n');
    leavesAlone(unpairedQuote, '一、任务\n推进“甲工程、乙\n工程、丙工\n程”三项工程。\n');
  });

  it('leaves a long quotation alone whose paragraphs lost their line ends', () => {
    leavesAlone(
      unpairedQuote,
      '一、任务\n1.修改办法。将第七条改为：“项目开工前应当报送方案，由水利局在十五日内审查并答复。“审查不通过的，不得开工。”\n',
    );
    flags(unpairedQuote, '一、任务\n1.治河。落实⟦“⟧双减。“五项”都要做。\n');
  });

  it('sees a mark the wrong way round', () => {
    flags(unpairedQuote, '一、任务\n1.巩固“双减⟦“⟧成果，年底前评议。\n');
    assert.equal(afterFix(unpairedQuote, '一、任务\n1.巩固“双减“成果。\n'), '一、任务\n1.巩固“双减”成果。\n');
  });

  it('does not pair the halves of two items', () => {
    flags(unpairedQuote, '一、任务\n1.治河。按照⟦“⟧一生一档的要求推进。\n2.清淤。持续推动双减”工程。\n');
  });

  it('leaves web pages alone', () => {
    leavesAlone(unpairedQuote, '来源：“某报\n某局2026年工作要点\n一、任务\n');
  });

  it('is sure only where nothing but the end can close it', () => {
    const severity = (body: string) =>
      findingsOf(unpairedQuote, `一、任务\n1.${body}\n`).findings[0]?.severity;
    assert.equal(severity('治河“双减'), 'error');
    assert.equal(severity('治河“双减，清淤。'), 'warning');
  });

  it('closes after words that are quoted elsewhere, else before the next mark', () => {
    assert.equal(
      afterFix(unpairedQuote, '一、任务\n1.巩固“双减成果，年底前评议。\n2.落实“双减”。\n'),
      '一、任务\n1.巩固“双减”成果，年底前评议。\n2.落实“双减”。\n',
    );
    assert.equal(
      afterFix(unpairedQuote, '一、任务\n1.巩固“双减、“五项”成果。\n'),
      '一、任务\n1.巩固“双减”、“五项”成果。\n',
    );
  });

  it('reads a straight mark and a half the wrong way round as one pair', () => {
    const text = "一、任务\n1.学习。树牢'两个意识“、坚定'两个自信“，年底前评议。\n";
    const findings = findingsOf(unpairedQuote, text).findings;
    assert.deepEqual(
      findings.map(({ severity, fix }) => [severity, fix?.edits.length]),
      [
        ['warning', 2],
        ['warning', 2],
      ],
    );
    assert(afterFix(unpairedQuote, text).includes('树牢“两个意识”、坚定'));
  });
});
