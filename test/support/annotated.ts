/**
 * Drafts with places marked in them, so that a test shows what it means instead of counting columns.
 *
 *     annotated('一、学习\n⟦三⟧、服务‸\n')
 *
 * is the draft “一、学习\n三、服务\n” with one range, on 三, and the cursor after 服务. Ranges may nest and run over
 * lines; an empty one is ⟦⟧. `annotate` is the inverse: compare its result with the marked draft, and a failure
 * shows the two drafts.
 */

/** 0-based line, and UTF-16 code units from its start. Lines end at \n, \r\n or \r. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

export interface Annotated {
  /** The draft without marks. */
  readonly text: string;
  /** What stood between ⟦ and ⟧, in the order of the ⟦. */
  readonly ranges: readonly Stretch[];
  /** Where ‸ stood, or `null`. */
  readonly cursor: Place | null;
}

const MARKS = /[⟦⟧‸]/;

/** The draft, ranges and cursor of a marked draft. Marks that do not match, or a second cursor, throw. */
export function annotated(marked: string): Annotated {
  let text = '';
  let cursor: Place | null = null;
  const ranges: Array<{ start: Place; end: Place | null }> = [];
  const open: Array<{ start: Place; end: Place | null }> = [];
  let rest = marked;
  for (let at = rest.search(MARKS); at >= 0; at = rest.search(MARKS)) {
    text += rest.slice(0, at);
    const mark = rest[at];
    rest = rest.slice(at + 1);
    const place = placeAt(text, text.length);
    if (mark === '⟦') {
      const range = { start: place, end: null };
      ranges.push(range);
      open.push(range);
    } else if (mark === '⟧') {
      const range = open.pop();
      if (!range) throw new Error(`⟧ without ⟦ in:\n${marked}`);
      range.end = place;
    } else {
      if (cursor) throw new Error(`a second ‸ in:\n${marked}`);
      cursor = place;
    }
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in:\n${marked}`);
  return {
    text: text + rest,
    ranges: ranges.map(({ start, end }) => ({ start, end: end ?? start })),
    cursor,
  };
}

/** The draft with ranges marked in it, in whatever order they come. Ranges may nest but not cross. */
export function annotate(text: string, ranges: Iterable<Stretch>): string {
  const offsets = [...ranges].map(({ start, end }) => ({
    start: offsetOf(text, start),
    end: offsetOf(text, end),
  }));
  const marks = offsets
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap(({ start, end }, order) => [
      { at: start, mark: '⟦', rank: order },
      // At one place an inner range closes before an outer, and both before the next opens, unless it is empty.
      { at: end, mark: '⟧', rank: start === end ? order + 0.5 : -order - 1 },
    ])
    .sort((a, b) => a.at - b.at || a.rank - b.rank);
  let result = '';
  let done = 0;
  for (const { at, mark } of marks) {
    result += text.slice(done, at) + mark;
    done = at;
  }
  return result + text.slice(done);
}

/** The text after edits as a client makes them: all meant on the text as it is, none overlapping. */
export function applied(
  text: string,
  edits: ReadonlyArray<{ readonly range: Stretch; readonly newText: string }>,
): string {
  const fromTheEnd = edits
    .map(({ range, newText }) => ({
      start: offsetOf(text, range.start),
      end: offsetOf(text, range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start);
  return fromTheEnd.reduce(
    (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
    text,
  );
}

/** The place of an offset in UTF-16 code units. */
function placeAt(text: string, offset: number): Place {
  const starts = lineStarts(text.slice(0, offset));
  return { line: starts.length - 1, character: offset - (starts.at(-1) ?? 0) };
}

function offsetOf(text: string, { line, character }: Place): number {
  return (lineStarts(text)[line] ?? text.length) + character;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
}
