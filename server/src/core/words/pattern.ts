/** The words of a list that parts them by white space, in its order. */
export function wordsOf(list: string): readonly string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** The source of a pattern that matches one of the words, the longest first, so that 人次 is not read as 人. */
export function anyOf(list: string): string {
  return `(?:${[...wordsOf(list)].sort((a, b) => b.length - a.length).join('|')})`;
}
