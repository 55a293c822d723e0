import type { DocumentUri } from 'vscode-languageserver';
import type { OpenDraft } from './documents';
import { guarded } from './log';
import { prepare, type ServerSession } from './session';

/**
 * A handler that gives a feature the open draft it is asked about, when its configuration is read. The answer is
 * empty without a draft, and where the feature throws, which is logged by its name.
 */
export type Answer = <P extends { readonly textDocument: { readonly uri: DocumentUri } }, R>(
  feature: string,
  empty: R,
  result: (open: OpenDraft, params: P) => R,
) => (params: P) => R | Promise<R>;

/** How features answer in a session. */
export function answerIn(session: ServerSession): Answer {
  const { drafts, log } = session;
  return (feature, empty, result) => (params) => {
    const now = () =>
      guarded(log, feature, () => {
        const open = drafts.get(params.textDocument.uri);
        return open && result(open, params);
      }) ?? empty;
    const reading = guarded(log, feature, () => prepare(session, params.textDocument.uri));
    return reading ? reading.then(now) : now();
  };
}
