import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** What picomatch knows beyond `*`, `**`, `?` and `{a,b}` stays off: brackets are common in Chinese file names. */
const OPTIONS = {
  nobracket: true,
  noextglob: true,
  nonegate: true,
  strictBrackets: false,
  dot: true,
} as const;

/** Whether a draft, by its whole path, matches one of the patterns, which start from a folder. */
export function draftMatcher(patterns: readonly string[], folder: string): (path: string) => boolean {
  // A pattern without a folder means files of that name in every folder.
  const wide = patterns
    .map((pattern) => pattern.replace(/^\.\//, ''))
    .map((pattern) => (pattern.includes('/') ? pattern : `**/${pattern}`));
  const matches = picomatch(wide, OPTIONS);
  return (path) => {
    const inside = relative(folder, path);
    return matches(sep === '/' ? inside : inside.replaceAll(sep, '/'));
  };
}
