import { Keeper, memo } from './memo';
import type { Paragraph } from './paragraph';
import type { ParagraphBlock } from './paragraph-block';
import type { Table } from './table/model';
import { nodesOf, type PlanNode, type Point, type WorkPlan } from './work-plan';

/**
 * What a node says, wherever it stands: its text, of a section its own text, with its number, its title, the titles
 * above it, and the plan's form and title. One object in all versions of a draft in which these are the same.
 */
export class NodeContent extends Keeper {
  readonly kind: PlanNode['kind'];
  readonly #mark: PlanNode['mark'];
  readonly #titleSpan: PlanNode['titleSpan'];
  readonly #titleStart: number;
  readonly #titleEnd: number;
  readonly #headingLine: boolean;
  readonly #fused: boolean;
  readonly #end: number;
  readonly #ownEnd: number;
  /** In how many paragraphs after the first the node's own text goes on. */
  readonly #ownLength: number;
  readonly #others: readonly Paragraph[];
  readonly #parts: number;

  constructor(
    node: PlanNode,
    { paragraphs }: WorkPlan['draft'],
    readonly above: TitlesAbove,
    /** What a row of a table has from other rows and the table's heads; empty for what is no row. */
    readonly table: string,
  ) {
    super();
    const { paragraph, title, ownEnd } = node;
    const end = endOf(node);
    this.kind = node.kind;
    this.#mark = node.mark;
    this.#titleSpan = node.titleSpan;
    this.#titleStart = title.start;
    this.#titleEnd = title.end;
    this.#headingLine = node.headingLine;
    this.#fused = node.fused;
    this.#end = end.offset;
    this.#ownEnd = ownEnd.offset;
    this.#ownLength = ownEnd.paragraph - paragraph;
    this.#others =
      end.paragraph === paragraph ? NO_OTHERS : paragraphs.slice(paragraph + 1, end.paragraph + 1);
    this.#parts = node.children.length;
  }

  /** Whether a node that begins with the same paragraph and at the same offset says the same. */
  isOf(node: PlanNode, { paragraphs }: WorkPlan['draft'], above: TitlesAbove, table: string): boolean {
    const { paragraph, kind, mark, ownEnd } = node;
    const end = endOf(node);
    if (this.above !== above || this.kind !== kind || this.table !== table) return false;
    if (this.#end !== end.offset || this.#others.length !== end.paragraph - paragraph) return false;
    if (this.#ownEnd !== ownEnd.offset || this.#ownLength !== ownEnd.paragraph - paragraph) return false;
    if (this.#titleSpan !== node.titleSpan || node.row || kind === 'section') {
      const { title } = node;
      if (this.#titleStart !== title.start || this.#titleEnd !== title.end) return false;
      if (this.#headingLine !== node.headingLine || this.#fused !== node.fused) return false;
    }
    if (this.#parts !== node.children.length || !isSameMark(this.#mark, mark)) return false;
    for (let index = 0; index < this.#others.length; index++)
      if (this.#others[index] !== paragraphs[paragraph + 1 + index]) return false;
    return true;
  }
}

/** What several nodes say that follow one another. */
export class NodeBlock extends Keeper {
  constructor(readonly contents: readonly NodeContent[]) {
    super();
  }
}

/** A block, and the index of its first node among all nodes of one plan. */
export interface PlacedNodes {
  readonly first: number;
  readonly block: NodeBlock;
}

/** The titles above a node, and the plan's form and title above them all. */
interface TitlesAbove {
  readonly title: string;
  readonly above: TitlesAbove | null;
}

const NO_OTHERS: readonly Paragraph[] = [];
/** Plans of other titles that are open at the same time find theirs again. */
const MOST_PLANS = 100;

/** By the offset in a paragraph at which a node begins. */
const contentsAt = memo((_: Paragraph) => new Map<number, NodeContent>());
const titlesAt = memo((_: Paragraph) => new Map<number, TitlesAbove>());
const titlesOfPlans = new Map<string, TitlesAbove>();

/**
 * What the nodes of a plan say, those in a block that begin in one block of paragraphs. A block is the same in all
 * versions of a draft in which all that its nodes say is the same.
 */
export const nodeBlocksOf = memo((plan: WorkPlan): readonly PlacedNodes[] => {
  const nodes = nodesOf(plan.sections);
  const titles = new Map<PlanNode | null, TitlesAbove>();
  const placed: PlacedNodes[] = [];
  let next = 0;
  for (const { first, block } of plan.draft.blocks) {
    const end = first + block.paragraphs.length;
    const begin = next;
    while (next < nodes.length && (nodes[next] as PlanNode).paragraph < end) next++;
    if (next === begin) continue;
    const contents: NodeContent[] = [];
    for (let index = begin; index < next; index++) {
      const node = nodes[index] as PlanNode;
      contents.push(contentOf(plan, node, titlesAbove(plan, node.parent, titles)));
    }
    const last = lastNodesIn(block);
    if (!last.nodes || !isSame(last.nodes.contents, contents)) last.nodes = new NodeBlock(contents);
    placed.push({ first: begin, block: last.nodes });
  }
  return placed;
});

const lastNodesIn = memo((_: ParagraphBlock): { nodes: NodeBlock | null } => ({ nodes: null }));

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

function titlesAbove(
  plan: WorkPlan,
  parent: PlanNode | null,
  known: Map<PlanNode | null, TitlesAbove>,
): TitlesAbove {
  let titles = known.get(parent);
  if (!titles) {
    titles = parent ? titlesWith(plan, parent, titlesAbove(plan, parent.parent, known)) : titlesOf(plan);
    known.set(parent, titles);
  }
  return titles;
}

function contentOf({ draft }: WorkPlan, node: PlanNode, above: TitlesAbove): NodeContent {
  const contents = contentsAt(draft.paragraphs[node.paragraph] as Paragraph);
  const table = node.row ? heldFromTable(node.row) : '';
  const known = contents.get(node.mark.start);
  if (known?.isOf(node, draft, above, table)) return known;
  const content = new NodeContent(node, draft, above, table);
  contents.set(node.mark.start, content);
  return content;
}

function endOf({ kind, ownEnd, end }: PlanNode): Point {
  return kind === 'section' ? ownEnd : end;
}

function isSameMark(one: PlanNode['mark'], other: PlanNode['mark']): boolean {
  return (
    one === other ||
    (one.style === other.style &&
      one.variant === other.variant &&
      one.ordinal === other.ordinal &&
      one.end === other.end &&
      one.inline === other.inline)
  );
}

function heldFromTable({ table, row }: NonNullable<PlanNode['row']>): string {
  const cells = row.cells.map(({ column, inherited }) => `${column} ${inherited?.text ?? ''}`);
  return `${rolesIn(table)}\n${cells.join('\n')}`;
}

const rolesIn = memo(({ columns }: Table): string =>
  columns.map(({ role, text }) => `${role} ${text}`).join('\n'),
);

function titlesWith({ draft }: WorkPlan, node: PlanNode, above: TitlesAbove): TitlesAbove {
  const ofParagraph = titlesAt(draft.paragraphs[node.paragraph] as Paragraph);
  const { titleText: title } = node;
  const known = ofParagraph.get(node.mark.start);
  if (known && known.above === above && known.title === title) return known;
  const titles = { title, above };
  ofParagraph.set(node.mark.start, titles);
  return titles;
}

function titlesOf({ form, title }: WorkPlan): TitlesAbove {
  const key = `${form}\n${title?.text ?? ''}`;
  let titles = titlesOfPlans.get(key);
  if (!titles) {
    if (titlesOfPlans.size >= MOST_PLANS) titlesOfPlans.clear();
    titles = { title: key, above: null };
    titlesOfPlans.set(key, titles);
  }
  return titles;
}
