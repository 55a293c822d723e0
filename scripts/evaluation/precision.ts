// How the rules do on the published plans beside the project, held against hand labels and judgements. Prints line
// numbers only, never the text of a plan: `npm run precision`.
import { measurePrecision, type Precision } from './precision/measure-precision';
import { absentFolders, plansAreThere } from './published-plans';

const COLUMNS = [
  'errors',
  'warnings',
  'infos',
  'backed',
  'right',
  'wrong',
  'unjudged',
  'share right',
] as const;
const RULE_WIDTH = 32;

if (plansAreThere()) {
  for (const folder of absentFolders()) console.log(`Without ../shared/${folder}, which is not there.`);
  const precision = measurePrecision();
  printRules(precision);
  printLabels(precision);
  printStale(precision);
} else {
  console.log(
    'Nothing measured: ../shared/labels.json, the hand labels of the published plans, is not there.',
  );
}

function printRules({ files, findings }: Precision): void {
  console.log(`${files.length} published plans, ${findings.length} findings\n`);
  console.log('rule'.padEnd(RULE_WIDTH) + COLUMNS.map((column) => column.padStart(12)).join(''));
  for (const rule of [...new Set(findings.map((finding) => finding.rule))].sort()) {
    printRow(
      rule,
      findings.filter((finding) => finding.rule === rule),
    );
  }
  printRow('all', findings);
  const open = findings.filter(({ verdict }) => verdict === 'unjudged' || verdict === 'wrong');
  for (const { rule, file, line, verdict } of open) console.log(`${verdict}: ${rule} ${file}:${line}`);
}

/** The share right is that of the errors and warnings that a label backs or a person judged. */
function printRow(name: string, findings: Precision['findings']): void {
  const bySeverity = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  const byVerdict = (wanted: string) => findings.filter(({ verdict }) => verdict === wanted).length;
  const right = byVerdict('backed') + byVerdict('right');
  const known = right + byVerdict('wrong');
  const cells = [
    ...['error', 'warning', 'info'].map(bySeverity),
    ...['backed', 'right', 'wrong', 'unjudged'].map(byVerdict),
    known > 0 ? `${((100 * right) / known).toFixed(1)} %` : '–',
  ];
  console.log(name.padEnd(RULE_WIDTH) + cells.map((cell) => String(cell).padStart(12)).join(''));
}

function printLabels({ labels }: Precision): void {
  const missed = labels.filter(({ found }) => !found);
  console.log(
    `\nlabels that a program should find: ${labels.length - missed.length} found, ${missed.length} missed`,
  );
  for (const { file, label, listed } of missed) {
    console.log(`  ${file}:${label.line} ${label.kind}: ${listed?.why ?? 'NO REASON LISTED'}`);
  }
}

function printStale({ staleJudgements, staleMissed }: Precision): void {
  for (const { rule, file, line } of staleJudgements) console.log(`stale judgement: ${rule} ${file}:${line}`);
  for (const { kind, file, line } of staleMissed) console.log(`stale missed label: ${kind} ${file}:${line}`);
}
