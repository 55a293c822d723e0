import type { Point, Span, WorkPlan } from '../../../core/work-plan';
import { headingAt } from '../../../library/suggestions/insertion';
import {
  type MissingSection,
  missingSections,
  sectionInsertion,
} from '../../../library/suggestions/missing-sections';
import { provenanceWords } from '../../../library/suggestions/suggestion-words';
import { libraryOf } from '../../../library/topics/library';
import { nameOf, quote } from '../../reading/excerpt';
import { defineRule } from '../../rule';

export const missingSection = defineRule({
  id: 'missing-section',
  level: 'info',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '往年计划大多设有的一章，本稿没有，别的章节里也没有写到。',
      en: 'A section that most past plans have is not in this draft, nor is its topic in any other section.',
    },
    why: {
      zh: '常设的一块工作整块漏掉，往往到会签时才有人发现。',
      en: 'A whole field of work that stands every year was forgotten; often nobody notices before the plan goes round.',
    },
    remedy: {
      zh: '补上这一章；确实不再安排的，用注释写明原因。',
      en: 'Add the section; where the work has ended, say so in a comment that allows the rule.',
    },
    source: {
      zh: '起草惯例：对照往年要点和上级要点查漏项。',
      en: "Drafting practice: a draft is held against past years' plans to find what was left out.",
    },
    leavesAlone: {
      zh: '讲话和新闻；没有指定往年计划的；与本稿同类的往年计划不足三份，或设这一章的不过半数；用别的标题写到的；还没有两章的草稿。',
      en: 'Speeches and news; drafts for which no past plans are configured; sections of fewer than three past plans of its kind, or of no more than half; topics under other headings; drafts with fewer than two sections.',
    },
    pastPlans: ['江东', '江西', '江北'].map(
      (place, index) =>
        `${place}县水利局${2023 + index}年工作要点\n一、抓好防汛备汛\n1.修订防汛预案。汛前修订防汛预案，组织防汛演练2次，备足防汛物资。\n2.加密监测预警。新建雨量站6个，预警信息直达防汛责任人。\n二、保障农村供水\n3.改造供水管网。改造农村供水管网20公里，水质达标率达到95%。\n4.管好供水水源。划定饮用水水源保护区3处。\n三、严格河湖管理\n5.压实河长责任。县级河长每季度巡河1次。\n6.清理河湖四乱。6月底前清理河湖四乱问题12处。\n`,
    ),
    bad: '江南县水利局2026年工作要点\n一、抓好防汛备汛\n1.修订防汛预案。3月底前修订防汛预案，组织防汛演练3次。\n2.加密监测预警。新建雨量站9个，预警信息直达防汛责任人。\n二、保障农村供水\n3.改造供水管网。改造农村供水管网32公里，水质达标率达到96%。\n',
    good: '江南县水利局2026年工作要点\n一、抓好防汛备汛\n1.修订防汛预案。3月底前修订防汛预案，组织防汛演练3次。\n2.加密监测预警。新建雨量站9个，预警信息直达防汛责任人。\n二、保障农村供水\n3.改造供水管网。改造农村供水管网32公里，水质达标率达到96%。\n三、管好河湖岸线\n4.压实河长责任。县级河长每季度巡河1次，清理河湖四乱问题12处。\n',
  },
  *check(plan, { pastPlans }) {
    if (pastPlans.length === 0 || plan.form === 'speech' || plan.form === 'news') return;
    for (const missing of missingSections(libraryOf(pastPlans), plan)) {
      const { place, suggestion, ofPlans } = missing;
      const { title } = headingAt(plan, place, suggestion);
      const [name, having] = [quote(suggestion.topic.name), provenanceWords(suggestion)];
      yield {
        span: spanAt(plan, missing),
        message: {
          zh: `往年计划 ${ofPlans} 份中有 ${suggestion.plans.length} 份设有${name}一章，本稿没有写到（${having.zh}）。`,
          en: `${suggestion.plans.length} of ${ofPlans} past plans have a section on ${name}, this draft says nothing of it (${having.en}).`,
        },
        fix: {
          title: {
            zh: `${place.after ? `在${nameOf(place.after)}之后` : '在最前面'}插入“${title}”一章`,
            en: `Insert the section “${title}” ${place.after ? `after ${nameOf(place.after)}` : 'first'}`,
          },
          safe: false,
          get edits() {
            return sectionInsertion(plan, missing);
          },
        },
      };
    }
  },
});

/** The heading that the section would follow; where it would come first, the heading that it would precede. */
function spanAt(plan: WorkPlan, { place }: MissingSection): Span {
  const node = place.after ?? plan.sections[0];
  const start: Point = node?.start ?? { paragraph: plan.bodyStart, offset: 0 };
  const end = node && node.title.paragraph === start.paragraph ? node.title.end : start.offset;
  return { paragraph: start.paragraph, start: start.offset, end };
}
