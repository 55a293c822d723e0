import { strict as assert } from 'node:assert';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disk } from '../../server/src/configuration/disk';
import { parseText } from '../../server/src/core/parse';
import { itemsOf, nodesOf, type WorkPlan } from '../../server/src/core/work-plan';
import { blendOf } from '../../server/src/library/new-draft/blend';
import { commonTopicsIn, toldField } from '../../server/src/library/new-draft/told-field';
import { partsOf, type Structure } from '../../server/src/library/structure/structure';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { likelyUnits } from '../../server/src/library/suggestions/likely-units';
import { missingSections } from '../../server/src/library/suggestions/missing-sections';
import { sectionPlaces } from '../../server/src/library/suggestions/place';
import { type Suggestion, suggestionsAt } from '../../server/src/library/suggestions/suggest';
import { type Library, libraryOf } from '../../server/src/library/topics/library';
import { openLibraryCache } from '../../server/src/past-plans/kept-library/library-cache';
import { planFiles } from '../../server/src/past-plans/plan-files';
import { healthDraft, healthPlans, transportPlans } from '../library/field-plans';

const TEXTS = [...healthPlans, ...transportPlans];
const LONG_AGO = new Date('2025-03-01T00:00:00Z');

describe('a library that is kept', () => {
  let folder: string;
  const plans = () => join(folder, 'plans');
  const cacheFolder = () => join(folder, 'cache');
  const cache = (program = 'test') => openLibraryCache(cacheFolder(), program);
  /** The same when nobody has changed the files lately. */
  const later = () => openLibraryCache(cacheFolder(), 'test', () => Date.now() + 60_000);
  const write = (name: string, text: string, time: Date | null = LONG_AGO) => {
    writeFileSync(join(plans(), name), text);
    if (time) utimesSync(join(plans(), name), time, time);
  };
  const files = async (draft: string | null = null) => ({
    files: (await planFiles(disk, [plans()], () => false)).files,
    draft: draft && join(plans(), draft),
  });
  const library = (texts: readonly string[] = TEXTS) =>
    libraryOf(texts.map((text, index) => structureOf(parseText(text), `计划${index}`)));
  const keep = async (texts?: readonly string[]) => await cache().keep(await files(), library(texts), []);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    mkdirSync(plans());
    for (const [index, text] of TEXTS.entries()) write(`${index}.txt`, text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('says of drafts what the library says that it was made of', async () => {
    await keep();
    const kept = (await cache().find(await files()))?.library;
    assert.ok(kept);
    assert.deepEqual(plain(kept.structures), plain(library().structures));
    for (const text of [healthDraft, ...TEXTS]) {
      const plan = parseText(text);
      assert.deepEqual(toldBy(kept, plan), toldBy(library(), plan));
    }
    assert.ok(toldBy(kept, parseText(healthDraft)).missing.length > 0);
  });

  it('has the items of a fingerprint, and none of others', async () => {
    const long = `${'查清隐患，建立台账，逐项销号，按月通报，年底前全部整改到位并组织验收，'.repeat(3)}。`;
    const texts = [2024, 2025].map(
      (year) =>
        `江东市水利局${year}年工作要点\n一、抓好防汛\n1.排查隐患。${long}\n2.备足物资。${year}立方米。\n`,
    );
    await keep(texts);
    const kept = (await cache().find(await files()))?.library as Library;
    const [first] = [...partsOf(library(texts).structures[0]?.parts ?? [])].flatMap(
      (part) => part.fingerprint ?? [],
    );
    assert.deepEqual(
      kept.itemsLike(first as number).map(({ structure, part }) => [structure.year, part.title]),
      [
        [2024, '排查隐患'],
        [2025, '排查隐患'],
      ],
    );
    assert.deepEqual(kept.itemsLike((first as number) + 1), []);
  });

  const changes: Readonly<Record<string, () => unknown>> = {
    'a plan has changed': () => write('0.txt', TEXTS[1] as string),
    'a plan has changed within its size and time': () =>
      write('0.txt', (TEXTS[0] as string).replace('江东', '江西')),
    'a plan has come': () => write('9.txt', TEXTS[0] as string),
    'a plan is gone': () => rmSync(join(plans(), '0.txt')),
    'a plan has another name': () => renameSync(join(plans(), '0.txt'), join(plans(), '8.txt')),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`is not found where ${what}`, async () => {
      await keep();
      change();
      assert.equal(await cache().find(await files()), null);
    });

    it(`is not found by the times of files where ${what}`, async () => {
      await later().keep(await files(), library(), []);
      assert.ok(await later().find(await files()));
      change();
      assert.equal(await later().find(await files()), null);
    });
  }

  it('is found by the times of files without reading them', async () => {
    const unchanged = await files();
    await later().keep(unchanged, library(), []);
    rmSync(plans(), { recursive: true });
    assert.ok(await later().find(unchanged));
    assert.equal(await cache().find(unchanged), null);
  });

  it('is found by contents where the times of files are others, as after a fresh checkout', async () => {
    await keep();
    for (const [index, text] of TEXTS.entries()) write(`${index}.txt`, text, null);
    assert.ok(await cache().find(await files()));
  });

  it('is another one for a draft among the plans, which may change', async () => {
    await cache().keep(await files('0.txt'), library(TEXTS.slice(1)), []);
    write('0.txt', '改了', null);
    assert.equal((await cache().find(await files('0.txt')))?.library.structures.length, TEXTS.length - 1);
    assert.equal(await cache().find(await files()), null);
  });

  it('is none of other versions of the program', async () => {
    await keep();
    assert.equal(await cache('other').find(await files()), null);
  });

  it('tells what could not be read when it was made', async () => {
    const problem = { path: join(plans(), '0.txt'), message: { zh: '坏', en: 'bad' } };
    await cache().keep(await files(), library(), [problem]);
    assert.deepEqual((await cache().find(await files()))?.problems, [problem]);
  });

  it('is not taken from a file that is not whole, and what a killed process left does no harm', async () => {
    const name = (await keep()) as string;
    const path = join(cacheFolder(), name);
    writeFileSync(`${path}.0a1b2c3d4e5f`, readFileSync(path).subarray(0, 1000));
    assert.ok(await cache().find(await files()));
    truncateSync(path, readFileSync(path).length - 8);
    assert.equal(await cache().find(await files()), null);
    await keep();
    assert.ok(await cache().find(await files()));
  });

  it('is not kept where the plans have changed since they were listed', async () => {
    const before = await files();
    write('0.txt', TEXTS[1] as string);
    assert.equal(await cache().keep(before, library(), []), null);
    assert.equal(await cache().find(await files()), null);
  });

  it('makes room: the libraries that were used last stay', async () => {
    for (let count = 0; count < 15; count++) {
      write('0.txt', `${TEXTS[0]}${count}`);
      await keep();
    }
    assert.ok(await cache().find(await files()));
    assert.equal(readdirSync(cacheFolder()).filter((name) => name.endsWith('.columns')).length, 12);
  });

  it('is not kept where the folder cannot be written', async () => {
    writeFileSync(cacheFolder(), '');
    assert.equal(await keep(), null);
    assert.equal(await cache().find(await files()), null);
  });
});

/** All that is asked of a library for a draft, as plain data. */
function toldBy(library: Library, plan: WorkPlan) {
  const said = ({ topic, title, plans, units }: Suggestion) => [
    topic.name,
    title,
    plans.map(({ id }) => id),
    units,
  ];
  const sections = [...nodesOf(plan.sections)].filter(({ kind }) => kind === 'section');
  const places = [
    ...sectionPlaces(plan),
    ...sections.map((parent) => ({ kind: 'item' as const, parent, after: parent.children.at(-1) ?? null })),
  ];
  const field = toldField(library, plan.issuer, new Set());
  return {
    missing: missingSections(library, plan).map(({ suggestion, position }) => [said(suggestion), position]),
    suggested: places.map((place) => suggestionsAt(library, plan, place).map(said)),
    units: itemsOf(plan).map((item) => likelyUnits(library, plan, item).map(({ name }) => name)),
    topics: library.topics.map(({ name, members }) => [
      name,
      members.map(({ part, position }) => [part.title, position]),
    ]),
    field: field?.structures.map(({ id }) => id),
    blend: field && blendOf(commonTopicsIn(library, field))?.parts.map(({ part }) => part.title),
  };
}

function plain(structures: readonly Structure[]): unknown {
  return JSON.parse(JSON.stringify(structures));
}
