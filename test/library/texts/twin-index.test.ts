import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Sketch, sketchOf } from '../../../server/src/library/texts/similarity';
import { TwinIndex } from '../../../server/src/library/texts/twin-index';

/** Sentences that texts share, so that most have near-duplicates and bands have many members. */
const SENTENCES = [
  '完善工作机制压实各级责任推动各项任务落地见效',
  '坚持问题导向开展排查整治年底前整改到位',
  '覆盖率达到百分之九十群众满意度稳步提升',
  '建立台账每季度调度三次及时通报进展情况',
  '推进一网通办办理时限压缩至五个工作日',
  '对重点项目实行专班推进完成投资六亿元',
];
const texts = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 4 })
  .chain((sentences) => fc.nat(30).map((figure) => `${sentences.join('，')}，共计${figure}项`));
const at = fc.double({ min: 0, max: 1, noNaN: true });
/** Other texts in the place of some, or a few characters typed into one text or two neighbours. */
const edits = fc.oneof(
  fc.record({ at, removed: fc.nat(3), added: fc.array(texts, { maxLength: 3 }) }),
  fc.record({
    at,
    typed: fc.constantFrom('测', '六亿元', '完成投资六亿元整改到位'),
    texts: fc.integer({ min: 1, max: 2 }),
  }),
);

function edited(
  before: readonly string[],
  edit: typeof edits extends fc.Arbitrary<infer E> ? E : never,
): string[] {
  const index = Math.floor(edit.at * before.length);
  if ('removed' in edit) return before.toSpliced(index, edit.removed, ...edit.added);
  const typed = before
    .slice(index, index + edit.texts)
    .map((text) => text.slice(0, 9) + edit.typed + text.slice(9));
  return before.toSpliced(index, typed.length, ...typed);
}

function sameAtEnd(before: readonly string[], now: readonly string[], start: number): number {
  let same = 0;
  while (same < Math.min(before.length, now.length) - start && before.at(-1 - same) === now.at(-1 - same))
    same++;
  return same;
}

describe('the index of near-duplicates', () => {
  it('finds after any edits what a new one finds', () => {
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 20, maxLength: 60 }),
        fc.array(edits, { minLength: 1, maxLength: 8 }),
        (first, changes) => {
          const kept = new TwinIndex(0.35);
          let now: readonly string[] = first;
          let sketches: readonly Sketch[] = now.map(sketchOf);
          kept.twins(sketches);
          for (const change of changes) {
            const before = now;
            now = edited(before, change);
            const known = sketches;
            // A text that stays keeps its sketch, as an item that stays does.
            const start = now.findIndex((text, index) => text !== before[index]);
            const end = start < 0 ? now.length : now.length - sameAtEnd(before, now, start);
            sketches = now.map((text, index) => {
              if (start < 0 || index < start) return known[index] as Sketch;
              return index >= end ? (known[index + before.length - now.length] as Sketch) : sketchOf(text);
            });
            assert.deepEqual(kept.twins(sketches), new TwinIndex(0.35).twins(sketches));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
