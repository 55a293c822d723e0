import { strict as assert } from 'node:assert';
import { type MarkStyle, markText, openingMark } from '../../server/src/core/phrases/numbering';
import {
  hanNumeralValue,
  type NumeralForm,
  numeralValue,
  writeNumeral,
} from '../../server/src/core/phrases/numeral';
import { pointsIn } from '../../server/src/core/phrases/points';

describe('numerals', () => {
  it('reads Han numerals of every script', () => {
    for (const [text, value] of [
      ['一', 1],
      ['十', 10],
      ['十二', 12],
      ['二十', 20],
      ['二十一', 21],
      ['一百零三', 103],
      ['一百一十二', 112],
      ['壹', 1],
      ['貳', 2],
      ['拾陆', 16],
    ] as const) {
      assert.equal(hanNumeralValue(text), value, text);
    }
    for (const text of ['', '一二', '〇', '十〇十', '人']) assert.equal(hanNumeralValue(text), null, text);
  });

  it('reads back what it writes, in every form', () => {
    const limits: Record<NumeralForm, number> = {
      han: 999,
      financial: 99,
      arabic: 999,
      'full-width': 999,
      circled: 50,
      'han-in-brackets': 10,
      'arabic-in-brackets': 20,
      'arabic-with-dot': 20,
      'black-circled': 50,
      'plain-circled': 50,
    };
    for (const [form, limit] of Object.entries(limits)) {
      for (let value = 1; value <= limit; value++) {
        assert.equal(numeralValue(writeNumeral(value, form as NumeralForm)), value, `${value} ${form}`);
      }
    }
  });
});

describe('openingMark', () => {
  const cases: ReadonlyArray<
    readonly [line: string, marker: string, style: MarkStyle, ordinal: number | null]
  > = [
    ['一、加强学习', '一、', 'han-comma', 1],
    ['　　二十一、加强学习', '二十一、', 'han-comma', 21],
    ['（三）加强学习', '（三）', 'han-paren', 3],
    ['(十二) 加强学习', '(十二)', 'han-paren', 12],
    ['1.加强学习', '1.', 'arabic-dot', 1],
    ['12．加强学习', '12．', 'arabic-dot', 12],
    ['３．加强学习', '３．', 'arabic-dot', 3],
    ['3、加强学习', '3、', 'arabic-comma', 3],
    ['（4）加强学习', '（4）', 'arabic-paren', 4],
    ['5)加强学习', '5)', 'arabic-paren', 5],
    ['①加强学习', '①', 'circled', 1],
    ['㉓加强学习', '㉓', 'circled', 23],
    ['第一章 总则', '第一章', 'chapter', 1],
    ['第12条　各镇……', '第12条', 'chapter', 12],
    ['第一，加强学习', '第一，', 'ordinal-word', 1],
    ['一是加强学习', '一是', 'is-point', 1],
    ['十要加强学习', '十要', 'must-point', 10],
    ['壹、前言', '壹、', 'financial', 1],
    ['## 加强学习', '##', 'markdown', null],
    ['## 二、加强学习', '二、', 'han-comma', 2],
    ['\ufeff一、加强学习', '一、', 'han-comma', 1],
    ['\u00a0\u2003（一）加强学习', '（一）', 'han-paren', 1],
  ];
  for (const [line, marker, style, ordinal] of cases) {
    it(`${style}: ${line}`, () => {
      const mark = openingMark(line);
      assert(mark);
      assert.deepEqual([markText(line, mark), mark.style, mark.ordinal], [marker, style, ordinal]);
      if (ordinal !== null)
        assert.equal(numeralValue(line.slice(mark.numeralStart, mark.numeralEnd)), ordinal);
    });
  }

  for (const line of [
    '5.5%左右的预期增长目标',
    '20.67亿元',
    '0.0088以内',
    '2、3月份开展检查',
    '2025.3.11',
    '2025年是收官之年',
    '第一、二季度抓开工',
    '第一、二、三产业',
    '一、二年级免试',
    '一是一、二是二',
    '第一条战线',
    '（2022）12号',
    '一般项目',
    '十分重要',
    '要加强学习',
    '',
  ]) {
    it(`no heading: ${line}`, () => assert.equal(openingMark(line), null));
  }
});

describe('pointsIn', () => {
  const found = (text: string) => pointsIn(text, openingMark(text)).map((mark) => markText(text, mark));

  it('finds a sequence in a sentence', () => {
    assert.deepEqual(found('要做好三件事：一是学习；二是检查；三是整改。'), ['一是', '二是', '三是']);
    assert.deepEqual(found('一要办好课程。重点突破。二要突出思政。'), ['二要']);
  });

  it('finds one kind inside another', () => {
    assert.deepEqual(found('一是育人。一要办课。二要办校。'), ['一要', '二要']);
  });

  it('keeps a broken sequence that has its beginning', () => {
    assert.deepEqual(found('重点：一是学习；二是检查；四是整改。'), ['一是', '二是', '四是']);
  });

  it('takes 一要 as a verb phrase and 一是一 for no point', () => {
    assert.deepEqual(found('每一要点，统一要求，不一是也。'), []);
    assert.deepEqual(found('坚持一是一、二是二。'), []);
    assert.deepEqual(found('重点工作：一是加强学习。'), []);
  });
});
