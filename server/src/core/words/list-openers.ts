/** Words that open the points of a list: 首先，……。其次，……. 第一， and the like are numbers. */
export const ORDINAL_WORDS = '首先 其次 再次 最后';

/** What follows 一、 when it lists classes (一、二年级 · 一、二、三产业) and opens no heading. */
export const CLASS_WORDS = '、 和 及 至 到 年级 季度 产业 线 期 类 级 批 等 档 审 孩 胎 次';
