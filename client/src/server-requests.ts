import { window } from 'vscode';
import type { LanguageClient, Range } from 'vscode-languageclient/node';

/** What the server's own requests take and give; docs/architecture.md names the place that answers them. */
export interface PastPlan {
  readonly id: string;
  /** 鹰潭2024 */
  readonly name: string;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly sections: number;
  readonly items: number;
  readonly namesUnits: boolean;
  /** The file of one of the bureau's own; `null` for one that comes with the extension. */
  readonly path: string | null;
}

export interface Topic {
  readonly name: string;
  /** How many past plans have it. */
  readonly plans: number;
  readonly common: boolean;
}

/** What a new draft is made from: a past plan by its id or file, or topics by their names. */
export interface NewDraftParams {
  readonly from?: string;
  readonly file?: string;
  readonly topics?: readonly string[];
  readonly year: number;
  readonly issuer: string | null;
  readonly numbering: string;
  readonly units: string;
}

export interface ComparisonRow {
  readonly label: string;
  readonly lines: readonly string[];
  readonly next: Range | null;
  readonly last: Range | null;
}

export interface ComparisonGroup {
  readonly name: string;
  readonly label: string;
  readonly rows: readonly ComparisonRow[];
}

export interface Comparison {
  readonly last: string;
  readonly counts: string;
  readonly groups: readonly ComparisonGroup[];
  readonly markdown: string;
}

interface Requests {
  'workPlan/pastPlans': { readonly takes: ForDraft; readonly gives: readonly PastPlan[] };
  /** Of a file that need not be in the library. */
  'workPlan/planIn': { readonly takes: ForDraft; readonly gives: PastPlan };
  'workPlan/topics': { readonly takes: ForDraft; readonly gives: readonly Topic[] };
  'workPlan/newDraft': {
    readonly takes: NewDraftParams & ForDraft;
    readonly gives: { readonly snippet: string };
  };
  'workPlan/compare': {
    readonly takes: { readonly textDocument: { readonly uri: string }; readonly last: string };
    readonly gives: Comparison;
  };
}

/** The draft, open or still to be written, whose configuration names the folders of past plans. */
interface ForDraft {
  readonly uri: string;
}

/** The server's answer; `undefined` where it has none, which the person is told with the reason. */
export async function ask<M extends keyof Requests>(
  client: LanguageClient,
  method: M,
  params: Requests[M]['takes'],
): Promise<Requests[M]['gives'] | undefined> {
  try {
    return await client.sendRequest<Requests[M]['gives']>(method, params);
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
