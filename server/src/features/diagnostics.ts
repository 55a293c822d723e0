import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver-types';
import type { Language, Localized } from '../core/localized';
import type { WorkPlan } from '../core/work-plan';
import type { Finding, Severity } from '../lint/rule';
import { rangeOf, spanKey } from './ranges';

export interface DiagnosticsOptions {
  /** The draft's own uri, which related places point into. */
  readonly uri: string;
  readonly language: Language;
  /** The uri of a rule's page of documentation. */
  readonly rulePage: (ruleId: string) => string;
  /** The 0-based line that was edited last; when findings are held back, those around it are shown. */
  readonly editedLine?: number;
  /** Findings that are recorded as known: hints, which no list of problems has. */
  readonly known?: ReadonlySet<Finding>;
  /** The most findings that are shown, 1,000 when absent. */
  readonly cap?: number;
}

const CAP = 1000;
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const KNOWN: Localized = { zh: '（已记入基线）', en: ' (recorded in the baseline)' };

/**
 * The findings of a plan as diagnostics, in the order of the draft. Of more findings than the cap, those around
 * the edited line are shown, and one more diagnostic on the title says how many are not.
 */
export function diagnostics(
  plan: WorkPlan,
  findings: readonly Finding[],
  options: DiagnosticsOptions,
): Diagnostic[] {
  const cap = options.cap ?? CAP;
  if (findings.length <= cap) return findings.map((finding) => diagnosticOf(plan, finding, options));
  const first = firstShown(plan, findings, cap, options.editedLine ?? 0);
  const shown = findings.slice(first, first + cap).map((finding) => diagnosticOf(plan, finding, options));
  return [heldBack(plan, findings.length, cap, options.language), ...shown];
}

function diagnosticOf(plan: WorkPlan, finding: Finding, options: DiagnosticsOptions): Diagnostic {
  const { ruleId, severity, message, related, span } = finding;
  const isKnown = options.known?.has(finding) === true;
  const diagnostic: Diagnostic = {
    range: rangeOf(plan.draft, span),
    severity: isKnown ? DiagnosticSeverity.Hint : SEVERITIES[severity],
    code: ruleId,
    codeDescription: { href: options.rulePage(ruleId) },
    source: 'work-plan',
    message: message[options.language] + (isKnown ? KNOWN[options.language] : ''),
    data: spanKey(finding.span),
  };
  if (related && related.length > 0) {
    diagnostic.relatedInformation = related.map(
      (place): DiagnosticRelatedInformation => ({
        location: { uri: options.uri, range: rangeOf(plan.draft, place.span) },
        message: place.message[options.language],
      }),
    );
  }
  return diagnostic;
}

/** The index of the first finding to show, so that as many stand before the edited line as after it. */
function firstShown(plan: WorkPlan, findings: readonly Finding[], cap: number, editedLine: number): number {
  const edited = plan.draft.paragraphAt(editedLine);
  const at = findings.findIndex(({ span }) => span.paragraph >= edited);
  const middle = at < 0 ? findings.length : at;
  return Math.max(0, Math.min(findings.length - cap, middle - Math.floor(cap / 2)));
}

function heldBack(plan: WorkPlan, total: number, cap: number, language: Language): Diagnostic {
  const message: Localized = {
    zh: `本稿共有 ${total} 个问题，这里只显示 ${cap} 个，另有 ${total - cap} 个未显示。`,
    en: `The draft has ${total} findings; ${cap} are shown here, ${total - cap} are held back.`,
  };
  return {
    range: titleRange(plan),
    severity: DiagnosticSeverity.Information,
    source: 'work-plan',
    message: message[language],
  };
}

/** The first line of the title, or of the draft when it has no title. */
function titleRange({ draft, title }: WorkPlan): Range {
  const paragraph = title?.firstParagraph ?? 0;
  return rangeOf(draft, { paragraph, start: 0, end: draft.paragraphs[paragraph]?.text.length ?? 0 });
}
