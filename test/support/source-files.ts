import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

/** What the house asks of a source file. */
export interface SourceFile {
  /** From `server/src`: core/draft.ts. */
  readonly path: string;
  readonly lineCount: number;
  /** The files of `server/src` that it imports, types too. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  readonly functions: ReadonlyArray<{ readonly name: string; readonly lineCount: number }>;
}

/** A text or pattern that stands in the code: a string, a piece of a template, a regular expression, a key. */
export interface Literal {
  /** From the folder of the project: server/src/core/draft.ts. */
  readonly path: string;
  readonly source: string;
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const ROOT = join(PROJECT, 'server/src');

/** Every file of `server/src`, read from the disk. */
export function sourceFiles(): readonly SourceFile[] {
  return filesUnder('server/src').map(({ path, text }) => sourceFile(path.slice('server/src/'.length), text));
}

/** What stands in the code under some folders of the project, comments left out. */
export function literalsUnder(...folders: readonly string[]): readonly Literal[] {
  return folders.flatMap(filesUnder).flatMap(({ path, text }) => {
    const found: Literal[] = [];
    const add = (node: { readonly start: number; readonly end: number }) =>
      found.push({ path, source: text.slice(node.start, node.end) });
    new Visitor({ Literal: add, TemplateElement: add, Identifier: add }).visit(parseSync(path, text).program);
    return found;
  });
}

/** The files of code under a folder of the project, by their paths from there. */
export function filesUnder(folder: string): ReadonlyArray<{ readonly path: string; readonly text: string }> {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({
      path: `${folder}/${path.replaceAll('\\', '/')}`,
      text: readFileSync(join(PROJECT, folder, path), 'utf8'),
    }));
}

function sourceFile(path: string, text: string): SourceFile {
  const { program, module } = parseSync(path, text);
  const lineCount = (start: number, end: number) => text.slice(start, end).split('\n').length;
  const functions: Array<{ name: string; lineCount: number }> = [];
  const measure = (node: { readonly start: number; readonly end: number }) =>
    functions.push({
      name:
        /(\w+) *[=(<]/.exec(text.slice(Math.max(0, node.start), node.start + 80))?.[1] ?? `at ${node.start}`,
      lineCount: lineCount(node.start, node.end),
    });
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program);
  const sources = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  return {
    path,
    lineCount: text.split('\n').length - 1,
    imports: [...new Set(sources.filter((source) => source.startsWith('.')))].map((source) =>
      imported(path, source),
    ),
    exports: module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ exportName }) => exportName.name ?? []),
    ),
    functions,
  };
}

function imported(path: string, source: string): string {
  return `${relative(ROOT, join(ROOT, dirname(path), source)).replaceAll('\\', '/')}.ts`;
}
