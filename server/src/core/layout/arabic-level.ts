import type { Mark } from '../phrases/numbering';
import type { Growth } from './growth';
import { levelOf, type OutlineLevel } from './outline-level';

const OUTER: OutlineLevel = { key: 'arabic', rank: 5 };
/** A list 1. 2. 3. under a heading that is numbered 1. itself. */
const INNER: OutlineLevel = { key: 'arabic inner', rank: 5.5 };
const ENDED = /[。；;，,]$/;
const LONGEST_LOOK_AHEAD = 40;
const FEWEST_LISTED = 2;

/**
 * The level of an Arabic number where a draft may use it for two: under a heading without a sentence (1. 总经理) a list
 * begins again right away at 1, and after it the headings go on with the number that follows the heading's. Once the draft has
 * shown that, it is believed of the next such heading too.
 */
export function arabicLevel(growth: Growth, mark: Mark, index: number): OutlineLevel {
  const { open, draft } = growth;
  const outer = open.find(({ at }) => at.key === OUTER.key);
  const inner = open.find(({ at }) => at.key === INNER.key);
  if (!outer || mark.ordinal === null) return OUTER;
  if (!inner) return beginsInner(growth, mark, index) ? INNER : OUTER;
  const goesOnInner = mark.ordinal === (inner.mark.ordinal ?? 0) + 1;
  const goesOnOuter = mark.ordinal === (outer.mark.ordinal ?? 0) + 1;
  if (goesOnInner && goesOnOuter) return isEnded(draft.paragraphs[index]?.plain) ? INNER : OUTER;
  return goesOnInner ? INNER : OUTER;
}

function beginsInner(growth: Growth, mark: Mark, index: number): boolean {
  const { open, draft, layout, nested } = growth;
  const heading = open.at(-1);
  if (mark.ordinal !== 1 || heading?.at.key !== OUTER.key || growth.lastEnd.paragraph !== heading.paragraph)
    return false;
  if (isEnded(draft.paragraphs[heading.paragraph]?.plain) || heading.mark.ordinal === null) return false;
  const next = heading.mark.ordinal + 1;
  let listed = 1;
  for (let at = index + 1; at < Math.min(layout.bodyEnd, index + LONGEST_LOOK_AHEAD); at++) {
    const { opening = null, block = null } = draft.paragraphs[at] ?? {};
    if (!opening) continue;
    if (levelOf(opening, block).key !== OUTER.key) break;
    if (opening.ordinal === listed + 1) listed++;
    else if (opening.ordinal === next && listed >= FEWEST_LISTED) {
      nested.add(INNER.key);
      return true;
    } else break;
  }
  return nested.has(INNER.key);
}

function isEnded(text = ''): boolean {
  return ENDED.test(text.trimEnd());
}
