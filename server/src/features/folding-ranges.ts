import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { nodesOf, type WorkPlan } from '../core/work-plan';

/**
 * What can be folded away, by 0-based lines: sections, items and points that have lines of their own below their
 * first, and as comments the blocks around the plan (web page, notice, attachments). In the order of the draft.
 */
export function foldingRanges(plan: WorkPlan): FoldingRange[] {
  return [...partsOfPlan(plan), ...noise(plan)]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function* partsOfPlan({ draft, sections }: WorkPlan): Generator<FoldingRange> {
  for (const { mark, start, end } of nodesOf(sections)) {
    // A point inside a paragraph would hide the end of the line that it begins on.
    if (draft.paragraphs[start.paragraph]?.opening?.start !== mark.start) continue;
    yield {
      startLine: draft.position(start.paragraph, start.offset).line,
      endLine: draft.endPosition(end.paragraph, end.offset).line,
    };
  }
}

function* noise({ draft, noise: blocks }: WorkPlan): Generator<FoldingRange> {
  for (const { firstParagraph, lastParagraph } of blocks) {
    const length = draft.paragraphs[lastParagraph]?.text.length ?? 0;
    yield {
      startLine: draft.firstLineOf(firstParagraph),
      endLine: draft.endPosition(lastParagraph, length).line,
      kind: FoldingRangeKind.Comment,
    };
  }
}
