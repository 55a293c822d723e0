/** Words that tell of a sentence that it is about what was. */
export const PAST_WORDS = '已 了 过去 以来 去年 上年';
/** Words of titles whose section looks back. */
export const REVIEW_WORDS = '回顾 总结 成效 成绩 成就';
