import { grouped } from '../../core/grouped';
import { isFrameTitle, isGroundTitle } from '../../core/phrases/exempt';
import { looksBack } from '../../core/phrases/looks-back';
import type { PlanForm, PlanNode, WorkPlan } from '../../core/work-plan';
import { newestFirst, type Structure } from '../structure/structure';
import type { Library } from '../topics/library';
import type { Topic, TopicMember } from '../topics/topics';
import { type Coverage, coverageOf } from './coverage';
import { likelyUnitNames } from './likely-units';
import { localHeading } from './local-heading';
import { type Place, siblingsIn } from './place';

/** What past plans have at a place and a draft lacks. */
export interface Suggestion {
  readonly topic: Topic;
  readonly kind: 'section' | 'item';
  /** A heading of a past plan, the most typical of the topic. */
  readonly title: string;
  /** The past plans of the draft's field that have it, the newest first. */
  readonly plans: readonly Structure[];
  /** The units that they name for it, those of most plans first. */
  readonly units: readonly string[];
}

/** A topic that past plans have as the other kind of part counts by so much. */
const OTHER_KIND = 0.5;
/** As an item of a section that the draft has, it belongs there. */
const AT_HOME = 0.25;
/** In a plan laid out otherwise, as speeches and news are. */
const OTHER_LAYOUT = 0.5;
/** What one plan alone has is no practice. */
const ONE_PLAN = 0.5;
/** What a draft speaks of in passing counts less by so much of what it says. */
const TOLD = 0.7;
/** An item whose past sections are not this one is offered only from this fit on. */
const LEAST_FIT = 0.25;

/**
 * The sections or items that past plans of the draft's field have at a place and that the draft has nowhere, under
 * whatever heading. Ranked by how many plans have them, and how near to this place.
 */
export function suggestionsAt(library: Library, plan: WorkPlan, place: Place): readonly Suggestion[] {
  return rankedAt(library, plan, place).map(({ suggestion }) => suggestion);
}

/** The suggestions at a place with what they are ranked by. */
export function rankedAt(
  library: Library,
  plan: WorkPlan,
  place: Place,
): ReadonlyArray<{ readonly suggestion: Suggestion; readonly score: number; readonly fit: number }> {
  const coverage = coverageOf(library, plan);
  const fits = fitsAt(library, plan, place, coverage);
  const standing = standingIn(library, plan, place, coverage);
  const leastFit = leastFitAt(place);
  const ranked = [];
  for (const topic of coverage.topics) {
    const members = coverage.membersOf(topic);
    if (
      members.length === 0 ||
      (!members.some(({ part }) => part.kind === place.kind) && place.kind === 'item')
    )
      continue;
    if (coverage.covers(topic, place.kind) || !mayStandAt(place, topic, library)) continue;
    if (place.kind === 'item' && coverage.mentions(topic)) continue;
    let score = 0;
    let best = 0;
    const plans = byStructure(members);
    for (const [structure, own] of plans) {
      const fit = Math.max(...own.map(fits));
      const layout = isPlan(plan.form) === isPlan(structure.form) ? 1 : OTHER_LAYOUT;
      score += layout * Math.max(...own.map(standing)) * (place.kind === 'section' ? 1 + fit : fit);
      best = Math.max(best, fit);
    }
    if (best < leastFit) continue;
    if (plans.size === 1) score *= ONE_PLAN;
    score *= 1 - TOLD * coverage.told(topic);
    const suggestion = suggestionOf(plan, topic, members, place.kind);
    if (suggestion) ranked.push({ suggestion, score, fit: best });
  }
  return ranked.sort(
    (a, b) =>
      b.score - a.score || b.fit - a.fit || (a.suggestion.topic.name < b.suggestion.topic.name ? -1 : 1),
  );
}

/** In a section of the frame such as 保障措施 only what past plans have in the same one. */
function leastFitAt({ kind, parent }: Place): number {
  if (kind === 'section') return 0;
  return withSections(parent).some(({ titleText }) => isFrameTitle(titleText)) ? 1 : LEAST_FIT;
}

/** Under 指导思想, 工作目标 or 工作回顾 stands no task, only what past plans have as a part of their frame too. */
function mayStandAt({ kind, parent }: Place, topic: Topic, { grouping }: Library): boolean {
  if (kind === 'section' || grouping.frames.includes(topic)) return true;
  return !withSections(parent).some(
    ({ titleText }) => isGroundTitle(titleText) || looksBack(titleText, null),
  );
}

/** A section and those that hold it. */
function withSections(section: PlanNode | null): readonly PlanNode[] {
  return section ? [section, ...withSections(section.parent)] : [];
}

/** How much it counts that a past plan has a part: as what is asked for, as the other kind, inside a section that the draft has. */
function standingIn(
  library: Library,
  plan: WorkPlan,
  place: Place,
  coverage: Coverage,
): (member: TopicMember) => number {
  const own = new Set(siblingsIn(plan, null).map((node) => coverage.topicOf(node)));
  return ({ structure, part, section }) => {
    if (part.kind === place.kind) return 1;
    const home = section && library.topicOf(structure, section);
    return place.kind === 'section' && home && own.has(home) ? AT_HOME : OTHER_KIND;
  };
}

/** Plans are laid out otherwise than speeches and news. */
function isPlan(form: WorkPlan['form']): boolean {
  return form.endsWith('work-plan');
}

/**
 * A topic as a suggestion of a kind for a draft, from its members in plans of the draft's field; `null` where it has no
 * heading that a draft of another place can take over.
 */
export function suggestionOf(
  plan: WorkPlan,
  topic: Topic,
  members: readonly TopicMember[],
  kind: Suggestion['kind'],
): Suggestion | null {
  const ofKind = members.filter(({ part }) => part.kind === kind);
  const dated = ({ part }: TopicMember) => /\d/.test(part.title);
  const title = localHeading(plan, [...ofKind.filter((own) => !dated(own)), ...members]);
  if (title === null) return null;
  return {
    topic,
    kind,
    title,
    plans: newestFirst([...byStructure(members).keys()]),
    units: likelyUnitNames(members),
  };
}

/** Whether some past plan has a section on it; a lone item makes none, nor do the announcements of a speech. */
export function isSectionTopic({ topic }: Suggestion): boolean {
  return topic.members.some(({ part, structure: { form } }) => part.kind === 'section' && !isSpoken(form));
}

function isSpoken(form: PlanForm): boolean {
  return form === 'speech' || form === 'news';
}

function byStructure(members: readonly TopicMember[]): ReadonlyMap<Structure, readonly TopicMember[]> {
  return grouped(members, ({ structure }) => structure);
}

/** How well each past part would stand at a place, 0 to 1. */
function fitsAt(
  library: Library,
  plan: WorkPlan,
  place: Place,
  coverage: Coverage,
): (member: TopicMember) => number {
  const where = positionOf(plan, place);
  const near = (member: TopicMember) => 1 - Math.abs(member.position - where);
  if (place.kind === 'section') return sectionFit(library, plan, place, coverage, near);
  const beside = new Set<Topic>();
  const parentTopic = place.parent && coverage.topicOf(place.parent);
  for (const node of siblingsIn(plan, place.parent)) {
    const topic = coverage.topicOf(node);
    if (topic) beside.add(topic);
  }
  return (member) => {
    const { structure, section } = member;
    const sectionTopic = section && library.topicOf(structure, section);
    if (parentTopic && sectionTopic === parentTopic) return 1;
    const siblings = section?.parts ?? structure.parts;
    const shared = siblings.filter((part) => beside.has(library.topicOf(structure, part) as Topic)).length;
    return shared > 0 ? Math.min(1, 0.5 + 0.15 * shared) : 0.2 * near(member);
  };
}

/** A section fits between those that past plans have before and after it too. */
function sectionFit(
  library: Library,
  plan: WorkPlan,
  place: Place,
  coverage: Coverage,
  near: (member: TopicMember) => number,
): (member: TopicMember) => number {
  const siblings = siblingsIn(plan, place.parent);
  const here = place.after ? siblings.indexOf(place.after) : -1;
  const side = new Map<Topic, number>();
  for (const [index, node] of siblings.entries()) {
    const topic = coverage.topicOf(node);
    if (topic) side.set(topic, index <= here ? -1 : 1);
  }
  return (member) => {
    const { parts } = member.structure;
    const own = parts.findIndex((part) => part === member.part || part.parts.includes(member.part));
    let agreed = near(member);
    let known = 1;
    for (const [index, part] of parts.entries()) {
      const other = side.get(library.topicOf(member.structure, part) as Topic);
      if (other === undefined || index === own) continue;
      known++;
      if (Math.sign(index - own) === other) agreed++;
    }
    return agreed / known;
  };
}

/** Where in the draft a place is, 0 to 1, counted in sections and items. */
function positionOf(plan: WorkPlan, { parent, after }: Place): number {
  let count = 0;
  let at = 0;
  const last = after ? lastOf(after) : parent;
  const visit = (nodes: readonly PlanNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'point') continue;
      count++;
      if (node === last) at = count;
      visit(node.children);
    }
  };
  visit(plan.sections);
  return count === 0 ? 0 : at / count;
}

function lastOf(node: PlanNode): PlanNode {
  const last = node.children.findLast(({ kind }) => kind !== 'point');
  return last ? lastOf(last) : node;
}
