import type { MarkdownBlock } from '../markdown/block';
import type { Paragraph } from '../paragraph';
import type { Mark } from '../phrases/numbering';
import type { TitleSpan } from '../phrases/title';
import { type Cell, cellsOf, type Row, type Table } from '../table/model';
import type { NodeKind, PlanNode, Point, Span } from '../work-plan';
import type { OutlineLevel } from './outline-level';

/** The title as its readers see it, and the span that it was made of. */
interface KnownTitle {
  readonly of: TitleSpan;
  readonly title: Span;
}

/**
 * A node of the outline. It grows while the draft is read and is readonly from then on; what only some readers ask
 * for is found when it is first asked for, which keeps a parse after a keystroke cheap.
 */
export class GrowingNode implements PlanNode {
  kind: NodeKind = 'item';
  level = 0;
  end: Point;
  #children: GrowingNode[] | undefined;
  /** Whether this node and every earlier sibling are one paragraph each with text after the title. */
  oneParagraphSeries = false;
  /** Longest usual title among the nodes of this kind of number, see `uniformTitleLength`. */
  usualTitleLength: number | null = null;
  #ownEnd: Point | undefined;
  #start: Point | undefined;
  #title: KnownTitle | undefined;
  #runInTitleLength: number | null | undefined;
  readonly #source: Paragraph;

  /** What the node's paragraph is in a Markdown draft; `null` for what stands inside a paragraph. */
  block: MarkdownBlock | null = null;
  /** The row of a table that this node is. */
  row: { readonly table: Table; readonly row: Row } | null = null;

  /** The cell that a section row of a table is named by. */
  caption: Cell | null = null;

  constructor(
    source: Paragraph,
    readonly paragraph: number,
    readonly mark: Mark,
    /** Where the next mark of the paragraph starts, or the paragraph's text ends. */
    readonly textEnd: number,
    readonly at: OutlineLevel,
    readonly parent: GrowingNode | null,
    before: Point,
  ) {
    this.end = before;
    this.#source = source;
  }

  get beginsList(): boolean {
    return this.block?.kind === 'item' && this.block.first;
  }

  get children(): readonly GrowingNode[] {
    return this.#children ?? NO_CHILDREN;
  }

  get growingChildren(): GrowingNode[] {
    this.#children ??= [];
    return this.#children;
  }

  get marker(): string {
    return this.#source.shown.slice(this.mark.start, this.mark.end);
  }

  get start(): Point {
    this.#start ??= { paragraph: this.paragraph, offset: this.mark.start };
    return this.#start;
  }

  get ownEnd(): Point {
    return this.#ownEnd ?? this.end;
  }

  /** The node's own text ends where its first child begins. */
  endOwnText(at: Point): void {
    this.#ownEnd ??= at;
  }

  get title(): Span {
    return this.#cell ?? this.#knownTitle.title;
  }

  get titleText(): string {
    const { titleSpan } = this;
    return this.#cell?.text ?? this.#source.shown.slice(titleSpan.start, titleSpan.end);
  }

  /** Made once for each span that the title has; that is final when the node is. */
  get #knownTitle(): KnownTitle {
    const { titleSpan } = this;
    if (this.#title?.of !== titleSpan) {
      const { start, end } = titleSpan;
      this.#title = { of: titleSpan, title: { paragraph: this.paragraph, start, end } };
    }
    return this.#title;
  }

  get headingLine(): boolean {
    return this.caption !== null || this.titleSpan.headingLine;
  }

  get fused(): boolean {
    return this.titleSpan.fused;
  }

  /** Where the 。 stands that parts the title from text after it, in UTF-16 units from the mark; `null` without text. */
  get runInTitleLength(): number | null {
    if (this.#runInTitleLength === undefined) this.#runInTitleLength = this.#findRunInTitleLength();
    return this.#runInTitleLength;
  }

  #findRunInTitleLength(): number | null {
    const { text } = this.#source;
    const { mark, textEnd } = this;
    const stop = text.indexOf('。', mark.end);
    if (stop < 0 || stop >= textEnd - 1) return null;
    const hasText =
      textEnd < text.length ? text.slice(stop + 1, textEnd).trim() !== '' : stop < text.trimEnd().length - 1;
    return hasText ? stop - mark.end : null;
  }

  get hasText(): boolean {
    return this.runInTitleLength !== null;
  }

  /** The cell of a table that is the title. */
  get #cell(): Cell | null {
    return this.row ? taskOf(this.row) : this.caption;
  }

  get titleSpan(): TitleSpan {
    const { ownEnd } = this;
    const until = ownEnd.paragraph === this.paragraph ? Math.min(ownEnd.offset, this.textEnd) : this.textEnd;
    return this.#source.titleAfter(this.mark, until, this.usualTitleLength);
  }
}

const NO_CHILDREN: readonly GrowingNode[] = [];

/** The cell that says what is to be done. */
function taskOf({ table, row }: { readonly table: Table; readonly row: Row }): Cell {
  const tasks = [...cellsOf(table, row, 'task'), ...cellsOf(table, row, 'target'), ...row.cells];
  return tasks.find(({ text }) => text !== '') ?? (row.cells[0] as Cell);
}
