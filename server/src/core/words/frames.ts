/** Titles of sections that say to what end, on which ground and after what a plan is made: none of them holds tasks. */
export const GROUND_TITLES = `
  指导思想 总体要求 总体思路 总体目标 主要目标 工作目标 发展目标 试点目标 基本原则 重大意义 重要意义 工作背景 附则 工作总结 总结 形势分析
  成绩与不足 工作回顾`;

/** Titles of sections that set the frame or the means and hold no tasks to assign or measure (domain §5). */
export const FRAME_TITLES = `${GROUND_TITLES}
  保障措施 组织保障 组织实施 实施步骤 工作要求 有关要求 进度安排 时间安排 工作步骤 工作保障 方法步骤`;

/** Of the frame what closes a plan: nothing new stands behind it. */
export const CLOSING_TITLES = '保障措施 工作要求 实施步骤 组织实施 附则';

/** Words of tasks of party building and conduct, whose results are stated, not counted (rules.md, vague-target). */
export const CONDUCT_WORDS = `
  党的 党建 党组 党风 党员 从严治党 意识形态 作风 廉政 廉洁 清廉 纪律 理论武装 创新理论 思想政治 思想引领 政治建设 政治站位 精神文明
  凝心铸魂`;
