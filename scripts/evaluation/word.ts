/**
 * Measures the reader of Word files against LibreOffice's text export, and the pages that are exported.
 *
 *   npx tsx scripts/evaluation/word.ts [FOLDER of .docx files]
 *
 * Needs `soffice` and `pdftotext` (apt: libreoffice-writer-nogui, poppler-utils, fonts-noto-cjk). Without a folder
 * it measures samples that it makes itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseText } from '../../server/src/core/parse';
import { exportDocx } from '../../server/src/interchange/docx-out/export-docx';
import { measureNumbers, type NumberTally } from './word/measure-numbers';
import { madeSamples } from './word/samples';

const WANTED = 0.99;
const LINES = 22;
const CHARACTERS = 28;

const work = mkdtempSync(join(tmpdir(), 'work-plan-word-'));
const given = process.argv[2];
const files = given === undefined ? writeSamples() : filesIn(resolve(given));
const texts = exportedTexts(files);
const tally: NumberTally = { numbers: 0, right: 0, unread: 0, wrong: [] };
for (const file of files) measureNumbers(file, texts.get(file) ?? null, tally);
const share = tally.numbers === 0 ? 1 : tally.right / tally.numbers;
console.log(`${files.length} files, ${tally.unread} that one of the two cannot read`);
console.log(
  `${tally.right} of ${tally.numbers} automatic numbers as LibreOffice has them: ${(share * 100).toFixed(1)} %`,
);
for (const line of tally.wrong.slice(0, 40)) console.log(`  ${line}`);
const page = measurePage();
console.log(`exported page: ${page.lines} lines of ${page.characters} characters`);
process.exitCode = share >= WANTED && page.lines === LINES && page.characters === CHARACTERS ? 0 : 1;

function writeSamples(): readonly string[] {
  const folder = join(work, 'samples');
  mkdirSync(folder);
  return madeSamples().map(({ name, bytes }) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.docx$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** The text that LibreOffice reads in each file; a file that it cannot read has none. */
function exportedTexts(files: readonly string[]): ReadonlyMap<string, string> {
  const folder = join(work, 'texts');
  mkdirSync(folder);
  convert('txt:Text (encoded):UTF8', folder, files);
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const file = files.find((path) => path.endsWith(`/${name.replace(/\.txt$/, '.docx')}`));
    if (file !== undefined) texts.set(file, readFileSync(join(folder, name), 'utf8'));
  }
  return texts;
}

/** The lines of the second page of a long exported draft, and the characters of its first one. */
function measurePage(): { readonly lines: number; readonly characters: number } {
  const file = join(work, 'page.docx');
  writeFileSync(file, exportDocx(parseText(`某局2026年工作要点\n一、总体要求\n${'治理'.repeat(1500)}。\n`)));
  convert('pdf', work, [file]);
  const text = execFileSync('pdftotext', ['-f', '2', '-l', '2', '-layout', join(work, 'page.pdf'), '-'], {
    encoding: 'utf8',
  });
  const lines = text.split('\n').filter((line) => /治理/.test(line));
  return { lines: lines.length, characters: lines[0]?.trim().length ?? 0 };
}

function convert(format: string, folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}
