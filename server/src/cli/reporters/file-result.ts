import type { Language, Localized } from '../../core/localized';
import type { Span, WorkPlan } from '../../core/work-plan';
import { type Block, blockOf } from '../../lint/baseline/block';
import type { Finding, Severity } from '../../lint/rule';
import { type Range, rangeOfSpan } from '../drafts/places';
import { type Excerpt, excerptOf } from '../terminal/excerpt';

/** What linting one draft gave, in one language: plain data, which can be sent, kept and merged. */
export interface FileResult {
  /** The name that results give to the file. */
  readonly filePath: string;
  readonly messages: readonly Message[];
  /** What fixes changed, in the order in which they did. */
  readonly mended: readonly Mended[];
  /** How many of the findings `--fix` mends. */
  readonly fixable: number;
}

/** Where something stands in a draft. */
export interface DraftPlace {
  readonly line: number;
  readonly column: number;
  /** In a draft that was read out of a Word file: the paragraph or cell there, in words. */
  readonly place?: string;
}

/** A finding as results give it. */
export interface Message extends Range, DraftPlace {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: MessageFix | null;
  readonly related: ReadonlyArray<Range & DraftPlace & { readonly message: string }>;
  /** The text that it is about; `null` in a result that was read from a report. */
  readonly excerpt: Excerpt | null;
}

/** A finding of this run, with the block that a baseline knows it by. */
export interface CheckedMessage extends Message {
  readonly block: Block;
}

interface MessageFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: ReadonlyArray<Range & { readonly newText: string }>;
}

/** A safe fix that was applied: for which finding, and where it stood before. */
export interface Mended extends DraftPlace {
  readonly ruleId: string;
  readonly title: string;
  /** How many places it changed. */
  readonly edits: number;
}

/** How many findings of each severity there are. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** What is to be known of a draft for its findings to be told. */
export interface MessageContext {
  readonly language: Language;
  /** Where a 0-based line and UTF-16 offset stand in the Word file that the draft was read out of. */
  readonly wordPlace?: ((line: number, character: number) => Localized | null) | undefined;
}

/** The findings of a draft as results give them. */
export function messagesOf(
  plan: WorkPlan,
  findings: readonly Finding[],
  context: MessageContext,
): readonly CheckedMessage[] {
  return findings.map((finding) => messageOf(plan, finding, context));
}

/** A place as a person is told of it: in a Word file the paragraph, else line and column. */
export function shownPlace({ line, column, place }: DraftPlace): string {
  return place ?? `${line}:${column}`;
}

/** The result of one draft. */
export function fileResult(
  filePath: string,
  messages: readonly Message[],
  mended: readonly Mended[],
): FileResult {
  return { filePath, messages, mended, fixable: messages.filter(({ fix }) => fix?.safe).length };
}

/** Counts findings. */
export function findingCounts(messages: ReadonlyArray<Pick<Message, 'severity'>>): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of messages) counts[severity]++;
  return counts;
}

function messageOf(plan: WorkPlan, finding: Finding, context: MessageContext): CheckedMessage {
  const { draft } = plan;
  const { language, wordPlace } = context;
  const placed = (at: Span): Range & DraftPlace => {
    const range = rangeOfSpan(draft, at);
    const place = wordPlace?.(range.line - 1, range.column - 1)?.[language];
    return place === undefined ? range : { ...range, place };
  };
  const { ruleId, severity, span, fix, related = [] } = finding;
  return {
    ruleId,
    severity,
    message: finding.message[language],
    ...placed(span),
    fix: fix
      ? {
          title: fix.title[language],
          safe: fix.safe,
          edits: fix.edits.map((edit) => ({ ...rangeOfSpan(draft, edit.span), newText: edit.newText })),
        }
      : null,
    related: related.map((other) => ({ ...placed(other.span), message: other.message[language] })),
    excerpt: excerptOf(draft.paragraphs[span.paragraph]?.text ?? '', span.start, span.end),
    block: blockOf(plan, finding),
  };
}
