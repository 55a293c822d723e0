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
