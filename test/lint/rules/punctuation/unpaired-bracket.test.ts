import { strict as assert } from 'node:assert';
import { unpairedBracket } from '../../../../server/src/lint/rules/punctuation/unpaired-bracket';
import { afterFix, findingsOf, flags, leavesAlone } from '../../../support/rule-tester';

describe('unpaired-bracket', () => {
  it('flags half a bracket of any kind', () => {
    flags(unpairedBracket, '一、任务\n1.治河。堤防⟦（⟧护岸3公里，年底前完工。\n');
    flags(unpairedBracket, '一、任务\n1.治河。堤防护岸⟦）⟧3公里。\n');
    flags(unpairedBracket, '一、任务\n1.治河。出台⟦《⟧管理办法，年底前施行。\n');
    flags(unpairedBracket, '一、任务\n1.治河。出台管理办法⟦》⟧。\n');
    flags(unpairedBracket, '一、任务\n1.治河。（见⟦【⟧附表）。\n');
  });

  it('pairs mixed width, nested brackets and brackets over paragraphs', () => {
    leavesAlone(unpairedBracket, '一、任务\n1.治河（含县(市、区)和《办法（试行）》)。\n');
    leavesAlone(unpairedBracket, '一、任务\n1.治河（见下。\n二是清淤。\n三是护岸）。\n');
  });

  it('joins hard wraps first', () => {
    const lines = [
      '一、治理河道要按照规划推进堤防护岸清淤疏浚各项工程（含桥',
      '涵三座和水闸两座并同步完成绿化）建设任务务必在汛期之前全',
      '面完工并且组织验收组织群众代表参加验收确保工程质量安全可',
    ];
    leavesAlone(
      unpairedBracket,
      `${[...lines, ...lines.slice(1), ...lines.slice(1)].join('\n')}。\n`.replace(
        /涵三座和水闸两座并同步完成绿化）/g,
        (match, offset) => (offset < 60 ? match : match.replace('）', '，')),
      ),
    );
  });

  it('leaves enumerators, web residue and unit brackets alone', () => {
    leavesAlone(unpairedBracket, '一、任务\n1)治河。\n2)清淤；a)护岸。\n');
    leavesAlone(unpairedBracket, '【字号：\n加大\n还原\n】\n某局2026年工作要点\n一、任务\n');
    leavesAlone(unpairedBracket, '一、任务\n1.治河。〔责任单位：甲科\n2.清淤。〔责任单位：乙科）\n');
  });

  it('is sure only where nothing but the end can close it', () => {
    const severity = (body: string) =>
      findingsOf(unpairedBracket, `一、任务\n1.${body}\n`).findings[0]?.severity;
    assert.equal(severity('治河（护岸清淤'), 'error');
    assert.equal(severity('治河（护岸，清淤。'), 'warning');
  });

  it('closes before the next mark of punctuation', () => {
    assert.equal(
      afterFix(unpairedBracket, '一、任务\n1.出台《管理办法，年底前施行。\n'),
      '一、任务\n1.出台《管理办法》，年底前施行。\n',
    );
  });

  it('leaves numbers behind a character without width alone', () => {
    leavesAlone(unpairedBracket, '一、条件\n\u200b1）任务多的\n\u200b2）工期长的\n');
    leavesAlone(unpairedBracket, '一、条件\n\ufeff1)任务多的\n2)工期长的\n');
  });
});
