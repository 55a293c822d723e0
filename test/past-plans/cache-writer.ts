import { parseText } from '../../server/src/core/parse';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { openStructureCache } from '../../server/src/past-plans/structure-cache-file';

/** A process that keeps structures in a cache: its folder, a name for its keys, and how many; tells of each save. */
const [folder = '', name = '', count = '0'] = process.argv.slice(2);
const text = `${name}市水利局2025年工作要点\n一、${'修渠'.repeat(40)}\n${Array.from({ length: 60 }, (_, at) => `${at + 1}.检修渠道。检修${at}条。\n`).join('')}`;
const cache = await openStructureCache(folder, 'test');
for (let at = 0; at < Number(count); at++) {
  cache.keep(keyOf(name, at), structureOf(parseText(text), `${name}${at}`));
  cache.save();
  process.stdout.write('.');
}

function keyOf(owner: string, at: number): string {
  return `${owner}${at}`.padEnd(64, '-');
}
