import { wordsOf } from './pattern';

/** Words that soften a promise. 左右, 一批, 基本 and 约 are some only beside certain words, which is read where they are. */
export const HEDGES = `
  力争 力求 争取 逐步 稳步 适时 原则上 有条件的 条件成熟 条件允许 视情况 视情 尽快 尽早 尽量 尽可能 大约 若干
  酌情 适当 有关部门 相关部门 有关单位 相关单位 多部门`;

/** Those that leave open whether the figure or deadline after them is meant. */
export const HEDGES_OF_TARGETS = '力争 力求 争取 原则上 有条件的';

/** What makes another word of a hedge: 争取 that obtains something (争取资金) softens nothing. */
const OTHER_WORDS: Readonly<Record<string, { readonly after?: string; readonly before: string }>> = {
  争取: {
    before: '极 动 度',
    after: '各 上级 中央 国家 更多 专项 资金 项目 政策 支持 名额 指标 试点 社会',
  },
  有条件的: { before: '励 持 导 在' },
};

/** The source of a pattern that matches the hedges of a list, longest first, where they are no other word. */
export function hedgesOf(list: string): string {
  return `(?:${[...wordsOf(list)]
    .sort((a, b) => b.length - a.length)
    .map(hedge)
    .join('|')})`;
}

function hedge(word: string): string {
  const others = OTHER_WORDS[word];
  if (!others) return word;
  const after = others.after ? `(?!${wordsOf(others.after).join('|')})` : '';
  return `(?<!${wordsOf(others.before).join('|')})${word}${after}`;
}
