import { strict as assert } from 'node:assert';
import { placeholderText } from '../../../../server/src/lint/rules/text/placeholder-text';
import { flags, leavesAlone } from '../../../support/rule-tester';

describe('placeholder-text', () => {
  it('flags what was not filled in', () => {
    flags(
      placeholderText,
      '某局⟦20XX⟧年工作要点\n一、任务\n1.完成⟦XX⟧公里、⟦××⟧处、⟦**⟧个，⟦X月X日⟧前报⟦***⟧同志。\n',
    );
    flags(
      placeholderText,
      '一、任务\n1.治河⟦〔　〕⟧，提高到⟦〔〕⟧，落实某政发〔2026〕⟦X⟧号。\n某局\n⟦202X⟧年1月8日\n',
    );
  });

  it('says once how many slots of a new draft are open, as info', () => {
    const [finding] = flags(
      placeholderText,
      '某局2026年工作要点\n一、任务\n1.治河。⟦〔具体举措　〕⟧，〔完成时限　〕〔量化目标　〕。〔责任单位：　〕\n2.护岸。（责任单位：　）\n',
    );
    assert.equal(finding?.severity, 'info');
    assert.match(finding?.message.zh ?? '', /还有 5 处空位.*“〔具体举措　〕”/);
  });

  it('leaves bold type, foreign words, sums and codes alone', () => {
    leavesAlone(
      placeholderText,
      '一、任务\n1.**项目建设**。推进XML、XXL、24×7小时、3×5、iPhoneX、5G+X，用“〔〕”括起。\n***\n',
    );
  });

  it('leaves forms among the attachments and in tables alone', () => {
    leavesAlone(placeholderText, '一、任务\n二、要求\n附件：登记表\n姓名：XX\n电话：××××\n');
    leavesAlone(placeholderText, '| 序号 | 任务 | 责任单位 |\n| 1 | 治河 | XX科 |\n| 2 | 护岸 | 〔　〕 |\n');
  });
});
