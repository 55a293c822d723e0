import { usesByName } from '../../../core/unit-uses';
import { truncatedNames } from '../../../library/texts/truncated-names';
import { defineRule } from '../../rule';

export const truncatedUnit = defineRule({
  id: 'truncated-unit',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '单位名少了首字，与文中更常见的全称只差这一个字。',
      en: 'A unit name lacks the first character of another, more frequent name.',
    },
    why: {
      zh: '“直各学校”这样的残名多是转换时丢字，领导签发前常常看不出来。',
      en: 'Such stumps come from conversion; they are easily overlooked before the plan is signed.',
    },
    remedy: { zh: '补全单位名。', en: 'Restore the full name; the quick fix does.' },
    source: {
      zh: '机构名称使用全称或规范化简称（党政机关公文处理工作条例）。',
      en: 'Names of institutions are written in full or as their regular short form.',
    },
    leavesAlone: {
      zh: '“学校”之于“市直各学校”、“教育局”之于“市教育局”这类本身成立的名称。',
      en: 'Names that stand by themselves, such as 教育局 beside 市教育局.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.强化学习。〔责任单位：市直各学校〕\n2.强化管理。〔责任单位：市直各学校〕\n3.强化服务。〔责任单位：直各学校〕\n',
    good: '某局2026年工作要点\n一、重点任务\n1.强化学习。〔责任单位：市直各学校〕\n2.强化管理。〔责任单位：市直各学校〕\n3.强化服务。〔责任单位：市直各学校〕\n',
  },
  *check(plan) {
    for (const [name, { name: full, uses }] of truncatedNames(plan)) {
      for (const { paragraph, start, end } of usesByName(plan).get(name) ?? []) {
        const span = { paragraph, start, end };
        yield {
          span,
          message: {
            zh: `“${name}”疑为“${full}”漏字，后者在文中出现 ${uses} 次。`,
            en: `“${name}” looks like “${full}” with its first character lost; the latter occurs ${uses} times.`,
          },
          fix: {
            title: { zh: `改为“${full}”`, en: `Change to “${full}”` },
            safe: false,
            edits: [{ span, newText: full }],
          },
        };
      }
    }
  },
});
