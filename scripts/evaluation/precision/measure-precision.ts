import { parseText } from '../../../server/src/core/parse';
import type { Span, WorkPlan } from '../../../server/src/core/work-plan';
import { lint } from '../../../server/src/lint/lint';
import type { Severity } from '../../../server/src/lint/rule';
import {
  type Judgement,
  type Label,
  type MissedLabel,
  planNames,
  planText,
  readJudgements,
  readLabels,
  readMissedLabels,
} from '../published-plans';
import { LABEL_KINDS } from './label-kinds';

/** `backed`: a label says the same of the same place. `none`: an info, which nobody has to judge. */
type Verdict = 'backed' | 'right' | 'wrong' | 'unjudged' | 'none';

/** A finding in a published plan by its place; lines are 1-based. */
interface PlacedFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  /** Every line that it speaks of: where it stands, and what its fix would change. */
  readonly lines: ReadonlySet<number>;
  readonly verdict: Verdict;
}

/** A label that a program should find, and whether a rule does. */
interface LabelOutcome {
  readonly file: string;
  readonly label: Label;
  readonly found: boolean;
  /** The row that lists it as missed. */
  readonly listed: MissedLabel | undefined;
}

/** How the rules do on the published plans. */
export interface Precision {
  readonly files: readonly string[];
  readonly findings: readonly PlacedFinding[];
  /** The labels with auto: true and confidence high or medium. */
  readonly labels: readonly LabelOutcome[];
  /** Rows of the two tables that speak of nothing that is there. */
  readonly staleJudgements: readonly Judgement[];
  readonly staleMissed: readonly MissedLabel[];
}

/** Lints every published plan, without configuration, and holds the findings against labels and judgements. */
export function measurePrecision(): Precision {
  const labelled = readLabels();
  const judgements = readJudgements();
  const missed = readMissedLabels();
  const files = planNames();
  const usedJudgements = new Set<Judgement>();
  const usedMissed = new Set<MissedLabel>();

  const findings = files.flatMap((file) => {
    const text = planText(file);
    return placedFindings(file, text, labelled.get(file) ?? [], (rule, line) => {
      const judgement = judgements.find(
        (row) => row.rule === rule && row.file === file && row.line === line && !usedJudgements.has(row),
      );
      if (judgement) usedJudgements.add(judgement);
      return judgement?.verdict;
    });
  });

  const labels = files.flatMap((file) =>
    (labelled.get(file) ?? []).filter(isExpected).map((label): LabelOutcome => {
      const found = findings.some(
        (finding) => finding.file === file && speaksOf(finding.rule, label) && finding.lines.has(label.line),
      );
      const listed = found
        ? undefined
        : missed.find((row) => row.file === file && row.line === label.line && row.kind === label.kind);
      if (listed) usedMissed.add(listed);
      return { file, label, found, listed };
    }),
  );
  return {
    files,
    findings,
    labels,
    staleJudgements: judgements.filter((row) => !usedJudgements.has(row)),
    staleMissed: missed.filter((row) => !usedMissed.has(row)),
  };
}

function placedFindings(
  file: string,
  text: string,
  labels: readonly Label[],
  judged: (rule: string, line: number) => string | undefined,
): PlacedFinding[] {
  const plan = parseText(text);
  return lint(plan).map(({ ruleId: rule, severity, span, fix }) => {
    const start = plan.draft.position(span.paragraph, span.start);
    const end = plan.draft.endPosition(span.paragraph, span.end);
    const line = start.line + 1;
    const lineText = plan.draft.lines[start.line]?.text ?? '';
    const toColumn = end.line === start.line ? end.character : lineText.length;
    const backed = labels.some(
      (label) =>
        label.line === line && speaksOf(rule, label) && touches(lineText, label, start.character, toColumn),
    );
    const verdict = severity === 'info' ? 'none' : backed ? 'backed' : verdictOf(judged(rule, line));
    const spans = [span, ...(fix?.edits.map((edit) => edit.span) ?? [])];
    const lines = new Set(spans.flatMap((place) => linesOf(plan, place)));
    return { file, rule, severity, line, lines, verdict };
  });
}

function linesOf({ draft }: WorkPlan, { paragraph, start, end }: Span): number[] {
  const first = draft.position(paragraph, start).line + 1;
  const last = draft.endPosition(paragraph, end).line + 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function verdictOf(word: string | undefined): Verdict {
  return word === 'right' || word === 'wrong' ? word : 'unjudged';
}

/**
 * Whether the marked words meet a stretch of the line. A line may be a long paragraph, so that one label must not
 * back every finding in it; words that do not stand in the line as they are marked speak of the whole of it.
 */
function touches(lineText: string, { text }: Label, from: number, to: number): boolean {
  let at = lineText.indexOf(text);
  if (at < 0) return true;
  for (; at >= 0; at = lineText.indexOf(text, at + 1)) {
    if (at <= to && from <= at + text.length) return true;
  }
  return false;
}

function speaksOf(rule: string, { kind }: Label): boolean {
  return LABEL_KINDS[rule]?.includes(kind) ?? false;
}

function isExpected({ auto, confidence }: Label): boolean {
  return auto === true && confidence !== 'low';
}
