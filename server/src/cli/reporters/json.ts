import type { Draft } from '../../core/draft';
import type { Finding } from '../../lint/rule';
import { rangeOfSpan } from '../drafts/places';
import { type FileResult, findingCounts, type Reporter, type ReporterOptions } from './reporter';

/** `--format json`: an array with one entry a file, one file a line. Its shape is a contract. */
export function jsonReporter(options: ReporterOptions): Reporter {
  let first = true;
  return {
    file(result) {
      const start = first ? '[\n' : ',\n';
      first = false;
      return start + JSON.stringify(entryOf(result, options));
    },
    end: () => (first ? '[]\n' : '\n]\n'),
  };
}

function entryOf({ shown, plan, findings }: FileResult, options: ReporterOptions) {
  const counts = findingCounts(findings);
  return {
    filePath: shown,
    messages: findings.map((finding) => messageOf(plan.draft, finding, options)),
    errorCount: counts.error,
    warningCount: counts.warning,
    infoCount: counts.info,
    fixableCount: counts.fixable,
  };
}

function messageOf(draft: Draft, finding: Finding, { language, ruleUrl }: ReporterOptions) {
  const { fix, related = [] } = finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message[language],
    ...rangeOfSpan(draft, finding.span),
    url: ruleUrl(finding.ruleId),
    ...(fix && {
      fix: {
        title: fix.title[language],
        edits: fix.edits.map((edit) => ({ ...rangeOfSpan(draft, edit.span), newText: edit.newText })),
      },
    }),
    related: related.map((place) => ({
      ...rangeOfSpan(draft, place.span),
      message: place.message[language],
    })),
  };
}
