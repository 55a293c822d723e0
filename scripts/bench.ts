// Measures, and prints ratios taken in one run: `npm run bench [-- parse|keystroke|hostile|library]`. Never a test: machines are noisy.
import { benchHostile } from './bench/hostile';
import { benchKeystroke } from './bench/keystroke';
import { benchLibrary } from './bench/library';
import { benchParse } from './bench/parse';

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  parse: benchParse,
  keystroke: benchKeystroke,
  hostile: benchHostile,
  library: benchLibrary,
};

async function main(wanted: readonly string[]): Promise<void> {
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (!bench) {
      console.error(`No bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
      process.exitCode = 2;
      continue;
    }
    console.log(`\n${name}`);
    await bench();
  }
}

void main(process.argv.slice(2));
