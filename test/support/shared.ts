import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The folder of published plans that stands beside the project where they may be read; not part of it. */
const SHARED = new URL('../../../shared/', import.meta.url);

/** Whether the published plans are there. Says so once, plainly, when they are not. */
export const hasShared: boolean = existsSync(new URL('labels.json', SHARED));
if (!hasShared) console.warn('  [without ../shared: the tests on published plans did not run]');

/** The text of a published plan, such as `seeds/yingtan-2024.txt`. */
export function sharedText(name: string): string {
  return readFileSync(new URL(name, SHARED), 'utf8');
}

/** The names of all published plans. */
export const sharedPlans: readonly string[] = [
  'seeds/qianjiang-2025.txt',
  'seeds/yingtan-2024.txt',
  'seeds/haimen-2025.txt',
  'seeds/yichang-2022.txt',
  'seeds/hantai-2025.txt',
  ...['f01', 'f03', 'f05', 'f07', 'f09', 'f11', 'f13', 'f15'].map((name) => `corpus/${name}.txt`),
];

/** The names of the small drafts that show one fault each. */
export const sharedCases: readonly string[] = existsSync(new URL('cases', SHARED))
  ? readdirSync(new URL('cases', SHARED))
      .filter((name) => /\.(?:txt|md)$/.test(name) && !/\.note\.md$|README/.test(name))
      .map((name) => `cases/${name}`)
  : [];
