import { strict as assert } from 'node:assert';
import { draftOf, edit } from '../../../server/src/core/draft';
import { parse, parseText } from '../../../server/src/core/parse';
import { nodesOf } from '../../../server/src/core/work-plan';
import { lint } from '../../../server/src/lint/lint';
import { skippedNumber } from '../../../server/src/lint/rules/numbering/skipped-number';
import { afterFix } from '../../support/rule-tester';

const headings = (text: string) => {
  const { draft, sections } = parseText(text);
  return [...nodesOf(sections)].map(({ marker, titleText, start: { paragraph, offset } }) => {
    const { line, character } = draft.position(paragraph, offset);
    return `${line}:${character} ${marker}${titleText}`;
  });
};

describe('a page that is one block quote', () => {
  it('is the plan that stands in it', () => {
    assert.deepEqual(headings('> 某县2026年工作要点\n>\n> 一、修路\n>\n> 1.改造县道。年底前完成12公里。\n'), [
      '2:2 一、修路',
      '4:2 1.改造县道',
    ]);
    assert.equal(parseText('> 某县2026年工作要点\n>\n> 一、修路\n').title?.text, '某县2026年工作要点');
  });

  it('may be quoted twice, with headings and lists, in either script', () => {
    assert.deepEqual(
      headings('>> # 某縣2026年工作要點\n>> ## 一、修路\n>> 1. 改造縣道。\n>> 2. 打通斷頭路。\n'),
      ['1:6 一、修路', '2:3 1.改造縣道', '3:3 2.打通斷頭路'],
    );
    assert.deepEqual(headings('>一、防汛\n>（一）修订预案。\n\n>（二）组织演练。\n'), [
      '0:1 一、防汛',
      '1:1 （一）修订预案',
      '3:1 （二）组织演练',
    ]);
  });

  it('keeps its signs in a fix', () => {
    const text = '> 一、修路\n> 1.甲。\n> 2.乙。\n> 4.丙。\n';
    assert.equal(afterFix(skippedNumber, text), text.replace('4', '3'));
  });

  it('is none as soon as a line stands outside: a quotation is an aside then', () => {
    assert.deepEqual(headings('# 某县2026年工作要点\n\n> 一、引文\n> 二、引文\n> 三、引文\n\n一、修路\n'), [
      '6:0 一、修路',
    ]);
    const quoted = draftOf('> 一、修路\n> 1.甲。\n> 2.乙。\n');
    const end = { line: 3, character: 0 };
    const edited = parse(edit(quoted, { start: end, end, text: '二、架桥\n' }));
    assert.deepEqual(lint(edited), lint(parseText(edited.draft.text)));
    assert.deepEqual(
      [...nodesOf(edited.sections)].map(({ titleText }) => titleText),
      [...nodesOf(parseText(edited.draft.text).sections)].map(({ titleText }) => titleText),
    );
  });
});
