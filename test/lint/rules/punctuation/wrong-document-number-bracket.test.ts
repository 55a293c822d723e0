import { strict as assert } from 'node:assert';
import { wrongDocumentNumberBracket } from '../../../../server/src/lint/rules/punctuation/wrong-document-number-bracket';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('wrong-document-number-bracket', () => {
  it('flags other brackets and half brackets', () => {
    flags(
      wrongDocumentNumberBracket,
      '一、任务\n1.落实吉教发⟦[2015]⟧1号、国发⟦（2019）⟧3号、国发⟦【2019】⟧3号。\n',
    );
    flags(wrongDocumentNumberBracket, '一、任务\n1.落实国发⟦2019〕⟧13号、黔府办发⟦〔2019⟧30号。\n');
    flags(wrongDocumentNumberBracket, '某局文件\n某政发⟦[2026]⟧1号\n某局2026年工作要点\n一、任务\n');
  });

  it('leaves right numbers, other numbers, titles and web pages alone', () => {
    leavesAlone(
      wrongDocumentNumberBracket,
      '一、任务\n1.落实国发〔2019〕3号。\n2.公告2026年第5号，（2020）粤01民终12号。\n',
    );
    leavesAlone(wrongDocumentNumberBracket, '一、任务\n1.落实《关于转发国发[2019]3号文件的通知》。\n');
    leavesAlone(
      wrongDocumentNumberBracket,
      '文号：某政发[2026]1号\n索引号：12\n某局2026年工作要点\n一、任务\n',
    );
  });

  it('changes the brackets alone', () => {
    assert.equal(
      afterFix(wrongDocumentNumberBracket, '一、任务\n1.落实国发2019〕13号。\n'),
      '一、任务\n1.落实国发〔2019〕13号。\n',
    );
    assert.equal(
      afterFix(wrongDocumentNumberBracket, '一、任务\n1.落实国发[2019）13号。\n'),
      '一、任务\n1.落实国发〔2019〕13号。\n',
    );
  });

  it('flags a number that has lost both brackets, and asks', () => {
    const [finding] = flags(
      wrongDocumentNumberBracket,
      '一、任务\n1.按照某县办发⟦202513⟧号文件修路，依据市政函⟦20247⟧号。\n',
    );
    assert.equal(finding?.fix?.safe, false);
    leavesAlone(
      wrongDocumentNumberBracket,
      '一、任务\n1.拨打12345号热线，整治2025号地块，编发2025号简报。\n',
    );
  });
});
