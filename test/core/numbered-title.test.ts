import { strict as assert } from 'node:assert';
import { numberedTitle } from '../../server/src/core/numbered-title';
import { parseText } from '../../server/src/core/parse';
import { nodesOf } from '../../server/src/core/work-plan';

describe('a number and its title on one line', () => {
  const texts: ReadonlyArray<readonly [text: string, written: string]> = [
    ['1 网络建设\n1.1 5G网络。年底前建成基站40个。\n1.2 专网\n', '1 网络建设 | 1.1 5G网络 | 1.2 专网'],
    ['一、网络\n1. 5G基站。年底前建成40个。\n2. 光纤。全部接入。\n', '一、网络 | 1. 5G基站 | 2.光纤'],
    ['第一章　总则\n第一条　明确目的\n', '第一章 总则 | 第一条 明确目的'],
    ['（一）防汛\n① 3座水库除险。一是清淤；二是加固。\n', '（一）防汛 | ①3座水库除险 | 一是清淤 | 二是加固'],
    [
      '| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n| 一 | 修路 | 甲局 |\n| 2 | 架桥 | 乙局 |\n',
      '一 修路 | 2 架桥',
    ],
  ];
  for (const [text, written] of texts)
    it(written, () => {
      const nodes = [...nodesOf(parseText(text).sections)];
      assert.equal(
        nodes.map(({ marker, titleText }) => numberedTitle(marker.trim(), titleText)).join(' | '),
        written,
      );
    });

  it('is the number alone where there is no title', () => assert.equal(numberedTitle('1.1', ''), '1.1'));
});
