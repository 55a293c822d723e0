import { CLOSING_TITLES } from '../../core/words/frames';
import { wordsOf } from '../../core/words/pattern';
import type { WorkPlan } from '../../core/work-plan';
import { type DraftPiece, plainText, slot } from '../new-draft/draft-slot';
import { partsOf } from '../structure/structure';
import { hanScriptOf, inHanScript } from '../texts/han-script';
import { frameOf } from '../topics/frames';
import type { Library } from '../topics/library';
import { plansOf, type Topic, type TopicMember } from '../topics/topics';
import { type Coverage, coverageOf } from './coverage';
import { headingAt, type Insertion, insertionOf } from './insertion';
import { type Place, sectionPlaces } from './place';
import { type Suggestion, suggestionOf } from './suggest';

/** A section that most past plans of a draft's field have and that the draft lacks. */
export interface MissingSection {
  readonly place: Place;
  readonly suggestion: Suggestion;
  /** Of so many past plans of the draft's field. */
  readonly ofPlans: number;
  /** Where in those plans it stands, 0 at the beginning to 1 at the end. */
  readonly position: number;
}

/** Fewer plans are no practice. */
const FEWEST_PLANS = 3;
/** A draft that says so much of a topic, somewhere in the text of one item, does not lack it. */
const TOLD = 0.4;
const CLOSING: ReadonlySet<string> = new Set(wordsOf(CLOSING_TITLES));
const TEXT_SLOT: readonly DraftPiece[] = [slot('具体举措'), '。'];
const LINE_ENDS = /(?:\r?\n)+/;
/** A draft with fewer sections is still being begun. */
const FEWEST_SECTIONS = 2;

/**
 * The outermost sections that more than half of the past plans of a draft's field have, and at least three, on topics
 * that no section or item of the draft is about, nor about what several plans have items on there. Empty for a draft
 * that is just begun, and for speeches and news, which have a layout of their own.
 */
export function missingSections(library: Library, plan: WorkPlan): readonly MissingSection[] {
  if (plan.sections.filter(({ kind }) => kind === 'section').length < FEWEST_SECTIONS) return [];
  if (!plan.form.endsWith('work-plan')) return [];
  const coverage = coverageOf(library, plan);
  const ofPlans = coverage.resembling.size;
  const missing: MissingSection[] = [];
  for (const topic of coverage.topics) {
    const all = coverage.membersOf(topic).filter(({ structure }) => coverage.resembling.has(structure));
    const sections = all.filter(({ part, section }) => part.kind === 'section' && section === null);
    const having = plansOf({ members: sections });
    if (having < FEWEST_PLANS || having * 2 <= ofPlans || coverage.covers(topic)) continue;
    if (itemTopicsOf(library, sections).some((own) => coverage.covers(own))) continue;
    if (coverage.told(topic) >= TOLD) continue;
    const suggestion = suggestionOf(plan, topic, sections, 'section');
    if (!suggestion) continue;
    const place = placeOfTopic(library, plan, topic, coverage);
    missing.push({ place, suggestion, ofPlans, position: mean(sections.map(({ position }) => position)) });
  }
  const at = ({ place }: MissingSection) => (place.after ? plan.sections.indexOf(place.after) : -1);
  return missing.sort((a, b) => at(a) - at(b) || a.position - b.position);
}

/** The edits that insert a missing section: its heading, and under it a slot for the text, without which it is empty. */
export function sectionInsertion(
  plan: WorkPlan,
  { place, suggestion }: MissingSection,
): readonly Insertion[] {
  const { marker, text } = headingAt(plan, place, suggestion);
  const heading = marker + text;
  return insertionOf(plan, place, suggestion).map(({ span, newText }) => {
    const at = newText.indexOf(heading);
    if (at < 0) return { span, newText };
    const [before, after] = [newText.slice(0, at), newText.slice(at + heading.length)];
    const parting = LINE_ENDS.exec(before)?.[0] ?? LINE_ENDS.exec(after)?.[0] ?? '\n';
    const indent = /^[ \t\u3000]*/.exec(marker)?.[0] ?? '';
    const slotText = inHanScript(plainText(TEXT_SLOT), hanScriptOf(plan.draft.text) ?? 'simplified');
    return { span, newText: `${before}${heading}${parting}${indent}${slotText}${after}` };
  });
}

/**
 * What the items of these sections are about in several bureaus' plans, or in several years of one that is alone: a
 * draft that has such an item has something of the section.
 */
function itemTopicsOf(library: Library, sections: readonly TopicMember[]): readonly Topic[] {
  const { bureauOf } = library.grouping;
  const bureaus = new Set(sections.map(({ structure }) => bureauOf.get(structure)));
  const having = new Map<Topic, Set<unknown>>();
  for (const { part, structure } of sections) {
    const owner = bureaus.size > 1 ? bureauOf.get(structure) : structure;
    for (const item of partsOf(part.parts)) {
      const topic = library.topicOf(structure, item);
      if (topic) having.set(topic, (having.get(topic) ?? new Set()).add(owner));
    }
  }
  return [...having].filter(([, owners]) => owners.size > 1).map(([topic]) => topic);
}

/**
 * The place among the outermost sections of a draft where past plans have a topic: after those that stand before it
 * there, and never behind 保障措施 and what else closes the draft.
 */
function placeOfTopic(library: Library, plan: WorkPlan, topic: Topic, coverage: Coverage): Place {
  const places = beforeClosing(sectionPlaces(plan));
  const order = new Map<Topic, number>();
  for (const { structure, part } of coverage.membersOf(topic)) {
    const own = structure.parts.findIndex((section) => section === part || section.parts.includes(part));
    for (const [index, section] of structure.parts.entries()) {
      const other = library.topicOf(structure, section);
      if (other && other !== topic && own >= 0)
        order.set(other, (order.get(other) ?? 0) + Math.sign(index - own));
    }
  }
  const position = mean(coverage.membersOf(topic).map((member) => member.position));
  const scoreAfter = (count: number) => {
    let score = -Math.abs(count / Math.max(places.length - 1, 1) - position) / 2;
    for (const [index, place] of places.slice(1).entries()) {
      const own = place.after && coverage.topicOf(place.after);
      const side = own ? Math.sign(order.get(own) ?? 0) : 0;
      // A section that past plans have before the topic should stand before it here.
      score += index < count ? -side : side;
    }
    return score;
  };
  let best = 0;
  for (let count = 1; count < places.length; count++) if (scoreAfter(count) > scoreAfter(best)) best = count;
  return places[best] as Place;
}

/** The places before the sections that close a draft. */
function beforeClosing(places: readonly Place[]): readonly Place[] {
  const last = places.findLastIndex(({ after }) => !after || !CLOSING.has(frameOf(after.titleText) ?? ''));
  return places.slice(0, last + 1);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 1 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
