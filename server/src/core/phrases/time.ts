/** A time is no longer, in UTF-16 units. */
const LONGEST_TIME = 24;
const TIME = new RegExp(
  '(?:[0-9一二三四五六七八九十]月|[0-9][日号]|[0-9]{4}年|[今本当每全明]年|年[底内末]|季度|[上下]?半年|' +
    '每月|每周|长期|学期|暑期|寒假|常态化|持续)' +
    '(?:份|底|末|初|[上中下]旬|内|之前|以前|前|完成|坚持|推进|开展|落实)*$|^20[0-9]{2}[-./][0-9]',
);

/** Whether some plain words can be nothing else than a time by which something is to be done: 6月底前完成, 长期坚持. */
export function isTime(words: string): boolean {
  return words.length <= LONGEST_TIME && TIME.test(words);
}
