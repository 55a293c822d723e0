import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { decode } from '../configuration/encoding';
import type { Language, Localized } from '../core/localized';
import { parseText } from '../core/parse';
import type { WorkPlan } from '../core/work-plan';
import { type BlendTopic, blendOf, commonTopics } from '../library/blend';
import { compare } from '../library/compare';
import { NUMBERING_SCHEMES, type NumberingScheme } from '../library/draft-numbering';
import { UNIT_CHOICES, type UnitChoice } from '../library/draft-units';
import { newDraft } from '../library/new-draft';
import { nameOf, type Structure } from '../library/structure';
import { type ComparisonView, comparisonView } from './comparison-view';

/** What the requests that are ours, not the protocol's, are answered from. */
export interface RequestSources {
  readonly language: () => Language;
  readonly planOf: (uri: string) => WorkPlan | undefined;
  /** The past plans of the library; `path` is `null` for those that come with the program. */
  readonly pastPlans: () => Promise<
    ReadonlyArray<{ readonly structure: Structure; readonly path: string | null }>
  >;
  readonly topics: () => Promise<readonly BlendTopic[]>;
}

/** `workPlan/pastPlans`: what a new draft can start from. */
export interface PastPlansResult {
  readonly plans: readonly PastPlanChoice[];
  /** What several plans have, the most common first. */
  readonly topics: ReadonlyArray<{ readonly name: string; readonly plans: number; readonly common: boolean }>;
}

export interface PastPlanChoice {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly sections: number;
  readonly items: number;
  readonly namesUnits: boolean;
  /** The file of one of the bureau's own. */
  readonly path: string | null;
}

/** `workPlan/newDraft`: from a past plan by its id, or from topics by their names. */
export interface NewDraftParams {
  readonly from?: string;
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
  connection.onRequest('workPlan/pastPlans', () => pastPlans(sources));
  connection.onRequest('workPlan/newDraft', (params: NewDraftParams) => draftFor(params, sources));
  connection.onRequest('workPlan/compare', (params: CompareParams) => comparisonFor(params, sources));
}

async function pastPlans(sources: RequestSources): Promise<PastPlansResult> {
  const topics = await sources.topics();
  const common = new Set(commonTopics(topics));
  return {
    plans: (await sources.pastPlans()).map(({ structure, path }) => ({
      id: structure.id,
      name: nameOf(structure),
      title: structure.title,
      issuer: structure.issuer,
      sections: structure.counts.sections,
      items: structure.counts.items,
      namesUnits: structure.unitForm !== null,
      path,
    })),
    topics: topics.map((topic) => ({
      name: topic.name,
      plans: new Set(topic.members.map(({ structure }) => structure)).size,
      common: common.has(topic),
    })),
  };
}

async function draftFor(params: NewDraftParams, sources: RequestSources): Promise<NewDraftResult> {
  const { year, issuer, numbering, units } = params;
  const isKnown = NUMBERING_SCHEMES.includes(numbering) && UNIT_CHOICES.includes(units);
  if (!isKnown || !Number.isInteger(year))
    throw failure({ zh: '起草选项不对。', en: 'Wrong options.' }, sources);
  const start =
    params.from === undefined
      ? blendOf((await sources.topics()).filter(({ name }) => params.topics?.includes(name)))
      : await wholePlan(params.from, sources);
  if (!start) {
    throw failure(
      { zh: '没有可以照着起草的往年计划。', en: 'There is no past plan to start from.' },
      sources,
    );
  }
  const { text, snippet } = newDraft(start.model, { year, issuer, numbering, units }, start.parts);
  return { text, snippet };
}

async function wholePlan(id: string, { pastPlans: plans }: RequestSources) {
  const found = (await plans()).find(({ structure }) => structure.id === id);
  return found ? { model: found.structure, parts: undefined } : null;
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
  const lastPlan = sources.planOf(last) ?? parseText(await textOf(last, sources));
  return comparisonView(compare(lastPlan, plan), sources.language());
}

async function textOf(uri: string, sources: RequestSources): Promise<string> {
  try {
    const text = decode(await readFile(fileURLToPath(uri)), 'auto')?.text;
    if (text !== undefined) return text;
  } catch {
    // Told below, as what is no text is.
  }
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
