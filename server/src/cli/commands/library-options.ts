import type { Arguments, OptionSpecs } from '../arguments';

/** Options of every command that reads folders of past plans. */
export const LIBRARY_OPTIONS: OptionSpecs = {
  'cache-location': {
    value: 'FOLDER',
    help: {
      zh: '从往年计划提取过的结构留在这个文件夹，下次不再重读；默认在用户的缓存文件夹',
      en: 'keep what is drawn from past plans in this folder for later runs; by default in the cache of the user',
    },
  },
};

/** The folder for what is drawn from past plans; `null` where none is named. */
export function cacheLocationOf(args: Arguments): string | null {
  return args.value('cache-location') ?? null;
}
