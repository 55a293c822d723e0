import type { Localized } from '../../core/localized';
import type { Level, Rule } from '../../lint/rule';
import type { Hue } from './paint';

/** The levels as a person reads them. */
export const LEVEL_WORDS: Readonly<Record<Level, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  off: { zh: '关闭', en: 'off' },
};

export const LEVEL_HUES: Readonly<Record<Level, Hue>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  off: 'dim',
};

/** What a rule offers to mend its findings. */
export const FIX_WORDS: Readonly<Record<Rule['fix'], Localized>> = {
  safe: { zh: '自动修正', en: 'fixable' },
  ask: { zh: '逐个修改', en: 'suggests' },
  none: { zh: '人工修改', en: 'by hand' },
};
