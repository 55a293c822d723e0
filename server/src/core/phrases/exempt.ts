/** Sections that set the frame or the means and hold no tasks to assign or measure (domain §5). */
const FRAME =
  /指导思想|指導思想|总体要求|總體要求|总体思路|總體思路|总体目标|總體目標|主要目标|主要目標|工作目标|工作目標|发展目标|發展目標|试点目标|基本原则|基本原則|重大意义|重要意义|工作背景|保障措施|组织保障|組織保障|组织实施|組織實施|实施步骤|工作要求|有关要求|有關要求|附则|附則|工作总结|总结|總結|形势分析|成绩与不足|工作回顾|进度安排|進度安排|时间安排|時間安排|工作步骤|工作步驟|工作保障|方法步骤/;

/** Tasks of party building and conduct, whose results are stated, not counted (rules.md, vague-target). */
const CONDUCT =
  /党的|黨的|党建|黨建|党组|黨組|党风|黨風|党员|黨員|从严治党|從嚴治黨|意识形态|意識形態|作风|作風|廉政|廉洁|廉潔|清廉|纪律|紀律|理论武装|創新理論|思想政治|思想引领|政治建设|政治站位|精神文明|凝心铸魂/;

/** Whether a section or item of this title carries no task of its own: 总体要求, 保障措施 …. */
export function isFrameTitle(title: string): boolean {
  return FRAME.test(title);
}

/** Whether an item of this title is one of party building, ideology or conduct. */
export function isConductTitle(title: string): boolean {
  return CONDUCT.test(title);
}
