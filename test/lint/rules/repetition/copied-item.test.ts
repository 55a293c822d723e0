import { strict as assert } from 'node:assert';
import { parseText } from '../../../../server/src/core/parse';
import { structureOf } from '../../../../server/src/library/structure/structure-of';
import { lint } from '../../../../server/src/lint/lint';
import { LintMemo } from '../../../../server/src/lint/memo';
import { copiedItem } from '../../../../server/src/lint/rules/repetition/copied-item';
import { flags, leavesAlone } from '../../../support/rule-tester';

const WORDS =
  '逐条核对渠道险工险段，汛前完成清淤12公里、衬砌8公里，{year}年6月底前验收，配备量水设施40套，落实管护人员24名，每月通报工程进度，年底前建成数字档案并向用水户公布结果。';
const COPIED = (year: string) => `整修灌溉渠道。${WORDS.replace('{year}', year)}`;
const NEW = '推广节水灌溉。在东坪、柳河两镇推广滴灌3000亩，9月底前完成设备招标，年底前安装到位。';
const OLD = '清查水表底数。8月底前逐户清查水表1.2万只，登记造册，对破损的予以更换，更换率达到100%。';
const past = (year: string, issuer = '柳州市水利局') =>
  `${issuer}${year}年工作要点\n一、灌溉\n1.${COPIED(year)}\n2.${OLD}\n`;
const draft = (item: string, title = '柳州市水利局2026年工作要点') =>
  `${title}\n一、灌溉\n1.${NEW}\n2.${item}\n`;
const MARKED = COPIED('2026').replace(/^[^。]+/, '⟦$&⟧');

describe('copied-item', () => {
  it('flags an item in which only the year is another, and names the plan and the item', () => {
    const [finding] = flags(copiedItem, draft(MARKED), {}, [past('2025')]);
    assert.equal(finding?.severity, 'info');
    assert.equal(
      finding.message.zh,
      '2.“整修灌溉渠道”与往年计划柳州2025的“整修灌溉渠道”相同，至多改了年份。',
    );
    assert.match(finding.message.en, /柳州2025/);
  });

  it('flags it with other numbers, signs, spaces, widths and counts of rounds, and in a year that is not known', () => {
    const varied = MARKED.replaceAll('，', ',')
      .replace('12公里', '１２ 公里')
      .replace('2026年', '二〇二六年');
    flags(copiedItem, draft(varied), {}, [past('2025')]);
    flags(copiedItem, draft(varied, '工作要点'), {}, [past('2025')]);
    flags(copiedItem, draft(`${MARKED}举办第6届用水户大会。`), {}, [
      past('2025').replace('结果。\n', '结果。举办第5届用水户大会。\n'),
    ]);
  });

  it('names the latest of several plans', () => {
    const [finding] = flags(copiedItem, draft(MARKED), {}, [past('2024'), past('2025'), past('2023')]);
    assert.match(finding?.message.zh ?? '', /柳州2025/);
  });

  it('leaves alone a figure or a unit that has changed', () => {
    const pasts = [past('2025').replace('结果。\n', '结果。（责任单位：灌溉科）\n')];
    flags(copiedItem, draft(`${MARKED}（责任单位：灌溉科）`), {}, pasts);
    leavesAlone(
      copiedItem,
      draft(`${COPIED('2026').replace('8公里', '9公里')}（责任单位：灌溉科）`),
      {},
      pasts,
    );
    leavesAlone(copiedItem, draft(`${COPIED('2026')}（责任单位：规划科）`), {}, pasts);
  });

  it('leaves alone a count of four digits that has changed', () => {
    const item = (count: number) => `${COPIED('2026')}培训${count}人。`;
    const pasts = [past('2025').replace('结果。\n', '结果。培训2000人。\n')];
    flags(copiedItem, draft(item(2000).replace(/^[^。]+/, '⟦$&⟧')), {}, pasts);
    leavesAlone(copiedItem, draft(item(2010)), {}, pasts);
  });

  it('leaves alone plans of the same and later years, and of another place', () => {
    leavesAlone(copiedItem, draft(COPIED('2026')), {}, [past('2026'), past('2027')]);
    leavesAlone(copiedItem, draft(COPIED('2026')), {}, [past('2025', '梧州市水利局')]);
    leavesAlone(copiedItem, draft(COPIED('2026')), {}, [past('2025', '柳州市应急管理局')]);
    flags(copiedItem, draft(MARKED), {}, [past('2025', '市水利局')]);
  });

  it('leaves alone a draft that is the past plan itself', () => {
    leavesAlone(copiedItem, past('2025'), {}, [past('2025')]);
    const undated = past('').replace('年工作', '工作');
    leavesAlone(copiedItem, undated, {}, [undated]);
  });

  it('leaves alone short duties, the frame, and party building and conduct', () => {
    const short = '做好值班值守。汛期实行24小时双人值班，强降雨期间加密巡查。';
    leavesAlone(copiedItem, draft(short), {}, [past('2025').replace(OLD, short)]);
    for (const title of ['总体要求', '加强党的建设', '改进工作作风']) {
      const renamed = (text: string) =>
        text.replace('整修灌溉渠道', title).replace('一、灌溉', `一、${title}`);
      leavesAlone(copiedItem, renamed(draft(COPIED('2026'))), {}, [renamed(past('2025'))]);
    }
  });

  it('leaves everything alone without a library', () => {
    leavesAlone(copiedItem, draft(COPIED('2026')));
  });

  it('finds what other past plans ask for, also with a memo', () => {
    const memo = new LintMemo();
    const plan = parseText(draft(COPIED('2026')));
    const found = (texts: readonly string[]) =>
      lint(plan, {
        rules: [copiedItem],
        memo,
        pastPlans: texts.map((text, index) => structureOf(parseText(text), `${index}`)),
      }).length;
    assert.deepEqual(
      [found([past('2025')]), found([]), found([past('2027')]), found([past('2025')])],
      [1, 0, 0, 1],
    );
  });
});
