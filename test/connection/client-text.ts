import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * The text that a client holds after changes, made one after the other by Microsoft's own implementation: what ours
 * is held against. A new document for each change, because it miscounts lines after an edit beyond its end.
 */
export function clientText(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  return changes.reduce(
    (before, change) =>
      TextDocument.update(
        TextDocument.create('file:///client', 'work-plan', 1, before),
        [change],
        2,
      ).getText(),
    text,
  );
}
