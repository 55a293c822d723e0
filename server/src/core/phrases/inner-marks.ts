import { lostLineMarks } from './lost-lines';
import type { Mark } from './numbering';
import { pointsIn } from './points';

/**
 * The numbers of a text after its opening one, in order: those that stood at line starts that were lost, and points.
 */
export function innerMarksOf(text: string, opening: Mark | null): readonly Mark[] {
  const lost = lostLineMarks(text, opening);
  if (lost.length === 0) return pointsIn(text, opening);
  return [...lost, ...pointsBetween(text, opening, lost)].sort((a, b) => a.start - b.start);
}

/** Points belong to one item each, so a text that holds many items is read item by item. */
function pointsBetween(text: string, opening: Mark | null, lost: readonly Mark[]): Mark[] {
  const heads = opening ? [opening, ...lost] : lost;
  return heads.flatMap((head, index) => {
    const part = text.slice(0, heads[index + 1]?.start ?? text.length);
    return pointsIn(part, head).filter((point) => point.style !== head.style || head.style.endsWith('point'));
  });
}
