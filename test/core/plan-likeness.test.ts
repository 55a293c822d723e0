import { strict as assert } from 'node:assert';
import { parseText } from '../../server/src/core/parse';
import { looksLikePlan } from '../../server/src/core/plan-likeness';
import { sharedCases, sharedPlans, sharedText } from '../support/shared';

/** Twelve short lines that could stand in any page. */
const LINES = '\n\n- 甲\n- 乙\n- 丙\n- 丁\n\n## 续\n\n- 戊\n- 己\n- 庚\n- 辛\n- 壬\n- 癸\n';

function likeness(text: string): boolean {
  return looksLikePlan(parseText(text, 'markdown'));
}

describe('pages that look like a plan', () => {
  for (const title of [
    '# 某局2026年工作要点',
    '# **某市防汛工作方案（试行）**',
    '# 某中心年度重点工作',
    '# 关于报送防汛物资情况的函',
    '# 某縣水利局工作計劃',
    '---\ntitle: 某局2026年实施方案\n---\n\n正文。',
  ]) {
    it(`by its title: ${title.split('\n').join(' ')}`, () => assert(likeness(title + LINES)));
  }

  it('by two official numbers, in headings, bold or plain', () => {
    assert(likeness(`# 某局${LINES}\n## 一、修路\n\n## 二、建桥\n`));
    assert(likeness(`# 某局${LINES}\n**（一）修路**\n\n（二）建桥\n`));
    assert(likeness(`# 某局${LINES}\n第一章 修路\n\n第二章 建桥\n`));
  });

  it('by three units or deadlines', () => {
    assert(likeness(`# 某局${LINES}\n- 修路。（责任单位：甲科）\n- 建桥，6月底前完工。（责任单位：乙科）\n`));
  });

  it('that are short, since they may be the beginning of one', () =>
    assert(likeness('# 某页\n\n- 修路\n- 建桥\n')));

  it('that have nothing of Markdown in them', () => assert(likeness(`某页\n${'\n甲乙丙。\n'.repeat(12)}`)));

  it('that are plain text', () => assert(looksLikePlan(parseText(`某页${LINES}`, 'text'))));
});

describe('pages that do not look like a plan', () => {
  for (const title of ['# 安装手册', '# 期末复习', '## 更新记录', '# README', '# 接口说明：任务队列', '']) {
    it(title || 'without a heading of its own', () => assert(!likeness(title + LINES)));
  }

  it('with one official number or one deadline alone', () => {
    assert(!likeness(`# 某页${LINES}\n一、说明\n`));
    assert(!likeness(`# 某页${LINES}\n- 6月底前发布。\n`));
  });

  it('with numbers in code', () => assert(!likeness(`# 某页${LINES}\n\`\`\`\n一、甲\n二、乙\n\`\`\`\n`)));
});

describe('published plans and small drafts, read as Markdown', () => {
  for (const name of [...sharedPlans, ...sharedCases]) {
    it(name, () => assert(likeness(sharedText(name))));
  }

  for (const name of sharedPlans) {
    it(`${name} without its first lines`, () => {
      assert(likeness(sharedText(name).split('\n').slice(12).join('\n\n')));
    });
  }
});
