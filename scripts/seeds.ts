// Draws the seeds' structures anew from the published plans in ../shared/seeds: `npm run seeds`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';

const PLANS = '../shared/seeds';

if (!existsSync(PLANS)) {
  console.error(`The published plans (${PLANS}) are not here; seeds/ is left as it is.`);
  process.exit(1);
}
mkdirSync('seeds', { recursive: true });
run(['esbuild.mjs']);
const plans = readdirSync(PLANS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => `${PLANS}/${name}`);
run(['dist/cli.cjs', 'library', 'add', ...plans, '--to', 'seeds', '--force']);
// The bundle holds them too.
run(['esbuild.mjs']);

function run(args: readonly string[]): void {
  execFileSync(process.execPath, args, { stdio: 'inherit' });
}
