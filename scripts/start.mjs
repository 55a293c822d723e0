// Shows what Work Plan does: the outline of the example draft, and what it finds there. A showing, so it ends with 0.
import { spawnSync } from 'node:child_process';

const EXAMPLE = 'examples/2026年工作要点.txt';

for (const [title, args] of [
  [`大纲 Outline · work-plan outline ${EXAMPLE}`, ['outline', EXAMPLE]],
  [`检查 Findings · work-plan lint ${EXAMPLE}`, ['lint', EXAMPLE]],
]) {
  console.log(`\n── ${title}\n`);
  const { status, error } = spawnSync(process.execPath, ['dist/cli.cjs', ...args], { stdio: 'inherit' });
  if (error || status === null || status > 1) process.exit(2);
}
