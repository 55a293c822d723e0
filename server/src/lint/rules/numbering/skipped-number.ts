import { numberingFlaws } from '../../reading/numbering-flaws';
import { numberingReport } from '../../reading/numbering-report';
import { defineRule } from '../../rule';

export const skippedNumber = defineRule({
  id: 'skipped-number',
  level: 'error',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: { zh: '同一层次的序号中间缺号。', en: 'A number is missing from a sequence of headings.' },
    why: {
      zh: '缺号多半是删了一条没有重排，或粘贴时漏了一条；督查按序号建台账，缺号就对不上。',
      en: 'A gap usually means that an item was deleted without renumbering, or lost in pasting; supervisors track tasks by number.',
    },
    remedy: {
      zh: '补上漏掉的条目，或用快速修复把本序列重新编号；文中有处引用、其中另有一列序号或改动较多的，逐条确认后再改。',
      en: 'Restore the missing item, or let the quick fix renumber the sequence; where the text refers to these numbers, another list stands among them or many would change, it asks first.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.3（结构层次序数）；校对“三看”：小标题序号不错乱。',
      en: 'GB/T 9704-2012 7.3.3 (numbering of levels).',
    },
    leavesAlone: {
      zh: '各部分各自从 1 开始与全篇连续编号都合法，按本稿的习惯判断；只是开头大于 1 的节选稿，只作提示；几部分都从中间编起的，缺号也只作提示；缺的那个号其实在、只是写坏了的，见 wrong-marker-punctuation；行首的小数、日期不是序号。',
      en: 'Restarting in every section and running on through the draft are both legal and learned from the draft. An excerpt that starts above 1 is only info, and so are all gaps where several parts do. A number that is there but damaged is left to wrong-marker-punctuation. Decimals and dates at a line start are no numbers.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n二、强化管理\n四、强化服务\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n三、强化服务\n',
  },
  *check(plan) {
    for (const flaw of numberingFlaws(plan)) {
      if (flaw.kind !== 'skipped') continue;
      yield numberingReport(plan, flaw, ({ expected, actual }) =>
        flaw.excerpt && flaw.node === flaw.scope[0]
          ? {
              zh: `本稿从“${actual}”起编，前面没有“${expected}”；如是节选可不理会。`,
              en: `The draft starts at ${actual}, nothing before it is numbered ${expected}; ignore this in an excerpt.`,
            }
          : {
              zh: `序号不连续：此处应为“${expected}”，写成了“${actual}”。`,
              en: `Numbering gap: expected ${expected} here, found ${actual}.`,
            },
      );
    }
  },
});
