import { blendOf, plansWith } from '../../library/new-draft/blend';
import { type ChosenPart, newDraft } from '../../library/new-draft/new-draft';
import { commonTopicsIn, toldField, topicsNamed } from '../../library/new-draft/told-field';
import type { Structure } from '../../library/structure/structure';
import { libraryOf } from '../../library/topics/library';
import type { NewDraftParams, NewDraftResult, TopicEntry } from '../protocol';
import type { ServerSession } from '../session';
import { failure } from './failure';
import { structureAt } from './plan-at';

/** What several past plans have items on; what most of the field of the bureau's own plans have comes marked. */
export function topicEntries(
  structures: readonly Structure[],
  { library: { fileOf } }: ServerSession,
): readonly TopicEntry[] {
  const library = libraryOf(structures);
  const own = new Set(structures.filter((structure) => fileOf(structure) !== null));
  const field = toldField(library, null, own);
  const common = new Set(field ? commonTopicsIn(library, field).map(({ name }) => name) : []);
  const entries = library.topics.map((topic) => ({
    name: topic.name,
    plans: plansWith(topic).size,
    common: common.has(topic.name),
  }));
  return entries.filter(({ plans }) => plans > 1).sort((a, b) => b.plans - a.plans);
}

/** A new draft from one of the past plans, a file, or topics. Fails with a message where there is nothing to start from. */
export async function newDraftFor(
  params: NewDraftParams,
  structures: readonly Structure[],
  session: ServerSession,
): Promise<NewDraftResult> {
  const { year, issuer, numbering, units } = params;
  const start = await startOf(params, structures, session);
  if (!start) {
    throw failure(
      { zh: '没有可以照着起草的往年计划。', en: 'There is no past plan to start from.' },
      session,
    );
  }
  const { text, snippet } = newDraft(start.model, { year, issuer, numbering, units }, start.parts);
  return { text, snippet };
}

async function startOf(
  { from, file, topics }: NewDraftParams,
  structures: readonly Structure[],
  session: ServerSession,
): Promise<{ readonly model: Structure; readonly parts?: readonly ChosenPart[] } | null> {
  if (file !== undefined) return { model: await structureAt(file, session) };
  if (from === undefined) return blendOf(topicsNamed(libraryOf(structures), new Set(topics)));
  const model = structures.find(({ id }) => id === from);
  return model ? { model } : null;
}
