import { memoOfTwo } from '../../core/memo';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { bodyKindOf } from '../structure/body-kind';
import { placeOf, provenanceOf } from '../structure/provenance';
import type { Structure } from '../structure/structure';
import type { Library } from '../topics/library';
import { mentionsIn } from '../topics/mentions';
import { fieldProfile, sameField } from '../topics/resemblance';
import type { Topic, TopicMember } from '../topics/topics';
import { addFieldTopics, draftParts, frameTopics } from './found-topics';
import { toldTopics } from './told-topics';

/** What a library knows of a draft: the plans that resemble it and the topics that it has. */
export interface Coverage {
  /** The past plans of the draft's field and of bodies of its kind, in the order of the library. */
  readonly resembling: ReadonlySet<Structure>;
  /** The topics of the draft's field, and those of the frame. */
  readonly topics: readonly Topic[];
  /** The parts on a topic in the past plans that count: of the draft's field, for the frame also those framed alike. */
  membersOf(topic: Topic): readonly TopicMember[];
  /** The topic that a section or item of the draft is about; `null` where the library has none like it. */
  topicOf(node: PlanNode): Topic | null;
  /** How much of a topic the part of the draft that speaks of it most says, 0 to 1. */
  told(topic: Topic): number;
  /**
   * Whether some part of the draft is about a topic, under whatever heading. A topic that past plans have sections on
   * is covered by an item, as far as sections are asked for, only if that is surely about it.
   */
  covers(topic: Topic, kind?: 'section' | 'item'): boolean;
  /** Whether the text of some item says what items on a topic are called, without being about it. */
  mentions(topic: Topic): boolean;
}

/** So many parts of the frame (总体要求, 保障措施) must two plans share to be framed alike. */
const SAME_FRAMES = 2;
/** The share of a topic's weight that the text of one part must hold to cover it. */
const COVERED = 0.6;

/** What a library knows of a draft; kept as long as both are. Linear in the draft. */
export const coverageOf: (library: Library, plan: WorkPlan) => Coverage = memoOfTwo((library, plan) => {
  const parts = draftParts(plan);
  const own = fieldProfile(plan.title?.text ?? plan.issuer, placeOf(plan), parts);
  const kind = bodyKindOf(provenanceOf(plan, ''));
  const resembling = new Set(
    library.structures.filter(
      (structure) => sameField(library.fieldOf(structure), own) && bodyKindOf(structure) === kind,
    ),
  );
  const { fields, frames } = library.grouping;
  const near = fields.filter(({ structures }) => structures.some((structure) => resembling.has(structure)));
  const found = frameTopics(parts, frames);
  const framedAlike = framedLike(found.had);
  for (const field of near) addFieldTopics(found, parts, field);
  const ofFields = near.flatMap((field): readonly Topic[] => field.topics);
  const ofFrame = new Set<Topic>(frames);
  const told = toldTopics(plan, near);
  return {
    resembling,
    topics: [...ofFields, ...frames],
    membersOf: (topic) =>
      topic.members.filter(
        ({ structure }) => resembling.has(structure) || (ofFrame.has(topic) && framedAlike.has(structure)),
      ),
    topicOf: (node) => found.of.get(node) ?? null,
    told,
    covers(topic, kind = 'item') {
      const bySections = kind === 'section' && topic.members.some(({ part }) => part.kind === 'section');
      return (bySections ? found.surely : found.had).has(topic) || told(topic) >= COVERED;
    },
    mentions: mentionsIn(plan, new Set(ofFields)),
  };
});

/** The plans that have several parts of the frame that a draft has. */
function framedLike(had: Iterable<Topic>): ReadonlySet<Structure> {
  const shared = new Map<Structure, number>();
  for (const { members } of had) {
    for (const structure of new Set(members.map((member) => member.structure))) {
      shared.set(structure, (shared.get(structure) ?? 0) + 1);
    }
  }
  return new Set([...shared].filter(([, count]) => count >= SAME_FRAMES).map(([structure]) => structure));
}
