// Measures, and prints ratios taken in one run: `npm run bench [-- parse|hostile]`. Never a test: machines are noisy.
import { benchHostile } from './bench/hostile';
import { benchParse } from './bench/parse';

const BENCHES: Readonly<Record<string, () => void>> = { parse: benchParse, hostile: benchHostile };

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`No bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
    process.exitCode = 2;
    continue;
  }
  console.log(`\n${name}`);
  bench();
}
