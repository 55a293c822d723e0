import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The folder of published plans that stands beside the project where they may be read; not part of it. */
const SHARED = new URL('../../../shared/', import.meta.url);
const TABLES = new URL('../../test/corpus/', import.meta.url);
const FOLDERS = ['seeds', 'corpus'] as const;

/** A flaw that a person marked in a published plan; `line` is 1-based. */
export interface Label {
  readonly line: number;
  readonly kind: string;
  /** The words marked, mostly as they stand in the line. */
  readonly text: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Whether a program can find it. */
  readonly auto: boolean | 'partial';
}

/** What a person judged of a finding that no label backs; where a rule has several on a line, a row for each in turn. */
export interface Judgement {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly verdict: string;
  readonly why: string;
}

/** A label that no rule finds, and why that is so. */
export interface MissedLabel {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly why: string;
}

/** Whether the published plans and their labels are there. */
export function plansAreThere(): boolean {
  return existsSync(new URL('labels.json', SHARED));
}

/** The folders of published plans that are not there. */
export function absentFolders(): string[] {
  return FOLDERS.filter((folder) => !existsSync(new URL(folder, SHARED)));
}

/** The names of the published plans, such as `seeds/yingtan-2024.txt`; none of a folder that is not there. */
export function planNames(): string[] {
  const absent = absentFolders();
  return FOLDERS.filter((folder) => !absent.includes(folder)).flatMap((folder) =>
    readdirSync(new URL(folder, SHARED))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${folder}/${name}`)
      .sort(),
  );
}

export function planText(name: string): string {
  return readFileSync(new URL(name, SHARED), 'utf8');
}

/** The labels of each published plan that has any. */
export function readLabels(): ReadonlyMap<string, readonly Label[]> {
  const plans: Record<string, { defects: Label[] }> = JSON.parse(planText('labels.json'));
  return new Map(Object.entries(plans).map(([file, { defects }]) => [file, defects]));
}

export function readJudgements(): Judgement[] {
  return rowsOf('judgements.tsv').map(([rule = '', file = '', line, verdict = '', why = '']) => ({
    rule,
    file,
    line: Number(line),
    verdict,
    why,
  }));
}

export function readMissedLabels(): MissedLabel[] {
  return rowsOf('missed-labels.tsv').map(([file = '', line, kind = '', why = '']) => ({
    file,
    line: Number(line),
    kind,
    why,
  }));
}

/** The cells of a checked-in table without its head. */
function rowsOf(table: string): string[][] {
  const lines = readFileSync(new URL(table, TABLES), 'utf8').trimEnd().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split('\t'));
}
