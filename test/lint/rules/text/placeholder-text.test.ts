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

  it('flags a single X where a name or figure is meant', () => {
    flags(
      placeholderText,
      '⟦X⟧县2026年工作要点\n一、任务\n1.贯彻在⟦X⟧考察时的讲话，⟦X⟧国道年内开工，到⟦X⟧年建成。\n',
    );
    flags(placeholderText, '一、任务\n1.落实县政府办发〔⟦X⟧〕⟦2X⟧号文件，优选⟦X⟧籍作家读物。\n');
    leavesAlone(placeholderText, '一、任务\n1.配备X光机2台，划定X形路口，更新X射线设备。\n');
  });

  it('flags ** that is no half of bold type, between words', () => {
    flags(placeholderText, '一、任务\n1.学习⟦**⟧关于水利工作的论述。\n');
    leavesAlone(placeholderText, '一、任务\n1.学习**重要论述**精神，按**时限**完成。\n');
  });

  it('flags brackets that say what to fill in', () => {
    flags(placeholderText, '一、任务\n1.由⟦【单位名称】⟧牵头，⟦[补充任务内容]⟧。\n2.⟦[待填写]⟧。\n');
    leavesAlone(placeholderText, '【单位名称】某局\n一、任务\n- [ ] 修路\n- [x] 架桥\n');
  });

  it('leaves signs alone that are spoken of', () => {
    leavesAlone(placeholderText, '一、指标\n1.新增面积〔14〕万亩。\n注：〔　〕内为五年累计数。\n');
    leavesAlone(placeholderText, '一、说明\n1.表中××表示学校名称，用“XX”代替姓名。\n');
  });

  it('leaves signs in an example of how to write alone', () => {
    leavesAlone(placeholderText, '一、任务\n1.统一文号。示例：X政发〔2026〕1号，年份用全称。\n');
  });

  it('leaves xx alone where it is a word for any word', () => {
    leavesAlone(
      placeholderText,
      '一、任务\n1.分五组：启动，计划（xxx 过程组）。\n2.中国革命xx，由国情决定。\n3.路径为docs/xxx.md。\n',
    );
    flags(placeholderText, '一、任务\n1.在⟦xx⟧县开工。\n');
  });

  it('only notes how names are made', () => {
    const [finding] = flags(placeholderText, '一、任务\n1.统一命名为“某市⟦××⟧重点实验室”。\n');
    assert.equal(finding?.severity, 'info');
    const [other] = flags(placeholderText, '一、任务\n1.根据《⟦X⟧市方案》开工。\n');
    assert.equal(other?.severity, 'error');
  });

  it('leaves signs of significance and cells of a Markdown table alone', () => {
    leavesAlone(
      placeholderText,
      '# 某所研究计划\n\n| 指标 | p值 |\n|---|---|\n| 保全 | <0.001*** |\n| 样例 | XX省通知 |\n\n差异显著（p=0.02***）。\n',
    );
  });

  it('reads bold type that was set in two runs', () => {
    leavesAlone(placeholderText, '# 某局工作方案\n\n**某市行动方案（2026—2030年****）**\n\n**甲****乙**。\n');
  });

  it('flags ** in pairs that hold a sentence end', () => {
    flags(placeholderText, '一、任务\n1.学习⟦**⟧的论述。落实⟦**⟧的要求。\n');
  });

  it('only notes lists of titles that say how titles are made', () => {
    for (const [line, title] of [
      ['- 《关于⟦××⟧事项的请示》', '常见形式：'],
      ['1.《⟦XX⟧县工作方案》', '标题写法：'],
    ]) {
      const [finding] = flags(placeholderText, `一、写法\n${title}\n${line}\n`);
      assert.equal(finding?.severity, 'info');
    }
    const [inText] = flags(placeholderText, '一、任务\n1.落实《⟦XX⟧县工作方案》，年底前完成。\n');
    assert.equal(inText?.severity, 'error');
  });
});
