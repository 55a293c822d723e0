import { Position, Range } from 'vscode';
import type { Range as WireRange } from 'vscode-languageclient';

/** A range of the protocol as one of the editor. */
export function rangeFrom({ start, end }: WireRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
