/** A time by which something is to be done (完成时限). Offsets are UTF-16, in the paragraph. */
export interface Deadline {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The last character of every form; each is searched for, and only what stands before it is matched. */
const FINAL_CHARS = ['前', '底', '内', '內', '末', '度', '年'] as const;
const LONGEST = 18;

const YEAR = '(?:[0-9０-９]{4}年|今年|明年|当年|當年|本年度?)?';
const BEFORE = '(?:之前|以前|前)';
/** The phrases of domain §5: X月底前 · X月X日前 · 年底前 · 年内 · 上半年 · 第X季度 · 学期末 · 到2026年底. */
const DEADLINE = new RegExp(
  [
    `${YEAR}[0-9０-９]{1,2}月(?:份)?(?:[0-9０-９]{1,2}日|底|末|初|[上中下]旬)?${BEFORE}$`,
    `${YEAR}[0-9０-９]{1,2}月(?:底|末)$`,
    `${YEAR}(?:年底|年末|春节|春節|国庆节|國慶節|中秋节|学期末|學期末|期末|暑期|暑假|寒假|汛期|供暖季)${BEFORE}$`,
    `(?:[0-9０-９]{4}年|今年|本年)(?:底|末|内|內)${BEFORE}?$`,
    `(?:到|至|截至)[0-9０-９]{4}年(?:底|末)?$`,
    `(?:年底|年内|年內|年末)$`,
    `${YEAR}第?[一二三四1-4]季度(?:末|底)?${BEFORE}?$`,
    `${YEAR}[上下]半年(?:前)?$`,
    `(?:学期|學期)(?:末|内|內|前)$`,
    `[0-9０-９一二三四五六七八九十]{1,3}[个個](?:月|工作日)[内內]$`,
  ].join('|'),
);

/** The deadlines of a paragraph's text, in order, none inside another. Linear; text without any yields none. */
export function deadlinesIn(text: string): readonly Deadline[] {
  const found: Deadline[] = [];
  for (const char of FINAL_CHARS) {
    for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) {
      if (!couldEndDeadline(text, at)) continue;
      const from = Math.max(0, at + 1 - LONGEST);
      const match = DEADLINE.exec(text.slice(from, at + 1));
      if (!match) continue;
      const start = from + match.index;
      found.push({ text: match[0], start, end: at + 1 });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((deadline, index) => !found.some((other, i) => i !== index && covers(other, deadline)));
}

/** Rejects the many 学前, 当前, 程度, 2026年 cheaply. */
function couldEndDeadline(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  switch (text[at]) {
    case '前':
      return '日底末月旬初之以度年节節期份内內假季'.includes(before);
    case '度':
      return before === '季';
    case '年':
      return before === '半' || /[0-9０-９]/.test(before);
    default:
      return '年月日期度'.includes(before);
  }
}

function covers(outer: Deadline, inner: Deadline): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}
