/** Words before 第3项 that make it point to a place of this draft and no other. */
export const POINTING_HERE = '见 参见 详见 本要点 本计划 本方案 上述 前述';
/** As `POINTING_HERE`, with those before which it may be a law's or another document's: 按第3条. */
export const POINTING = `${POINTING_HERE} 同 按 按照 参照`;
