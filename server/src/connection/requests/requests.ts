import { modelFindings, modelOutline, modelSuggestions } from '../../features/model/model-texts';
import { compare } from '../../library/comparison/compare';
import type { Structure } from '../../library/structure/structure';
import { suggestionsFor } from '../../library/suggestions/suggestions';
import { libraryOf } from '../../library/topics/library';
import { answerBaselines } from '../configs/baseline-commands';
import { pathOf } from '../paths';
import type { CompareParams, ComparisonView, Overview, TellModelParams } from '../protocol';
import { newFindings } from '../reported';
import { prepare, prepareLibrary, type ServerSession } from '../session';
import { answerFolderCheck } from '../workspace/folder-check-requests';
import { answeringIn } from './answering';
import { comparisonView } from './comparison-view';
import { failure } from './failure';
import { answerInterchange } from './interchange-requests';
import { newDraftFor, topicEntries } from './new-draft-request';
import { overview } from './overview';
import { pastPlan, pastPlans } from './past-plans';
import { planAt, structureAt } from './plan-at';
import {
  isCompareParams,
  isForDraft,
  isNewDraftParams,
  isOfDraft,
  isTellModelParams,
} from './request-params';
import { answerWriting } from './writing-requests';

/** Answers the requests that are ours. What cannot be done is told in the person's language as the error's message. */
export function answerRequests(session: ServerSession): void {
  const { library } = session;
  const on = answeringIn(session);
  on('workPlan/pastPlans', isForDraft, async ({ uri }) =>
    pastPlans(await allStructuresFor(uri, session), library.fileOf),
  );
  on('workPlan/topics', isForDraft, async ({ uri }) =>
    topicEntries(await allStructuresFor(uri, session), session),
  );
  on('workPlan/planIn', isForDraft, async ({ uri }) =>
    pastPlan(await structureAt(uri, session), pathOf(uri)),
  );
  on('workPlan/newDraft', isNewDraftParams, async (params) =>
    newDraftFor(params, await allStructuresFor(params.uri, session), session),
  );
  on('workPlan/overview', isOfDraft, async ({ textDocument }) => overviewOf(textDocument.uri, session));
  on('workPlan/compare', isCompareParams, (params) => comparisonFor(params, session));
  on('workPlan/tellModel', isTellModelParams, (params) => toldToModel(params, session));
  answerBaselines(on, session);
  answerFolderCheck(on, session);
  answerWriting(on, session);
  answerInterchange(on, session);
}

/** The past plans for a draft, or for one that is to stand at a uri, when all are read. */
async function allStructuresFor(uri: string, session: ServerSession): Promise<readonly Structure[]> {
  await prepareLibrary(session, uri);
  await session.library.settled();
  await session.library.findTopics(uri);
  return session.library.structuresFor(uri);
}

async function comparisonFor(
  { textDocument, last }: CompareParams,
  session: ServerSession,
): Promise<ComparisonView> {
  const plan = session.drafts.get(textDocument.uri)?.plan;
  if (!plan) throw failure({ zh: '这份草稿没有打开。', en: 'This draft is not open.' }, session);
  if (last === textDocument.uri) {
    throw failure({ zh: '选的就是这份草稿，没有可比的。', en: 'This is the draft itself.' }, session);
  }
  return comparisonView(compare(await planAt(last, session), plan), session.settings.language);
}

async function overviewOf(uri: string, session: ServerSession): Promise<Overview> {
  await prepare(session, uri);
  const open = session.drafts.get(uri);
  if (!open) throw failure({ zh: '这份草稿没有打开。', en: 'This draft is not open.' }, session);
  return overview(open.plan, newFindings(session, open), session.settings.language);
}

const MOST_SUGGESTIONS_A_PLACE = 5;

async function toldToModel(
  { textDocument: { uri }, about }: TellModelParams,
  session: ServerSession,
): Promise<{ readonly text: string }> {
  const { language } = session.settings;
  const structures = about === 'suggestions' ? await allStructuresFor(uri, session) : [];
  await prepare(session, uri);
  const open = session.drafts.get(uri);
  if (!open) throw failure({ zh: '这份草稿没有打开。', en: 'This draft is not open.' }, session);
  const { plan } = open;
  if (about === 'findings') return { text: modelFindings(plan, newFindings(session, open), language) };
  if (about === 'outline') return { text: modelOutline(plan, language) };
  const suggestions = suggestionsFor(libraryOf(structures), plan, MOST_SUGGESTIONS_A_PLACE);
  return { text: modelSuggestions(plan, suggestions, language) };
}
