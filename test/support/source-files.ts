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

const ROOT = fileURLToPath(new URL('../../server/src/', import.meta.url));

/** Every file of `server/src`, read from the disk. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => sourceFile(path.replaceAll('\\', '/'), readFileSync(join(ROOT, path), 'utf8')));
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
