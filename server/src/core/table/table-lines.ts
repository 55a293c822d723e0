import type { Paragraph } from '../paragraph';

/**
 * The paragraphs from `start` to before `end` that are rows of some table, of tasks or not: lines of three cells and
 * more between bars or tabs, one below another. A line of that kind by itself is text.
 */
export function tableLinesIn(
  paragraphs: readonly Paragraph[],
  start: number,
  end: number,
): ReadonlySet<number> {
  const lines = new Set<number>();
  let above: number | null = null;
  for (let index = start; index < end; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.blank) continue;
    if (paragraph.isTableRow && above !== null) lines.add(above).add(index);
    above = paragraph.isTableRow ? index : null;
  }
  return lines;
}
