import { resolve, sep } from 'node:path';
import { type IgnoreSettings, ignoreRulesIn } from '../../configuration/ignore-files';
import type { Failure } from '../failure';
import { filesUnder, ignoreFiles, kindOf } from './files';

/** What picomatch knows beyond `*`, `**`, `?` and `{a,b}` stays off: brackets are common in Chinese file names. */
const OPTIONS = { nobracket: true, noextglob: true, nonegate: true, strictBrackets: false } as const;

/**
 * The files that match a pattern, as paths from `base`, the folder before its first sign. Hidden folders and
 * `node_modules` are looked into only where the pattern itself begins in them.
 */
export async function matchingFiles(
  pattern: string,
  workingFolder: string,
  ignore: IgnoreSettings,
  onFailure: (failure: Failure) => void,
): Promise<{ readonly base: string; readonly paths: readonly string[] }> {
  const parts = (sep === '/' ? pattern : pattern.replaceAll(sep, '/')).split('/');
  const first = parts.findIndex((part) => /[*?{]/.test(part));
  const folder = parts.slice(0, first).join('/');
  const base = resolve(workingFolder, folder === '' && first > 0 ? '/' : folder);
  if (kindOf(base) !== 'folder') return { base, paths: [] };
  // Loaded here, so that a run without patterns does not pay for it.
  const { default: picomatch } = await import('picomatch');
  const matches = picomatch(parts.slice(first).join('/'), OPTIONS);
  const leftOut = await ignoreRulesIn(ignoreFiles, base, workingFolder, ignore);
  return { base, paths: await filesUnder(base, (_name, path) => matches(path), leftOut, onFailure) };
}
