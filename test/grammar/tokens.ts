import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IGrammar, StateStack } from 'vscode-textmate';

/** Both packages are CommonJS bundles, whose names an import cannot see. */
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');

export const GRAMMAR_FILE = new URL('../../syntaxes/work-plan.tmLanguage.json', import.meta.url);

/** Text as the editor colours it. `scopes[i]` are the scopes of the UTF-16 unit `i`, outermost first. */
export interface Tokens {
  readonly scopes: ReadonlyArray<readonly string[]>;
  /** The state after the line: `INITIAL` when nothing is left open. */
  readonly state: StateStack;
  /** How often the regular expressions were asked for their next match. */
  readonly searches: number;
}

let searches = 0;
let loaded: Promise<IGrammar> | undefined;

/** The grammar, loaded once for all test files. */
function loadGrammar(): Promise<IGrammar> {
  loaded ??= load();
  return loaded;
}

/** Colours one line, from the state that the line before left (`INITIAL` when there is none). */
export async function tokenize(line: string, before: StateStack = textmate.INITIAL): Promise<Tokens> {
  const grammar = await loadGrammar();
  const from = searches;
  const result = grammar.tokenizeLine(line, before);
  const scopes: string[][] = [];
  for (const token of result.tokens) {
    const end = Math.min(token.endIndex, line.length);
    for (let i = token.startIndex; i < end; i++) scopes.push(token.scopes);
  }
  return { scopes, state: result.ruleStack, searches: searches - from };
}

export function isInitial(state: StateStack): boolean {
  return state.depth === 1;
}

async function load(): Promise<IGrammar> {
  const wasm = require.resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(Uint8Array.from(readFileSync(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => {
        const scanner = new oniguruma.OnigScanner(patterns);
        const find = scanner.findNextMatchSync.bind(scanner);
        scanner.findNextMatchSync = (...args: Parameters<typeof find>) => {
          searches++;
          return find(...args);
        };
        return scanner;
      },
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve(textmate.parseRawGrammar(readFileSync(GRAMMAR_FILE, 'utf8'), GRAMMAR_FILE.pathname)),
  });
  const grammar = await registry.loadGrammar('text.work-plan');
  if (!grammar) throw new Error('the grammar did not load');
  return grammar;
}
