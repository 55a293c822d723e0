import { readFile } from 'node:fs/promises';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { decode } from '../configuration/encoding';
import type { Language, Localized } from '../core/localized';
import { parseText } from '../core/parse';
import type { WorkPlan } from '../core/work-plan';
import { compare } from '../library/comparison/compare';
import { blendOf, plansWith } from '../library/new-draft/blend';
import type { NumberingScheme } from '../library/new-draft/draft-numbering';
import { type ChosenPart, newDraft } from '../library/new-draft/new-draft';
import { commonTopicsIn, toldField, topicsNamed } from '../library/new-draft/told-field';
import type { UnitChoice } from '../library/new-draft/unit-choice';
import type { Structure } from '../library/structure/structure';
import { structureOf } from '../library/structure/structure-of';
import { libraryOf } from '../library/topics/library';
import { planId } from '../past-plans/plan-id';
import { type ComparisonView, comparisonView } from './comparison-view';
import { pastPlan, pastPlans } from './past-plans';
import { pathOf } from './paths';
import { isCompareParams, isForDraft, isNewDraftParams } from './request-params';

/** What the requests that are ours, not the protocol's, are answered from. */
export interface RequestSources {
  readonly language: () => Language;
  /** The plan of an open draft. */
  readonly planOf: (uri: string) => WorkPlan | undefined;
  /** The past plans for a draft, or for one that is to stand at a uri, when all are read. */
  readonly structuresFor: (uri: string) => Promise<readonly Structure[]>;
  /** The file of one of the bureau's own plans; `null` for a seed. */
  readonly fileOf: (structure: Structure) => string | null;
}

/** A request about a draft, open or still to be written. */
export interface ForDraft {
  readonly uri: string;
}

/** `workPlan/topics`: what several past plans have items on, the most common first. */
export interface TopicEntry {
  readonly name: string;
  /** How many past plans have it. */
  readonly plans: number;
  /** Whether so many of the field of the bureau's own plans have it that a blend takes it unasked. */
  readonly common: boolean;
}

/** `workPlan/newDraft`: from a past plan by its id or file, or from topics by their names. */
export interface NewDraftParams extends ForDraft {
  readonly from?: string;
  /** The uri of a past plan that is open or on the disk. */
  readonly file?: string;
  readonly topics?: readonly string[];
  readonly year: number;
  /** `null` where it is open. */
  readonly issuer: string | null;
  readonly numbering: NumberingScheme;
  readonly units: UnitChoice;
}

export interface NewDraftResult {
  readonly snippet: string;
  readonly text: string;
}

/** `workPlan/compare`: an open draft with last year's plan, open or on the disk. */
export interface CompareParams {
  readonly textDocument: { readonly uri: string };
  readonly last: string;
}

/** Answers the requests that are ours. What cannot be done is told in the person's language as the error's message. */
export function answerRequests(connection: Connection, sources: RequestSources): void {
  const on = <P>(
    name: string,
    areRight: (params: unknown) => params is P,
    result: (params: P) => Promise<unknown>,
  ): void => {
    connection.onRequest(`workPlan/${name}`, async (params: unknown): Promise<unknown> => {
      if (areRight(params)) return await result(params);
      throw failure({ zh: `请求 ${name} 的参数不对。`, en: `Wrong parameters of ${name}.` }, sources);
    });
  };
  on('pastPlans', isForDraft, async ({ uri }) => pastPlans(await sources.structuresFor(uri), sources.fileOf));
  on('topics', isForDraft, async ({ uri }) => topicEntries(await sources.structuresFor(uri), sources));
  on('planIn', isForDraft, async ({ uri }) => pastPlan(await structureIn(uri, sources), pathOf(uri)));
  on('newDraft', isNewDraftParams, (params) => draftFor(params, sources));
  on('compare', isCompareParams, (params) => comparisonFor(params, sources));
}

/** What the bureau's own plans, as far as most are of one field, have in common with others of it comes marked. */
function topicEntries(structures: readonly Structure[], { fileOf }: RequestSources): readonly TopicEntry[] {
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

async function draftFor(params: NewDraftParams, sources: RequestSources): Promise<NewDraftResult> {
  const { year, issuer, numbering, units } = params;
  const structures = await sources.structuresFor(params.uri);
  const start = await startOf(params, structures, sources);
  if (!start) {
    throw failure(
      { zh: '没有可以照着起草的往年计划。', en: 'There is no past plan to start from.' },
      sources,
    );
  }
  const { text, snippet } = newDraft(start.model, { year, issuer, numbering, units }, start.parts);
  return { text, snippet };
}

async function startOf(
  { from, file, topics }: NewDraftParams,
  structures: readonly Structure[],
  sources: RequestSources,
): Promise<{ readonly model: Structure; readonly parts?: readonly ChosenPart[] } | null> {
  if (file !== undefined) return { model: await structureIn(file, sources) };
  if (from === undefined) return blendOf(topicsNamed(libraryOf(structures), new Set(topics)));
  const model = structures.find(({ id }) => id === from);
  return model ? { model } : null;
}

/** The structure of a plan that is open or on the disk. */
async function structureIn(uri: string, sources: RequestSources): Promise<Structure> {
  const structure = structureOf(await planAt(uri, sources), planId(pathOf(uri) ?? uri));
  if (structure.parts.length > 0) return structure;
  throw failure(
    { zh: '这份文件里没有认出章节和条目。', en: 'No sections or items can be told in this file.' },
    sources,
  );
}

async function comparisonFor(
  { textDocument, last }: CompareParams,
  sources: RequestSources,
): Promise<ComparisonView> {
  const plan = sources.planOf(textDocument.uri);
  if (!plan) throw failure({ zh: '这份草稿没有打开。', en: 'This draft is not open.' }, sources);
  if (last === textDocument.uri) {
    throw failure({ zh: '选的就是这份草稿，没有可比的。', en: 'This is the draft itself.' }, sources);
  }
  return comparisonView(compare(await planAt(last, sources), plan), sources.language());
}

async function planAt(uri: string, sources: RequestSources): Promise<WorkPlan> {
  return sources.planOf(uri) ?? parseText(await textOf(uri, sources));
}

async function textOf(uri: string, sources: RequestSources): Promise<string> {
  const path = pathOf(uri);
  const bytes = path === null ? null : await readFile(path).catch(() => null);
  if (bytes === null)
    throw failure(
      { zh: '往年计划的文件打不开。', en: 'The file of the past plan cannot be opened.' },
      sources,
    );
  const text = decode(bytes, 'auto')?.text;
  if (text !== undefined) return text;
  throw failure(
    {
      zh: '往年计划读不了：只能读 txt、md 等纯文本；Word、PDF 请先另存为 .txt。',
      en: 'The past plan cannot be read; it has to be plain text (txt, md). Save Word or PDF files as .txt first.',
    },
    sources,
  );
}

function failure(message: Localized, { language }: RequestSources): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message[language()]);
}
