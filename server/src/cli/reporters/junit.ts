import { type FileResult, findingCounts, type Message, shownPlace } from './file-result';
import type { Reporter } from './reporter';
import { xmlText } from './xml-text';

/**
 * `--format junit`: a test suite a file, a test case a finding. Errors are failures, as they are for the exit status;
 * warnings and infos are cases that pass and say what was found. A file without findings is a case that passes.
 */
export function junitReporter(): Reporter {
  const suites: string[] = [];
  let [tests, failures] = [0, 0];
  return {
    file(result) {
      tests += Math.max(1, result.messages.length);
      failures += findingCounts(result.messages).error;
      suites.push(suiteElement(result));
      return '';
    },
    end: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="work-plan" tests="${tests}" failures="${failures}" errors="0">\n${suites.join('')}</testsuites>\n`,
  };
}

function suiteElement({ filePath, messages }: FileResult): string {
  const name = xmlText(filePath);
  const cases =
    messages.length === 0
      ? [`    <testcase name="work-plan" classname="${name}"/>\n`]
      : messages.map((message) => caseElement(message, name));
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${findingCounts(messages).error}" errors="0">\n${cases.join('')}  </testsuite>\n`;
}

function caseElement(finding: Message, className: string): string {
  const { ruleId, severity } = finding;
  const text = xmlText(finding.message);
  const place = shownPlace(finding);
  const outcome =
    severity === 'error'
      ? `<failure type="${severity}" message="${text}">${place} ${text}</failure>`
      : `<system-out>${severity} ${place} ${text}</system-out>`;
  return `    <testcase name="${xmlText(ruleId)} ${place}" classname="${className}">${outcome}</testcase>\n`;
}
