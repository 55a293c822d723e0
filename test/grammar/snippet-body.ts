/** What a snippet asks of the writer. */
export interface SnippetBody {
  /** Numbers of the tab stops in the order of the text; mirrors repeat a number. */
  readonly stops: readonly number[];
  /** The options of each choice. */
  readonly choices: ReadonlyArray<readonly string[]>;
  readonly variables: readonly string[];
}

const CHOICE = /^\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/;
const STOP = /^\$(?:(\d+)|\{(\d+)(\}|:))/;
const VARIABLE = /^\$(?:([A-Z_]+)|\{([A-Z_]+)(?:\}|:|\/(?:[^/\\]|\\.)*\/(?:[^/\\]|\\.)*\/[gimsu]*\}))/;

/** Reads a snippet as an editor does (LSP 3.17, snippet syntax); throws where an editor would show `$` or `}` as text. */
export function parseSnippet(body: string): SnippetBody {
  const stops: number[] = [];
  const choices: string[][] = [];
  const variables: string[] = [];
  let open = 0;
  let rest = body;
  while (rest !== '') {
    if (/^\\[\\$}]/.test(rest)) {
      rest = rest.slice(2);
      continue;
    }
    const choice = CHOICE.exec(rest);
    const stop = choice ? null : STOP.exec(rest);
    const variable = choice || stop ? null : VARIABLE.exec(rest);
    const found = choice ?? stop ?? variable;
    if (choice) {
      stops.push(Number(choice[1]));
      choices.push((choice[2] ?? '').split(/(?<!\\),/));
    } else if (stop) {
      stops.push(Number(stop[1] ?? stop[2]));
    } else if (variable) {
      variables.push(variable[1] ?? variable[2] ?? '');
    } else if (rest.startsWith('}') && open > 0) {
      open--;
    } else if (/^[$}]/.test(rest)) {
      throw new Error(`not a tab stop: ${rest.slice(0, 20)}`);
    }
    if (found?.[0].endsWith(':')) open++;
    rest = rest.slice(found?.[0].length ?? 1);
  }
  if (open > 0) throw new Error(`a placeholder is not closed: ${body}`);
  return { stops, choices, variables };
}
