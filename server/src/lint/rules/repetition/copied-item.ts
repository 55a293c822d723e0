import { isConductTitle, isFrameTitle } from '../../../core/phrases/exempt';
import type { PlanNode } from '../../../core/work-plan';
import { planName } from '../../../library/structure/structure';
import { fingerprintOf } from '../../../library/texts/fingerprint';
import { libraryOf } from '../../../library/topics/library';
import { nameOf, quote } from '../../reading/excerpt';
import { factOfItems } from '../../reading/item-facts';
import { itemKey, latestOf, mayBeCopiedFrom } from '../../reading/past-items';
import { defineRule } from '../../rule';

export const copiedItem = defineRule({
  id: 'copied-item',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '条目照搬往年计划，除年份外一字未改。',
      en: "An item is a past year's, word for word but for the year.",
    },
    why: {
      zh: '去年的任务或已完成，或没有完成；原样再列一遍，看不出今年要做到什么程度。',
      en: "Last year's task was done or was not; repeated as it was, it does not tell what this year adds.",
    },
    remedy: {
      zh: '写清今年新做什么、做到多少；确属常年职责的，可以保留。',
      en: 'Say what is new this year and how much of it; a duty that stands every year may stay.',
    },
    source: {
      zh: '起草惯例：年度计划逐年更新任务和指标，不照抄往年。',
      en: 'Drafting practice: tasks and figures of a yearly plan are renewed each year.',
    },
    leavesAlone: {
      zh: '六十字以下的短条；总体要求、保障措施一类的框架条目；党建、意识形态、作风一类年年相同的条目；同年、往后年度的计划和别的单位的计划；与某份往年计划条条相同的草稿（就是那一份）；只动了标点、空格、序号和“第N届”的算没有改，改了责任单位的不算照搬。',
      en: 'Items under sixty characters; frame items such as 总体要求; items of party building and conduct; plans of the same or a later year or of another issuer; a draft in which every item is that of one past plan, which it then is. Punctuation, spaces, numbers and 第N届 are no change; other units are.',
    },
    pastPlans: [
      '某县水利局2025年工作要点\n一、防汛\n1.加密监测预警。在北部山区新建自动雨量站18个、水位站6个，2025年4月底前全部接入县级平台，逐村校核临界雨量指标，预警信息10分钟内送达户主和包保干部，主汛期每周联合研判1次。\n2.清理河道。6月底前清理河道12公里，依法拆除违规建筑，恢复岸线3公里，设立举报奖励资金，畅通群众监督渠道。\n',
    ],
    bad: '某县水利局2026年工作要点\n一、防汛\n1.加密监测预警。在北部山区新建自动雨量站18个、水位站6个，2026年4月底前全部接入县级平台，逐村校核临界雨量指标，预警信息10分钟内送达户主和包保干部，主汛期每周联合研判1次。\n2.加固堤防。汛前加固白沙河堤防8公里，10月底前完工。\n',
    good: '某县水利局2026年工作要点\n一、防汛\n1.加密监测预警。在南部丘陵再建自动雨量站9个、水位站4个，2026年4月底前全部接入县级平台，逐村校核临界雨量指标，预警信息10分钟内送达户主和包保干部，主汛期每周联合研判1次。\n2.加固堤防。汛前加固白沙河堤防8公里，10月底前完工。\n',
  },
  *check(plan, { pastPlans }) {
    if (pastPlans.length === 0) return;
    const { items, facts } = fingerprints(plan);
    const own = new Set(items.map((item, index) => itemKey(facts[index] ?? null, item.titleText)));
    const isSource = mayBeCopiedFrom(plan, own);
    const library = libraryOf(pastPlans);
    for (const [index, item] of items.entries()) {
      const fingerprint = facts[index] ?? null;
      if (fingerprint === null || isStanding(item)) continue;
      const source = latestOf(library.itemsLike(fingerprint), isSource);
      if (!source) continue;
      const { structure, part } = source;
      yield {
        span: item.title,
        get message() {
          const [name, other, title] = [nameOf(item), planName(structure), quote(part.title)];
          return {
            zh: `${name}与往年计划${other}的${title}相同，至多改了年份。`,
            en: `${name} is the same as ${title} of the past plan ${other}, but for the year.`,
          };
        },
      };
    }
  },
});

const fingerprints = factOfItems(fingerprintOf);

/** Frames and conduct say much the same every year, and should. */
function isStanding(item: PlanNode): boolean {
  for (let node: PlanNode | null = item; node; node = node.parent) {
    if (isFrameTitle(node.titleText) || isConductTitle(node.titleText)) return true;
  }
  return false;
}
