import type { Draft } from '../../core/draft';
import type { Paragraph } from '../../core/paragraph';
import { HAN_NUMERALS, type Mark, type MarkStyle, markAt } from '../../core/phrases/numbering';
import type { Located, WorkPlan } from '../../core/work-plan';
import { searchInBodies } from './body-paragraphs';

const SIGNS: readonly MarkStyle[] = ['is-point', 'must-point', 'ordinal-word'];
/** What stands in quotation marks or brackets numbers nothing outside them. */
const ENCLOSED = /“[^“”]*”|（[^（）]*）|\([^()]*\)/g;
const MAY_HOLD = new RegExp(`[${HAN_NUMERALS}](?:是|要|[，,])`);
const MEMBER = new RegExp(
  `([${HAN_NUMERALS}]{1,3})(?:是|要(?![素么件道领旨义闻员紧]))|第[${HAN_NUMERALS}]{1,3}[，,]`,
  'g',
);
const CLAUSE_START = /[。；;，,：:！!？?”〕）)\s\u3000]/;
const SENTENCE_START = /[。；;：:！!？?”〕）)\s\u3000]/;
/** Other words for a first member. */
const FIRST = /一[是要则来方为者]|首先|第一[，,、]|其一/;
/** Lists inside lists; deeper ones are not followed. */
const DEEPEST = 4;
const LOOK_AHEAD = 40;

/** A member of a list: 一是, 二要, 第三，. */
type Member = Pick<Mark, 'style' | 'start' | 'end' | 'numeralStart' | 'numeralEnd' | 'inline'> & {
  readonly ordinal: number;
};
export type ListMember = Located<Member>;

export interface EnumerationList {
  readonly members: ListMember[];
  readonly flaws: Array<{
    readonly kind: 'skipped' | 'repeated' | 'headless';
    readonly member: ListMember;
    readonly previous?: ListMember;
  }>;
}

interface Lists {
  /** By sign, the outermost list first. */
  readonly open: Map<string, EnumerationList[]>;
  last: ListMember | null;
}

/**
 * The lists of a plan that are numbered inside sentences (一是…；二是…, 一要…, 第一，…), as they end. A list may run over
 * paragraphs and stand inside another; a new number at a line start ends all of them.
 */
export function* enumerationsIn(plan: WorkPlan): Generator<EnumerationList> {
  const lists: Lists = { open: new Map(), last: null };
  let read = plan.bodyStart;
  for (const [index, member] of membersIn(plan)) {
    if (lists.open.size > 0 && beginsAnew(plan, read, index)) yield* endAll(lists);
    read = index + 1;
    const placed = { ...member, paragraph: index };
    yield* place(plan, placed, lists);
    lists.last = placed;
  }
  yield* endAll(lists);
}

/** Whether one of some paragraphs, the last one among them, opens with a number of another kind. */
function beginsAnew({ draft }: WorkPlan, from: number, to: number): boolean {
  for (let index = from; index <= to; index++) {
    const style = draft.paragraphs[index]?.opening?.style;
    if (style && !SIGNS.includes(style)) return true;
  }
  return false;
}

const membersIn = searchInBodies(membersOf);

/** The members of a paragraph: its own number, where that is 一是, 一要 or 第一，, and those inside. */
function membersOf({ text, opening }: Paragraph): readonly Member[] {
  const members: Member[] = [];
  if (opening && opening.ordinal !== null && SIGNS.includes(opening.style)) {
    members.push({ ...opening, ordinal: opening.ordinal });
  }
  if (!MAY_HOLD.test(text)) return members;
  const open = text.replace(ENCLOSED, (part) => part[0] + '□'.repeat(part.length - 2) + part.at(-1));
  MEMBER.lastIndex = opening?.end ?? 0;
  for (let match = MEMBER.exec(open); match; match = MEMBER.exec(open)) {
    const before = open[match.index - 1] ?? '。';
    if (!(match[1] ? CLAUSE_START : SENTENCE_START).test(before)) continue;
    const mark = markAt(text, match.index);
    if (!mark || mark.ordinal === null || !SIGNS.includes(mark.style)) continue;
    members.push({ ...mark, ordinal: mark.ordinal, inline: true });
  }
  return members;
}

/** Puts a member into the innermost list that it goes on with, and gives the lists that end there. */
function place(plan: WorkPlan, member: ListMember, { open, last }: Lists): readonly EnumerationList[] {
  const { style, ordinal, paragraph, inline } = member;
  const lists = open.get(style) ?? [];
  open.set(style, lists);
  const at = lists.findLastIndex((list) => isNext(list.members.at(-1) as ListMember, member));
  if (at >= 0) {
    lists[at]?.members.push(member);
    return lists.splice(at + 1);
  }
  const list = lists.at(-1);
  const previous = list?.members.at(-1);
  if (ordinal !== 1 && list && previous?.paragraph === paragraph) {
    list.flaws.push({ kind: ordinal > previous.ordinal ? 'skipped' : 'repeated', member, previous });
    list.members.push(member);
    return [];
  }
  const headless = inline && (ordinal === 2 || ordinal === 3) && !hasFirst(plan, member, last);
  lists.push({ members: [member], flaws: headless ? [{ kind: 'headless', member }] : [] });
  return lists.length > DEEPEST ? lists.splice(0, 1) : [];
}

function isNext(last: ListMember, { ordinal, inline, paragraph }: ListMember): boolean {
  return last.ordinal === ordinal - 1 && (!inline || last.inline || last.paragraph === paragraph);
}

/** Whether the text before a second member has a first one in other words, or with another sign. */
function hasFirst({ draft }: WorkPlan, member: ListMember, last: ListMember | null): boolean {
  const inParagraph = last?.paragraph === member.paragraph;
  if (inParagraph && last.ordinal === member.ordinal - 1 && (last.inline || !hasSecondLine(draft, last))) {
    return true;
  }
  const text = draft.paragraphs[member.paragraph]?.text ?? '';
  return FIRST.test(text.slice(inParagraph ? last.end : 0, member.start));
}

/** Whether a number at a line start has its successor at another line start. */
function hasSecondLine({ paragraphs }: Draft, { paragraph, style, ordinal }: ListMember): boolean {
  for (let index = paragraph + 1; index < Math.min(paragraphs.length, paragraph + LOOK_AHEAD); index++) {
    const opening = paragraphs[index]?.opening;
    if (opening) return opening.style === style && opening.ordinal === ordinal + 1;
  }
  return false;
}

function endAll(lists: Lists): readonly EnumerationList[] {
  const ended = [...lists.open.values()].flat();
  lists.open.clear();
  lists.last = null;
  return ended;
}
