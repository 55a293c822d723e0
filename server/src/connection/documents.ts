import {
  type DidChangeTextDocumentParams,
  Range,
  type TextDocumentContentChangeEvent,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { type Draft, draftOf, edit, type Position } from '../core/draft';
import { formOfFile } from '../core/markdown/form';
import { parse } from '../core/parse';
import type { OwnMark } from '../core/phrases/own-marks';
import type { WorkPlan } from '../core/work-plan';
import { LintMemo } from '../lint/memo';
import type { Finding } from '../lint/rule';

/** A draft as it stands in the editor at one moment. Plan and findings are made when they are first asked for. */
export interface OpenDraft {
  readonly uri: string;
  /** The client's number of this text. */
  readonly version: number;
  /** Ours, never given twice: a draft that is closed and opened again starts its versions anew. */
  readonly id: number;
  readonly draft: Draft;
  /** The 0-based line of the last edit. */
  readonly editedLine: number;
  /** What linting an earlier version has left for this one. */
  readonly memo: LintMemo;
  readonly plan: WorkPlan;
  readonly findings: readonly Finding[];
}

/** The drafts that are open in the client, each in its latest version. */
export interface OpenDrafts {
  get(uri: string): OpenDraft | undefined;
  open(document: TextDocumentItem): void;
  /** Applies changes one after the other. A draft that is not open, or a change that is none, throws. */
  change(params: DidChangeTextDocumentParams): void;
  close(uri: string): void;
  /** Has the findings of every draft made anew, each under a new id: what they were made with has changed. */
  renew(): void;
  /** Reads anew those drafts whose configuration numbers headings otherwise than it did. */
  reread(): void;
  readonly uris: readonly string[];
}

/**
 * No drafts yet. `findingsOf` lints the plan of a draft, named by its uri; it is asked once for each version whose
 * findings are needed. `ownMarksOf`: how a draft's configuration, as far as it is read, numbers headings.
 */
export function openDrafts(
  findingsOf: (plan: WorkPlan, memo: LintMemo, uri: string) => readonly Finding[],
  ownMarksOf: (uri: string) => readonly OwnMark[],
): OpenDrafts {
  const drafts = new Map<string, OpenDraft>();
  let lastId = 0;

  const set = (uri: string, version: number, draft: Draft, editedLine: number, memo: LintMemo) => {
    lastId++;
    drafts.set(uri, openDraft({ uri, version, id: lastId, draft, editedLine, memo }, findingsOf));
  };

  return {
    get: (uri) => drafts.get(uri),
    open: ({ uri, languageId, version, text }) => {
      const form = languageId === 'markdown' ? 'markdown' : formOfFile(uri);
      set(uri, version, draftOf(text, form, ownMarksOf(uri)), 0, new LintMemo());
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const known = drafts.get(uri);
      if (!known) throw new Error(`not open: ${uri}`);
      const { memo } = known;
      let { draft, editedLine } = known;
      for (const change of contentChanges) {
        draft = changed(draft, change);
        editedLine = 'range' in change ? change.range.start.line : 0;
      }
      set(uri, version, draft, editedLine, memo);
    },
    close: (uri) => void drafts.delete(uri),
    renew() {
      for (const { uri, version, draft, editedLine } of [...drafts.values()]) {
        set(uri, version, draft, editedLine, new LintMemo());
      }
    },
    reread() {
      for (const { uri, version, draft, editedLine } of [...drafts.values()]) {
        const read = readWith(ownMarksOf(uri), draft);
        if (read !== draft) set(uri, version, read, editedLine, new LintMemo());
      }
    },
    get uris() {
      return [...drafts.keys()];
    },
  };
}

function openDraft(
  own: Omit<OpenDraft, 'plan' | 'findings'>,
  findingsOf: (plan: WorkPlan, memo: LintMemo, uri: string) => readonly Finding[],
): OpenDraft {
  const plan = once(() => parse(own.draft));
  const findings = once(() => findingsOf(plan(), own.memo, own.uri));
  return {
    ...own,
    get plan() {
      return plan();
    },
    get findings() {
      return findings();
    },
  };
}

/** The draft as it is read with other own numbers of headings. */
function readWith(ownMarks: readonly OwnMark[], draft: Draft): Draft {
  const templates = (marks: readonly OwnMark[]) => marks.map(({ template }) => template).join('\n');
  const isSame = templates(ownMarks) === templates(draft.ownMarks);
  return isSame ? draft : draftOf(draft.text, draft.form, ownMarks);
}

/** A change without a range replaces the whole text; a range that runs backwards is turned round. */
function changed(draft: Draft, change: TextDocumentContentChangeEvent): Draft {
  if (!('range' in change)) return draftOf(change.text, draft.form, draft.ownMarks);
  if (!Range.is(change.range)) throw new Error(`no range: ${JSON.stringify(change.range)}`);
  const { start, end } = change.range;
  const [first, last] = isAfter(start, end) ? [end, start] : [start, end];
  return edit(draft, { start: first, end: last, text: change.text });
}

function isAfter(a: Position, b: Position): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
