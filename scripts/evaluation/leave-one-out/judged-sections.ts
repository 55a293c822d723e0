import { readFileSync } from 'node:fs';
import type { JudgedSections } from './leave-one-out';

const TABLE = new URL('../../../test/library/section-topics.tsv', import.meta.url);

/** What a person judged of the sections of the published plans; a section that is not in the table is on a topic of its own. */
export function judgedSections(): JudgedSections {
  const lines = readFileSync(TABLE, 'utf8').trimEnd().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [plan = '', section = '', , same = ''] = line.split('\t');
    return { plan, section, same: same.split('|').filter((heading) => heading !== '') };
  });
}
