/** Words that soften a promise. 一批, 左右, 基本 and 约 have guards of their own where they are read. */
export const HEDGES = `
  力争 争取 逐步 稳步 适时 原则上 有条件的 条件成熟 条件允许 视情况 视情 尽快 尽早 尽量 尽可能 大约 若干
  酌情 适当 有关部门 相关部门 有关单位 相关单位 多部门`;
