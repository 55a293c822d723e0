import type { Mark } from '../../core/phrases/numbering';
import { numeralForm, writeNumeral } from '../../core/phrases/numeral';
import { referenceEdits } from '../../core/references';
import { itemsOf, nodesOf, type PlanNode, type Point, type Span, type WorkPlan } from '../../core/work-plan';
import { plainText } from '../new-draft/draft-slot';
import { headingPieces } from '../new-draft/past-heading';
import { placesIn, provenanceOf } from '../structure/provenance';
import { openClauseOf, unitFormOf } from '../structure/unit-form';
import { hanScriptOf, inHanScript } from '../texts/han-script';
import { unitNamesOf } from './draft-units';
import { type Place, siblingsIn } from './place';
import type { Suggestion } from './suggest';

/** A replacement in a draft; an empty span inserts. */
export interface Insertion {
  readonly span: Span;
  readonly newText: string;
}

/** How a heading of the draft is written, which a new one follows. */
interface Model {
  readonly node: PlanNode;
  readonly ordinal: number | null;
}

/** Space and the signs of a Markdown heading or list. */
const BEFORE_MARK = /^[\s\u3000]*(?:#{1,6}|[-+*])?[\s\u3000]*$/;
/** So many units are filled in; who else takes part is the writer's to say. */
const MOST_UNITS = 2;

/**
 * The edits that put a suggestion into a draft at a place: its heading with the draft's own numbering, width and line
 * ends, for an item the draft's own way to name units, and new numbers for the headings after it that go on from
 * there, also in later sections where the numbers of the draft run on, and for references to them (见第二部分).
 * Edits do not overlap.
 */
export function insertionOf(plan: WorkPlan, place: Place, suggestion: Suggestion): readonly Insertion[] {
  const { span, before, after } = whereOf(plan, place, modelOf(plan, place));
  const { marker, text } = headingAt(plan, place, suggestion);
  const written = `${before}${marker}${text}${after}`;
  const signs = plan.draft.paragraphs[span.paragraph]?.signs ?? '';
  // A place at the start of a text stands behind its signs, which are the new heading's then.
  const takesSigns = signs !== '' && span.end === 0 && written.startsWith(signs);
  const insertion = { span, newText: takesSigns ? written.slice(signs.length) + signs : written };
  const [first, ...others] = renumberingAt(plan, place);
  if (!first) return [insertion];
  // Two edits at one place could be made in either order.
  const between = plan.draft.paragraphs[span.paragraph]?.text.slice(span.end, first.span.start) ?? '';
  if (first.span.paragraph !== span.paragraph || between.trim() !== '') return [insertion, first, ...others];
  const both = {
    span: { ...span, end: first.span.end },
    newText: `${insertion.newText}${between}${first.newText}`,
  };
  return [both, ...others];
}

/** A suggestion as a heading of the draft. */
export interface NewHeading {
  /** The number with what stands before and behind it: `　　3. `. */
  readonly marker: string;
  /** The title in the draft's width and script. */
  readonly title: string;
  /** The title with the full stop and the units that the draft has after it. */
  readonly text: string;
}

/** A suggestion as the draft would write it at a place. */
export function headingAt(plan: WorkPlan, place: Place, suggestion: Suggestion): NewHeading {
  const model = modelOf(plan, place);
  const title = inWidthOf(plan, inScriptOf(plan, titleHere(plan, suggestion)));
  const units = place.kind === 'item' ? unitsText(plan, suggestion) : '';
  if (!model) {
    const [marker, stop] = place.kind === 'section' ? ['一、', ''] : ['（一）', '。'];
    return { marker, title, text: `${title}${stop}${units}` };
  }
  const stop = hasOwnLine(plan, model.node) ? '' : '。';
  return { marker: markerOf(plan, model), title, text: `${title}${stop}${units}` };
}

/** The number that a new heading at a place has, and whether such headings have lines of their own. */
export function newNumberAt(
  plan: WorkPlan,
  place: Place,
): { readonly marker: string; readonly ownLine: boolean } {
  const model = modelOf(plan, place);
  if (model) return { marker: markerOf(plan, model), ownLine: hasOwnLine(plan, model.node) };
  return { marker: place.kind === 'section' ? '一、' : '（一）', ownLine: false };
}

/** Whether headings like this one stand on lines of their own; an item that is just begun does not tell. */
function hasOwnLine(plan: WorkPlan, model: PlanNode): boolean {
  const isLine = (node: PlanNode) => node.headingLine && startsLine(plan, node);
  if (model.kind !== 'item' || !isLine(model) || saysMore(plan, model)) return isLine(model);
  const telling = itemsOf(plan).filter((item) => saysMore(plan, item));
  return telling.filter(isLine).length * 2 >= telling.length;
}

/** Whether an item has text or parts after its heading. */
function saysMore({ draft }: WorkPlan, { title, ownEnd, children }: PlanNode): boolean {
  if (children.length > 0 || ownEnd.paragraph > title.paragraph + 1) return true;
  const behind = (draft.paragraphs[title.paragraph]?.text ?? '').slice(title.end);
  const below = ownEnd.paragraph > title.paragraph ? (draft.paragraphs[ownEnd.paragraph]?.text ?? '') : '';
  return (behind + below).trim().length > 1;
}

/** The edits that give the headings after a new one at a place, and references to them, their next numbers. */
export function renumberingAt(plan: WorkPlan, place: Place): readonly Insertion[] {
  const model = modelOf(plan, place);
  return model && model.ordinal !== null ? renumbered(plan, place, model.node, model.ordinal) : [];
}

/** The nearest heading of the same kind: a sibling, else one of another section. */
function modelOf(plan: WorkPlan, place: Place): Model | null {
  const siblings = siblingsIn(plan, place.parent).filter(({ kind }) => kind === place.kind);
  const all = [...nodesOf(plan.sections)].filter(({ kind }) => kind === place.kind);
  const last = all.filter((node) => isBefore(node, place)).at(-1);
  const node = (place.after?.kind === place.kind ? place.after : null) ?? siblings[0] ?? last ?? all[0];
  if (!node) return null;
  if (node.mark.ordinal === null) return { node, ordinal: null };
  if (place.after?.kind === place.kind) return { node, ordinal: (place.after.mark.ordinal ?? 0) + 1 };
  if (siblings[0]) return { node, ordinal: siblings[0].mark.ordinal };
  const runsOn = runOn(all, node.mark) && last !== undefined && place.parent !== null;
  return { node, ordinal: runsOn ? (last.mark.ordinal ?? 0) + 1 : 1 };
}

/** Whether a heading stands before what would be put at a place. */
function isBefore(node: PlanNode, { parent, after }: Place): boolean {
  const end = after?.end ?? parent?.ownEnd;
  if (!end) return false;
  const { paragraph, offset } = node.start;
  return paragraph < end.paragraph || (paragraph === end.paragraph && offset < end.offset);
}

/** Whether the numbers of a style run on from section to section. */
function runOn(nodes: readonly PlanNode[], { style }: Mark): boolean {
  const firsts = new Map<PlanNode | null, PlanNode>();
  for (const node of nodes) {
    if (node.mark.style === style && !firsts.has(node.parent)) firsts.set(node.parent, node);
  }
  const restarts = [...firsts.values()].filter(({ mark }) => mark.ordinal === 1).length;
  return firsts.size > 1 && restarts <= 1;
}

/** The headings after a place that go on counting from it, each with the next number; a gap takes the new one in. */
function renumbered(plan: WorkPlan, place: Place, model: PlanNode, ordinal: number): readonly Insertion[] {
  const all = [...nodesOf(plan.sections)].filter(
    ({ kind, mark }) => kind === place.kind && mark.style === model.mark.style,
  );
  const runsOn = runOn(all, model.mark);
  const later = all.filter((node) => !isBefore(node, place) && (node.parent === place.parent || runsOn));
  if (later[0]?.mark.ordinal !== ordinal) return [];
  const restart = later.findIndex(({ mark }, index) => index > 0 && (mark.ordinal ?? 1) <= 1);
  const moved = (restart < 0 ? later : later.slice(0, restart)).map((node) => ({
    node,
    ordinal: (node.mark.ordinal ?? 0) + 1,
  }));
  const markers = moved.map(({ node: { mark, paragraph }, ordinal: next }) => {
    const { numeralStart: start, numeralEnd: end } = mark;
    const text = plan.draft.paragraphs[paragraph]?.text.slice(start, end) ?? '';
    return { span: { paragraph, start, end }, newText: writeNumeral(next, numeralForm(text)) };
  });
  return [...markers, ...referenceEdits(plan, moved)];
}

/** Whether a heading stands at the beginning of a line, and not where the text before it runs on. */
function startsLine(plan: WorkPlan, { mark, paragraph }: PlanNode): boolean {
  return BEFORE_MARK.test(plan.draft.paragraphs[paragraph]?.text.slice(0, mark.start) ?? '');
}

/** The marker of a heading, with its indent and gap, for a new number. */
function markerOf(plan: WorkPlan, { node, ordinal }: Model): string {
  const { text = '', signs = '' } = plan.draft.paragraphs[node.paragraph] ?? {};
  const { mark, title } = node;
  const indent = startsLine(plan, node) ? signs + text.slice(0, mark.start) : '';
  const gap = title.paragraph === node.paragraph ? text.slice(mark.end, Math.max(mark.end, title.start)) : '';
  if (ordinal === null) return indent + text.slice(mark.start, mark.end) + gap;
  const numeral = writeNumeral(ordinal, numeralForm(text.slice(mark.numeralStart, mark.numeralEnd)));
  return (
    indent + text.slice(mark.start, mark.numeralStart) + numeral + text.slice(mark.numeralEnd, mark.end) + gap
  );
}

/** The units of an item in the draft's form; a slot where the draft names none of those that past plans do. */
function unitsText(plan: WorkPlan, { units }: Suggestion): string {
  const form = unitFormOf(plan);
  if (!form) {
    const open = openClauseOf(plan);
    return open === null ? '' : `${open.form === 'line' ? lineEnd(plan) : ''}${inScriptOf(plan, open.text)}`;
  }
  const own = unitNamesOf(plan);
  const named = units.filter((name) => own.has(name)).slice(0, MOST_UNITS);
  const inside =
    named.length > 0
      ? named.join(form.separator)
      : form.form === 'bracket'
        ? '　'
        : inScriptOf(plan, '〔单位〕');
  const line = form.form === 'line' ? lineEnd(plan) : '';
  return `${line}${form.before}${inside}${form.after}`;
}

/** A past title for the draft: its own year and place; a slot for what only the past plan had. */
function titleHere(plan: WorkPlan, { title, topic, plans }: Suggestion): string {
  const member = topic.members.find(({ part }) => part.title === title);
  const past = member?.structure ?? plans[0];
  if (!past) return title;
  const { issuer, title: ownTitle } = provenanceOf(plan, '');
  const own = [issuer, ownTitle].find((name) => placesIn(name).length > 0) ?? issuer;
  const year = plan.year ?? past.year ?? 0;
  return plainText(headingPieces(title, past, { year, issuer: own }));
}

/** A title in the script of the draft's own headings; of its title, where there are none yet. */
function inScriptOf(plan: WorkPlan, title: string): string {
  const headings = [...nodesOf(plan.sections)].map(({ titleText }) => titleText).join('');
  return inHanScript(title, hanScriptOf(headings) ?? hanScriptOf(plan.title?.text ?? '') ?? 'simplified');
}

/** A title with the commas, brackets and colons that the draft writes, full or half width. */
function inWidthOf(plan: WorkPlan, title: string): string {
  const count = (chars: RegExp) =>
    plan.draft.paragraphs
      .slice(plan.bodyStart, plan.bodyEnd)
      .reduce((sum, { text }) => sum + (text.match(chars)?.length ?? 0), 0);
  const half = count(/[\u4e00-\u9fff][,:;]|[,:;][\u4e00-\u9fff]/g);
  const full = count(/[，：；]/g);
  const [from, to] = half > full ? ['，：；（）', ',:;()'] : [',:;()', '，：；（）'];
  return title.replace(/[,:;()，：；（）]/g, (char) => to[from.indexOf(char)] ?? char);
}

/** Where the new heading goes, with what parts it from its neighbours. */
function whereOf(
  plan: WorkPlan,
  { parent, after }: Place,
  model: Model | null,
): { readonly span: Span; readonly before: string; readonly after: string } {
  // Points of the section's own text (一是……二是……) stay before its first item.
  const end = after?.end ?? siblingsIn(plan, parent)[0]?.start ?? parent?.end ?? null;
  const first = plan.sections[0];
  const at = (point: Point) => ({ paragraph: point.paragraph, start: point.offset, end: point.offset });
  if (!end || (!after && !parent)) {
    if (first && !startsLine(plan, first))
      return { span: at({ paragraph: first.paragraph, offset: first.mark.start }), before: '', after: '' };
    if (first)
      return { span: at({ paragraph: first.paragraph, offset: 0 }), before: '', after: partingOf(plan) };
    const last = lastOfBody(plan);
    return { span: at(last), before: last.offset > 0 ? lineEnd(plan) : '', after: '' };
  }
  const start = after?.start ?? parent?.start ?? end;
  return {
    span: at(endOfText(plan, start, end)),
    before: model && !startsLine(plan, model.node) ? '' : partingOf(plan),
    after: '',
  };
}

/** The end of the last text between two points. */
function endOfText(plan: WorkPlan, start: Point, end: Point): Point {
  for (let paragraph = end.paragraph; paragraph >= start.paragraph; paragraph--) {
    const text = plan.draft.paragraphs[paragraph]?.text ?? '';
    const offset = (paragraph === end.paragraph ? text.slice(0, end.offset) : text).trimEnd().length;
    if (offset > 0) return { paragraph, offset };
  }
  return end;
}

function lastOfBody(plan: WorkPlan): Point {
  const paragraph = Math.max(0, Math.min(plan.bodyEnd, plan.draft.paragraphs.length) - 1);
  return { paragraph, offset: plan.draft.paragraphs[paragraph]?.text.length ?? 0 };
}

/** The line end, twice where the draft leaves a blank line between its headings. */
function partingOf(plan: WorkPlan): string {
  const end = lineEnd(plan);
  const starts = [...nodesOf(plan.sections)]
    .filter(({ kind }) => kind !== 'point')
    .map(({ paragraph }) => paragraph);
  const spaced = starts.filter((paragraph) => plan.draft.paragraphs[paragraph - 1]?.blank).length;
  return spaced * 2 > starts.length ? end + end : end;
}

function lineEnd({ draft }: WorkPlan): string {
  return draft.lines[0]?.terminator || '\n';
}
