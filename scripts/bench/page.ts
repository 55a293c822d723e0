import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { BenchRow } from './rows';

const PAGE = 'docs/benchmarks.md';

/** Writes the page of one whole run: the machine, the versions, the figures, and what they do not say. */
export function writePage(rows: readonly BenchRow[], versions: Readonly<Record<string, string>>): void {
  const table = rows.map(
    ({ what, ours, beside, theirs, ratio }) =>
      `| ${what} | ${ours} | ${beside} | ${theirs} | ${ratio.toFixed(ratio < 10 ? 2 : 0)} |`,
  );
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  writeFileSync(
    PAGE,
    `${HEAD}${machine()}; ${peers.join(', ')}.\n\n${COLUMNS}${table.join('\n')}\n${LIMITS}`,
  );
  console.log(`\n${PAGE} written`);
}

function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}; ${processors.length} × ${processors[0]?.model.trim()}, ${memory} GiB; ${platform()} ${release()} ${arch()}; Node ${process.versions.node}; load ${(loadavg()[1] ?? 0).toFixed(1)}`;
}

const HEAD = `# Benchmarks

\`npm run bench\` writes this page: it builds the program as it ships, installs its peers from npm into a cache folder, writes the
drafts (the same at every run) and takes every figure anew. \`npm run bench -- NAME\` takes some of them and writes
nothing: \`cold\`, \`drafts\`, \`huge\`, \`server\`, \`past-plans\`, \`parse\`, \`scaling\`; and \`hostile\`, \`library\` for those
who work on the program.

Ours and theirs run by turns, with the same files; a figure is a median, and only the ratio means anything on another
machine. \`NODE_EXTRA_CA_CERTS\` is unset: where it is set it slows every Node start and flatters every ratio. The load is
that of all processes at the end of the run; above the number of processors the machine was shared, and times are long.

`;

const COLUMNS = `| what | ours | beside | theirs | ours ÷ theirs |
|---|--:|---|--:|--:|
`;

const LIMITS = `
## What the ratios do not say

The peers do other and less work on these drafts, so a ratio says what a person waits, not whose code is better.

- **AutoCorrect** looks at spacing, widths and punctuation between Chinese and Latin text, line by line. It knows no
  numbering, units, targets, deadlines or repetition. On a draft above some 0.6 MB its server answers nothing after the
  first diagnostics, so it has no keystroke here.
- **rumdl** checks Markdown, which these drafts hardly have, and reads no Chinese. It is a native program; \`rumdl (npm)\`
  starts it through Node.
- **Read and split** decodes the files and splits them into lines: the floor of whatever reads drafts in Node.
- **The idle server** reads each message and answers without looking at the draft: the floor of a server over a pipe.
- Ours runs every rule that is on by default. The drafts of 10,000 items have a finding in almost every item, more than
  any real plan.
`;
