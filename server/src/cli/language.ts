import type { Language } from '../core/localized';

/**
 * The language to speak: `--lang` among the arguments, else the environment's (LC_ALL, LC_MESSAGES, LANG in this
 * order). English only where that begins with "en": the drafts are Chinese, and C or POSIX say nothing.
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = args.findLast((arg, index) => arg.startsWith('--lang=') || args[index - 1] === '--lang');
  const named = asked?.replace('--lang=', '');
  if (named === 'zh' || named === 'en') return named;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return /^en/i.test(locale) ? 'en' : 'zh';
}
