import { inSimplified } from '../../core/words/script-characters';
import { placesIn } from '../structure/provenance';
import type { Structure } from '../structure/structure';
import type { Library } from '../topics/library';
import type { Field, Topic } from '../topics/topics';
import { commonTopics } from './blend';
import { isSameBureau } from './past-heading';

/** The share of a bureau's name that the names of past plans must have to work in its field. */
const LEAST_NAMED = 0.5;
/** 教体, 卫健: the characters of a name that is cut short; a longer one is written out. */
const LONGEST_SHORT = 4;
const BUREAU = /(?:委员会|办公室|管理局|监督局|局|厅|委|办|处|中心)$/;
/** What any bureau may be called and do. */
const GENERAL = /管理|监督|发展|改革|建设|服务|综合|保障|行政|事务|人民|政府|工作|[和与及、]/g;

/**
 * The field that a new draft is of: that of its issuer's own past plans, else the one whose plans are named as the
 * issuer is (卫生健康 for 澄川县卫生健康局), and where the issuer tells nothing, that of most of the bureau's `own`
 * plans. `null` where none of it tells a field.
 */
export function toldField(
  { grouping: { fields } }: Library,
  issuer: string | null,
  own: ReadonlySet<Structure>,
): Field | null {
  const sameBureau = mostIn(fields, (plan) => own.has(plan) && isSameBureau(plan, issuer));
  if (sameBureau) return sameBureau;
  const name = bureauName(issuer);
  if (name !== '') return namedAs(fields, name);
  const ofOwn = mostIn(fields, (plan) => own.has(plan));
  const count = ofOwn?.structures.filter((plan) => own.has(plan)).length ?? 0;
  return count * 2 > own.size ? ofOwn : null;
}

/** The topics of a field and of the frame as its plans have them. */
function topicsIn(library: Library, field: Field): readonly Topic[] {
  const plans = new Set(field.structures);
  const frames = library.grouping.frames.map(({ name, members }) => ({
    name,
    members: members.filter(({ structure }) => plans.has(structure)),
  }));
  return [...field.topics, ...frames.filter(({ members }) => members.length > 0)];
}

/** The topics that many of the plans of a field have as an item, the most common first. */
export function commonTopicsIn(library: Library, field: Field): readonly Topic[] {
  return commonTopics(topicsIn(library, field), field.structures.length);
}

/** The topics of some names; of several with one name that of the field which most of the names are of. */
export function topicsNamed(library: Library, names: ReadonlySet<string>): readonly Topic[] {
  const named = (topics: readonly Topic[]) => topics.filter(({ name }) => names.has(name));
  const [first = [], ...others] = library.grouping.fields
    .map((field) => named(topicsIn(library, field)))
    .sort((a, b) => b.length - a.length);
  const known = new Map(first.map((topic) => [topic.name, topic]));
  for (const topic of others.flat()) if (!known.has(topic.name)) known.set(topic.name, topic);
  return [...known.values()];
}

function mostIn(fields: readonly Field[], counts: (plan: Structure) => boolean): Field | null {
  let best: Field | null = null;
  let most = 0;
  for (const field of fields) {
    const count = field.structures.filter(counts).length;
    if (count > most) [best, most] = [field, count];
  }
  return best;
}

function namedAs(fields: readonly Field[], name: string): Field | null {
  let best: Field | null = null;
  let most = 0;
  for (const field of fields) {
    const like = Math.max(...field.structures.map((plan) => likeName(name, plan)));
    if (like > most) [best, most] = [field, like];
  }
  return most >= LEAST_NAMED ? best : null;
}

/** The share of a name's pairs of characters in those of a plan's issuer and title, 0 to 1. */
function likeName(name: string, { issuer, title }: Structure): number {
  const other = bureauName(issuer);
  if (name.length <= LONGEST_SHORT && isShort(name, other)) return 1;
  if (other.length >= 2 && other.length <= LONGEST_SHORT && isShort(other, name)) return 1;
  const named = `${other} ${inSimplified(title ?? '')}`;
  const pairs = name
    .split(' ')
    .flatMap((word) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
  return pairs.filter((pair) => named.includes(pair)).length / Math.max(pairs.length, 1);
}

/** Whether a name is another one cut short: 教体 of 教育 体育. */
function isShort(short: string, full: string): boolean {
  if (short[0] !== full[0]) return false;
  let at = 0;
  for (const char of full) if (char === short[at]) at++;
  return at === short.length;
}

/** 卫生健康 of 澄川县卫生健康局; what any bureau does is a gap. Empty where nothing is left. */
function bureauName(issuer: string | null): string {
  let name = inSimplified(issuer ?? '').replace(/\s/g, '');
  for (const { name: place, region } of placesIn(name))
    name = name.replace(`${place}${inSimplified(region)}`, '');
  return name
    .replace(BUREAU, '')
    .replace(GENERAL, ' ')
    .split(' ')
    .filter((word) => word.length > 1)
    .join(' ');
}
