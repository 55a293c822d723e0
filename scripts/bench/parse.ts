import { draftOf, edit } from '../../server/src/core/draft';
import { parse } from '../../server/src/core/parse';
import { nodesOf } from '../../server/src/core/work-plan';
import { bigDraft } from './big-draft';
import { median, row } from './measure';
import { type BenchRow, besides } from './rows';

const ITEMS = 10_000;
const ROUNDS = 41;
const WARM_UP = 15;

/** A parse against the floor of decoding and splitting the same bytes, and what an edit inside one item costs. */
export function benchParse(): readonly BenchRow[] {
  const bytes = new TextEncoder().encode(bigDraft(ITEMS));
  const decoder = new TextDecoder();
  console.log(`  ${ITEMS} items, ${(bytes.length / 1e6).toFixed(1)} MB`);
  // One after the other and not by turns: each clears away its own garbage.
  const floor = median(() => void decoder.decode(bytes).split('\n').length, ROUNDS, WARM_UP);
  const whole = median(() => void parse(draftOf(decoder.decode(bytes))), ROUNDS, WARM_UP);
  row('decode and split', floor);
  row('decode and parse', whole, [whole / floor, 'decode and split']);

  let draft = parse(draftOf(decoder.decode(bytes))).draft;
  let line = 100;
  const change = () => {
    line += 37;
    const place = { line, character: 12 };
    draft = edit(draft, { start: place, end: place, text: '测' });
  };
  const edited = median(change, 40);
  const replanned = median(() => {
    change();
    parse(draft);
  }, 40);
  const outlined = median(() => {
    change();
    for (const node of nodesOf(parse(draft).sections)) void node.titleText;
  }, 40);
  row('edit inside an item', edited, [edited / whole, 'decode and parse']);
  row('edit and plan', replanned, [replanned / whole, 'decode and parse']);
  row('edit, plan and every title of the outline', outlined, [outlined / whole, 'decode and parse']);
  return besides(`parse of ${ITEMS} items, with decoding`, whole, 'decode and split', floor);
}
