/** Words that promise a result (domain §5); an item that only describes work promises none. */
export const PROMISES =
  '提升 提高 增强 扩大 达到 增加 增长 改善 实现 优化 拓展 缩小 降低 减少 促进 健全 完善';

/** How something is done, in words that say nothing: every plan has them. In Traditional drafts 着力 is 著力. */
export const MANNERS = '不断 持续 进一步 大力 着力 著力 切实 积极 全面 深入 扎实';

/** Words that take the place of a figure or a date. */
export const VAGUE_WORDS = `${MANNERS} 努力 稳步 逐步 有效 明显 显著 加大 加强 一批 若干`;

/** A rank without its number (位居全省前列), and the verbs that promise it. */
export const RANKS = '前列 第一方阵 第一梯队 先进行列 领先地位';
export const RANK_AIMED_AT = '位居 位列 进入 跻身 保持 稳居 排名';
export const RANKING_VERBS = `${RANK_AIMED_AT} 走在 排在 处于 居于 居`;
/** Verbs that promise what is 一流. */
export const FIRST_CLASS_VERBS = '达到 建成 打造 争创 创建 跻身 进入';
/** What is called 一流 as a fixed name: 一流学科, 一流营商环境. */
export const FIRST_CLASS_NAMES = `
  学科 大学 专业 课程 本科 高校 院校 企业 期刊 营商 环境 湾区`;
/** How much something changes, without a figure, and the changes: 明显提升. */
export const DEGREES = '明显 显著 大幅 较大幅度';
export const CHANGES = '提升 提高 改善 增强 增长 下降 降低 减少 好转 改观';
