/** What stands before a figure and says how it is meant: at least, at most, about. */
export const LEAST = '至少 最少 不少于 不低于 超过 高于 多于 大于';
export const AT_LEAST = `${LEAST} 不小于 不下于 突破 超出 逾 超 ≥ ≧ ＞ >`;
export const MOST = '至多 最多 不超过 不高于 不多于';
export const AT_MOST = `${MOST} 不大于 低于 少于 小于 不超 ≤ ≦ ＜ <`;
export const NEARLY = '大约 将近 接近';
export const ABOUT = `${NEARLY} 约 近`;

/** Verbs that say which way a figure goes. */
export const GROWING = '提升 提高 增加 增长 扩大 上升';
export const LESSENING = '减少 降低 下降 缩小 缩短 压缩 压减';
export const REACHING = '达到 实现 完成 新增';
