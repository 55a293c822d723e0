import type { Draft } from './draft';
import type { Paragraph } from './paragraph';
import type { Deadline } from './phrases/deadline';
import type { Mark } from './phrases/numbering';
import type { TitleSpan } from './phrases/title';
import type { Row, Table } from './table/model';
import { timesOfRow } from './table/times';
import type { Target } from './targets/target';

/** A stretch of one paragraph's text: UTF-16 offsets, the end exclusive. */
export interface Span {
  /** Index in `draft.paragraphs`. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A point in a draft between two characters: paragraph index and UTF-16 offset in its text. */
export interface Point {
  readonly paragraph: number;
  readonly offset: number;
}

/** A recognised thing together with the paragraph that it stands in. */
export type Located<T> = T & { readonly paragraph: number };

/** 章节 holds items · 条目 is a task · 分点 (一是…) is a part of a task. */
export type NodeKind = 'section' | 'item' | 'point';

/** A numbered part of a plan: a section (章节), an item (条目) or a point (分点). */
export interface PlanNode {
  readonly kind: NodeKind;
  /** 层级, 1 for the outermost. */
  readonly level: number;
  /** The index of the paragraph that the node starts in. */
  readonly paragraph: number;
  readonly mark: Mark;
  /** Whether the node is the first item of a Markdown list, whose numbers are the list's own. */
  readonly beginsList: boolean;
  /** The words of the mark, as in the draft: `（一）`, `3.`, `二是`. */
  readonly marker: string;
  /** The heading alone: without marker, final full stop and units. Empty (start = end) when there is none. */
  readonly title: Span;
  readonly titleText: string;
  /** The same as the paragraph keeps it, one object as long as nothing about it changes; of a row or caption what would be its title were it none. */
  readonly titleSpan: TitleSpan;
  /** Whether the heading has a line of its own; else text runs on after it. */
  readonly headingLine: boolean;
  /** Whether the full stop that parts the title from the text is missing (题文粘连). */
  readonly fused: boolean;
  /** Everything from the marker to the end of the last part. */
  readonly start: Point;
  readonly end: Point;
  /** Where the node's own text ends and its first child begins; equal to `end` when it has none. */
  readonly ownEnd: Point;
  readonly children: readonly PlanNode[];
  /** The row that the node is, in a draft that lists its tasks in a table; else `null`. */
  readonly row: { readonly table: Table; readonly row: Row } | null;
  /** The node that holds this one; `null` for a root. */
  readonly parent: PlanNode | null;
}

/** Text around the plan that is not the plan (杂质): a span of whole paragraphs, the end inclusive. */
export interface Noise {
  readonly kind: NoiseKind;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

export type NoiseKind = 'web-page' | 'notice' | 'salutation' | 'signature' | 'attachment' | 'front-matter';

/** 工作要点 · 通知和所附要点 · 讲话 · 新闻 */
export type PlanForm = 'work-plan' | 'notice+work-plan' | 'speech' | 'news';

/** The plan's title, which may run over two lines. */
export interface PlanTitle {
  readonly text: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

/** A work plan (工作要点): what a draft says, as a readonly value. */
export interface WorkPlan {
  readonly draft: Draft;
  readonly title: PlanTitle | null;
  /** The year that the plan is for, or `null` when the draft does not tell. */
  readonly year: number | null;
  /** 发文机关 */
  readonly issuer: string | null;
  /** 发文字号 */
  readonly documentNumber: string | null;
  /** 成文日期, as YYYY-MM-DD. */
  readonly date: string | null;
  /** 主送机关, as the draft names them. */
  readonly recipients: string | null;
  readonly form: PlanForm;
  readonly sections: readonly PlanNode[];
  readonly noise: readonly Noise[];
  /** The paragraphs of the body: after title, notice and salutation, before attachments and signature. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

const allNodes = new WeakMap<readonly PlanNode[], readonly PlanNode[]>();
const allItems = new WeakMap<WorkPlan, readonly PlanNode[]>();

/** Some nodes with all that they hold, parents before children, in the order of the draft; found once for a list. */
export function nodesOf(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const known = allNodes.get(nodes);
  if (known) return known;
  const all: PlanNode[] = [];
  const visit = (node: PlanNode) => {
    all.push(node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  allNodes.set(nodes, all);
  return all;
}

/** Every task of a plan (条目), in the order of the draft; found once for a plan. */
export function itemsOf(plan: WorkPlan): readonly PlanNode[] {
  const known = allItems.get(plan);
  if (known) return known;
  const items = nodesOf(plan.sections).filter(({ kind }) => kind === 'item');
  allItems.set(plan, items);
  return items;
}

/** The text of one paragraph, or a part of it: what stands from `start` to `end`, UTF-16 offsets in the paragraph. */
export class TextPart {
  #text: string | undefined;
  #plain: string | undefined;

  constructor(
    /** The paragraph that the text is of, and its index in the draft. */
    readonly of: Paragraph,
    readonly paragraph: number,
    readonly start: number,
    readonly end: number,
  ) {}

  get text(): string {
    this.#text ??= this.of.text.slice(this.start, this.end);
    return this.#text;
  }

  /** The same in plain form, see `Paragraph.plain`. */
  get plain(): string {
    this.#plain ??= this.of.plain.slice(this.start, this.end);
    return this.#plain;
  }
}

/** The text that was last asked for: the rules ask for that of one item after another, each for the same. */
let last: { draft: Draft; start: Point; end: Point; parts: readonly TextPart[] } | undefined;

/** The text that stands between two points, a part for each paragraph. */
export function textsBetween(draft: Draft, start: Point, end: Point): readonly TextPart[] {
  if (last?.start !== start || last.end !== end || last.draft !== draft)
    last = { draft, start, end, parts: partsBetween(draft, start, end) };
  return last.parts;
}

function partsBetween(draft: Draft, start: Point, end: Point): readonly TextPart[] {
  const parts: TextPart[] = [];
  for (let index = start.paragraph; index <= end.paragraph; index++) {
    const paragraph = draft.paragraphs[index];
    if (!paragraph) break;
    const from = index === start.paragraph ? start.offset : 0;
    const to = index === end.paragraph ? end.offset : paragraph.text.length;
    if (from < to) parts.push(new TextPart(paragraph, index, from, to));
  }
  return parts;
}

const targetsOfNodes = new WeakMap<PlanNode, ReadonlyArray<Located<Target>>>();
const deadlinesOfNodes = new WeakMap<PlanNode, ReadonlyArray<Located<Deadline>>>();

/** The measurable targets of a node: of a section in its own text, of an item or point in all of it. */
export function targetsOf(plan: WorkPlan, node: PlanNode): ReadonlyArray<Located<Target>> {
  let known = targetsOfNodes.get(node);
  if (!known) {
    known = recognisedIn(plan, node, (paragraph) => paragraph.targets);
    targetsOfNodes.set(node, known);
  }
  return known;
}

/** The deadlines of a node, in the same text as its targets; of a row also what a column of times says, in any form. */
export function deadlinesOf(plan: WorkPlan, node: PlanNode): ReadonlyArray<Located<Deadline>> {
  let known = deadlinesOfNodes.get(node);
  if (!known) {
    const found = recognisedIn(plan, node, (paragraph) => paragraph.deadlines);
    known = node.row ? withTimesOfRow(node.row, found) : found;
    deadlinesOfNodes.set(node, known);
  }
  return known;
}

function withTimesOfRow(
  { table, row }: NonNullable<PlanNode['row']>,
  found: ReadonlyArray<Located<Deadline>>,
): ReadonlyArray<Located<Deadline>> {
  const isTold = (cell: Span) =>
    found.some(
      ({ paragraph, start, end }) => paragraph === cell.paragraph && start >= cell.start && end <= cell.end,
    );
  return [...found, ...timesOfRow(table, row).filter((time) => !isTold(time))];
}

/** Whether anybody could check that a node was done: it has a target or a deadline. */
export function isMeasurable(plan: WorkPlan, node: PlanNode): boolean {
  return targetsOf(plan, node).length > 0 || deadlinesOf(plan, node).length > 0;
}

/** What is recognised in a node's text: in a section's own, in all of an item or point. In the order of the draft. */
export function recognisedIn<T extends { readonly start: number; readonly end: number }>(
  plan: WorkPlan,
  node: PlanNode,
  recognised: (paragraph: Paragraph) => readonly T[],
): Array<Located<T>> {
  const end = node.kind === 'section' ? node.ownEnd : node.end;
  const found: Array<Located<T>> = [];
  for (const part of textsBetween(plan.draft, node.start, end)) {
    const things = recognised(part.of);
    for (let index = firstFrom(things, part.start); index < things.length; index++) {
      const thing = things[index] as T;
      if (thing.start >= part.end) break;
      found.push({ ...thing, paragraph: part.paragraph });
    }
  }
  return found;
}

/** Index of the first thing that starts at an offset or after it; things are in the order of the text. */
function firstFrom(things: ReadonlyArray<{ readonly start: number }>, offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
