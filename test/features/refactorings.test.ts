import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { nodesOf } from '../../server/src/core/work-plan';
import { pointAt } from '../../server/src/features/ranges';
import { refactorings } from '../../server/src/features/refactorings/refactorings';
import { annotated, applied } from '../support/annotated';

/** The draft after the refactoring at ‸ whose title begins so; `null` where there is none. */
function rewritten(marked: string, title: string): string | null {
  const { text, cursor } = annotated(marked);
  assert.ok(cursor);
  const plan = parseText(text);
  const found = refactorings(plan, pointAt(plan.draft, cursor)).find(({ title: { zh } }) =>
    zh.startsWith(title),
  );
  return found ? applied(text, found.edits) : null;
}
const HEAD = '某局2026年工作要点\n一、防汛\n';

describe('points on lines of their own', () => {
  it('keep the outline and every word', () => {
    const draft = `${HEAD}　　1.备汛。做好以下工作：一是修订‸预案2份；二是储备物资3类；三是组织演练1场。\n`;
    const after = rewritten(draft, '把“一是') ?? '';
    assert.equal(
      after,
      `${HEAD}　　1.备汛。做好以下工作：\n　　一是修订预案2份；\n　　二是储备物资3类；\n　　三是组织演练1场。\n`,
    );
    const kinds = (text: string) =>
      nodesOf(parseText(text).sections).map(({ kind, level }) => `${kind}${level}`);
    assert.deepEqual(kinds(after), kinds(annotated(draft).text));
  });
  it('are not offered without points', () => assert.equal(rewritten(`${HEAD}1.修‸渠。\n`, '把“一是'), null));
});

describe('splitting and merging', () => {
  const one = `${HEAD}1.备汛。修订预案2份。‸储备物资3类。（责任单位：甲股）\n2.演练。见第2项。\n`;
  const two = `${HEAD}1.备汛。修订预案2份。\n2.储备物资3类。（责任单位：甲股）\n3.演练。见第3项。\n`;
  it('are one another’s opposite, and references follow', () => {
    assert.equal(rewritten(one, '从这里拆'), two);
    assert.equal(rewritten(two.replace('修订', '修‸订'), '与下一条合并'), annotated(one).text);
  });
  it('make references to the second mean the whole', () => {
    const draft = `${HEAD}1.备‸汛。修订预案2份。\n2.储备。储备物资3类。\n3.演练。见第2项、同第3项。\n`;
    assert.equal(
      rewritten(draft, '与下一条合并'),
      `${HEAD}1.备汛。修订预案2份。储备。储备物资3类。\n2.演练。见第1项、同第2项。\n`,
    );
  });
  for (const [what, title, marked] of [
    ['inside a sentence', '从这里拆', `${HEAD}1.备汛。修订‸预案2份。储备物资。\n`],
    ['before units alone', '从这里拆', `${HEAD}1.备汛。修订预案2份。‸（责任单位：甲股）\n`],
    ['right behind the title', '从这里拆', `${HEAD}1.备汛。‸修订预案2份。\n`],
    ['where units would stand amid the text', '与下一条', `${HEAD}1.备‸汛。（责任单位：甲股）\n2.演练。\n`],
    ['where the next has points', '与下一条', `${HEAD}1.备‸汛。\n2.演练。\n（1）选址。\n（2）通知。\n`],
    ['where a comment would be lost', '与下一条', `${HEAD}1.备‸汛。\n<!-- 待核 -->\n2.演练。\n`],
    ['where a comment ends the line', '与下一条', `${HEAD}1.备‸汛。 <!-- 待核 -->\n2.演练。\n`],
    ['at the last item', '与下一条', `${HEAD}1.备汛。\n2.演‸练。\n`],
  ] as const) {
    it(`are not offered ${what}`, () => assert.equal(rewritten(marked, title), null));
  }
});

describe('the brackets of units', () => {
  it('become one kind in the whole draft', () => {
    const draft = `${HEAD}1.修渠。（责任单位：甲‸股）\n2.清淤。（责任单位：乙股；配合单位：丙股）\n3.巡堤（含夜巡）。〔责任单位：甲股〕\n`;
    assert.equal(
      rewritten(draft, '全稿责任单位改用〔〕'),
      `${HEAD}1.修渠。〔责任单位：甲股〕\n2.清淤。〔责任单位：乙股；配合单位：丙股〕\n3.巡堤（含夜巡）。〔责任单位：甲股〕\n`,
    );
    assert.equal(
      rewritten(draft.replace('甲‸股', '甲股').replace('夜巡', '夜‸巡'), '全稿责任单位改用〔〕'),
      null,
    );
  });
});

describe('the form of one item’s units', () => {
  const item = `${HEAD}1.备汛。修订预案2份。`;
  const next = '2.演练。组织演练1场。（责任单位：丙股）\n';
  const bracket = `${item}（责任单位：甲股、乙股）\n${next}`;
  const line = `${item}\n责任单位：甲股、乙股\n${next}`;
  const verb = `${item}（甲股、乙股负责）\n${next}`;
  const at = (draft: string) => draft.replace('甲股', '甲‸股');
  for (const [what, from, title, to] of [
    ['from a bracket to a line', bracket, '本条责任单位另起', line],
    ['from a line to a bracket', line, '本条责任单位写进', bracket],
    ['from a bracket to verbs', bracket, '本条责任单位写成', verb],
    ['from verbs to a bracket', verb, '本条责任单位写进', bracket],
    ['from verbs to a line', verb, '本条责任单位另起', line],
    ['from a line to verbs', line, '本条责任单位写成', verb],
    [
      'with roles',
      `${item}（牵头单位：甲股；配合单位：乙股、丙股）\n`,
      '本条责任单位写成',
      `${item}（甲股牵头，乙股、丙股配合）\n`,
    ],
    [
      'in the brackets of the draft, in its indent',
      `${HEAD}　　1.备汛。修订预案2份。\n　　责任单位：甲股\n　　2.演练。组织1场。〔责任单位：丙股〕\n　　3.值守。值守3班。〔责任单位：丙股〕\n`,
      '本条责任单位写进',
      `${HEAD}　　1.备汛。修订预案2份。〔责任单位：甲股〕\n　　2.演练。组织1场。〔责任单位：丙股〕\n　　3.值守。值守3班。〔责任单位：丙股〕\n`,
    ],
    [
      'before a full stop',
      `${HEAD}1.备汛。修订预案2份（责任单位：甲股）。\n2.演练。\n`,
      '本条责任单位另起',
      `${HEAD}1.备汛。修订预案2份。\n责任单位：甲股\n2.演练。\n`,
    ],
  ] as const)
    it(`goes ${what}`, () => assert.equal(rewritten(at(from), title), to));
  for (const [what, draft, title] of [
    [
      'where a deadline stands among them',
      `${item}（责任单位：甲股；完成时限：6月底前）\n`,
      '本条责任单位写成',
    ],
    ['where the text goes on behind them', `${item}（责任单位：甲股）并组织演练。\n`, '本条责任单位另起'],
    ['where a person is named', `${item}（责任单位：甲股；责任人：张某）\n`, '本条责任单位写成'],
  ] as const)
    it(`is left ${what}`, () => assert.equal(rewritten(at(draft), title), null));
  it('is left away from them', () =>
    assert.equal(rewritten(bracket.replace('修订', '修‸订'), '本条责任单位另起'), null));
});

describe('an item moved to another section', () => {
  const title = '某局2026年工作要点\n';
  const anew = `${title}一、防汛\n1.备汛。\n2.演‸练。组织1场。\n3.值守。\n二、抗旱\n1.找水。\n2.打井。同第3项。\n三、宣传\n`;
  it('takes the next number there, and those behind it move up', () => {
    assert.equal(
      rewritten(anew, '移到“二、抗旱'),
      `${title}一、防汛\n1.备汛。\n2.值守。\n二、抗旱\n1.找水。\n2.打井。同第2项。\n3.演练。组织1场。\n三、宣传\n`,
    );
    assert.equal(
      rewritten(anew, '移到“三、宣传'),
      `${title}一、防汛\n1.备汛。\n2.值守。\n二、抗旱\n1.找水。\n2.打井。同第2项。\n三、宣传\n1.演练。组织1场。\n`,
    );
    assert.equal(rewritten(anew, '移到“一'), null);
  });
  it('runs on where the numbers of the draft do, with its points and comments, upwards too', () => {
    const on = `${title}一、防汛\n1.备汛。\n二、抗旱\n2.找水。\n<!-- 待核 -->\n3.打井‸。见第4项。\n（1）选址。\n（2）开工。\n三、宣传\n4.讲座。\n`;
    assert.equal(
      rewritten(on, '移到“一、防汛'),
      `${title}一、防汛\n1.备汛。\n<!-- 待核 -->\n2.打井。见第4项。\n（1）选址。\n（2）开工。\n二、抗旱\n3.找水。\n三、宣传\n4.讲座。\n`,
    );
    assert.equal(
      rewritten(on, '移到“三、宣传'),
      `${title}一、防汛\n1.备汛。\n二、抗旱\n2.找水。\n三、宣传\n3.讲座。\n<!-- 待核 -->\n4.打井。见第3项。\n（1）选址。\n（2）开工。\n`,
    );
  });
  it('takes the blank line before it along, also at the end of a draft', () => {
    const spaced = `${title}\n一、防汛\n\n1.备汛。\n\n2.演练。\n\n二、抗旱\n\n1.找水。\n\n2.打‸井。`;
    assert.equal(
      rewritten(spaced, '移到“一'),
      `${title}\n一、防汛\n\n1.备汛。\n\n2.演练。\n\n3.打井。\n\n二、抗旱\n\n1.找水。`,
    );
  });
  for (const [what, draft] of [
    ['where numbers are in no order', `${title}一、防汛\n1.备‸汛。\n3.演练。\n二、抗旱\n1.找水。\n`],
    [
      'where the section gives its units',
      `${title}一、防汛（责任单位：甲股）\n1.备‸汛。\n2.演练。\n3.值守。\n二、抗旱\n1.找水。\n`,
    ],
    [
      'to a section that is numbered in another way',
      `${title}一、防汛\n1.备‸汛。\n2.演练。\n二、抗旱\n（一）找水。\n`,
    ],
    ['from a heading', `${title}一、防‸汛\n1.备汛。\n二、抗旱\n1.找水。\n`],
  ] as const)
    it(`is not offered ${what}`, () => assert.equal(rewritten(draft, '移到'), null));
});
