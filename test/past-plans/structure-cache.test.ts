import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { disk } from '../../server/src/configuration/disk';
import { parseText } from '../../server/src/core/parse';
import { structureOf } from '../../server/src/library/structure/structure-of';
import { userCacheFolder } from '../../server/src/past-plans/cache-location';
import { readPastPlans } from '../../server/src/past-plans/past-plan-index';
import { contentKey, openStructureCache } from '../../server/src/past-plans/structure-cache-file';

const TEXT =
  '江东市水利局2025年工作要点\n一、抓好春灌\n1.检修渠道。3月底前检修渠道12条。\n2.储备物资。备足抽水设备。\n';
const WRITER = fileURLToPath(new URL('cache-writer.ts', import.meta.url));
const structure = structureOf(parseText(TEXT), '江东');
const key = (name: string) => contentKey(name, Buffer.from(TEXT));

describe('the cache of structures', () => {
  let folder: string;
  const open = (program = 'test') => openStructureCache(folder, program);
  const file = () => join(folder, readdirSync(folder).find((name) => name.endsWith('.jsonl')) ?? '');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-cache-'));
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  const keepOne = async (name: string, program?: string) => {
    const cache = await open(program);
    cache.keep(key(name), structure);
    cache.save();
  };

  it('gives back what another opening kept, and what holds no plan', async () => {
    const cache = await open();
    cache.keep(key('a'), structure);
    cache.keep(key('b'), null);
    assert.deepEqual(cache.find(key('a')), structure);
    cache.save();
    const other = await open();
    assert.deepEqual(other.find(key('a')), structure);
    assert.equal(other.find(key('b')), null);
    assert.equal(other.find(key('c')), undefined);
  });

  it('knows a file by its name and content, and nothing of other versions of the program', async () => {
    assert.notEqual(key('a'), key('b'));
    assert.notEqual(contentKey('a', Buffer.from('甲')), contentKey('a', Buffer.from('乙')));
    await keepOne('a', '1.0.0');
    assert.equal((await open('1.0.1')).find(key('a')), undefined);
    assert.deepEqual((await open('1.0.0')).find(key('a')), structure);
  });

  it('passes over half a line, and loses nothing that was kept before or after it', async () => {
    await keepOne('a');
    const half = readFileSync(file(), 'utf8').trim().replace(key('a'), key('half'));
    appendFileSync(file(), half.slice(0, half.length / 2));
    await keepOne('b');
    const cache = await open();
    assert.equal(cache.find(key('half')), undefined);
    assert.deepEqual([cache.find(key('a')), cache.find(key('b'))], [structure, structure]);
  });

  it('takes no line of another shape for a structure', async () => {
    await keepOne('a');
    for (const wrong of ['{"parts":7}', '{"parts":[{"title":7,"parts":[]}]}', '7', '"x"'])
      appendFileSync(file(), `{"key":"${key(wrong)}","structure":${wrong}}\n`);
    const cache = await open();
    for (const wrong of ['{"parts":7}', '{"parts":[{"title":7,"parts":[]}]}', '7', '"x"'])
      assert.equal(cache.find(key(wrong)), undefined, wrong);
    assert.deepEqual(cache.find(key('a')), structure);
  });

  it('keeps nothing in a folder that cannot be written, and fails nobody', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    const cache = await openStructureCache(join(blocked, 'cache'), 'test');
    cache.keep(key('a'), structure);
    cache.save();
    assert.equal(cache.find(key('a')), undefined);
  });

  it('clears away what other versions left, when it is old', async () => {
    await keepOne('a', '1.0.0');
    const old = file();
    await keepOne('a', '2.0.0');
    assert.equal(readdirSync(folder).length, 2);
    utimesSync(old, 1_000_000_000, 1_000_000_000);
    await keepOne('b', '2.0.0');
    assert.equal(readdirSync(folder).length, 1);
  });

  it('is nobody else’s to read', async function () {
    if (process.platform === 'win32') this.skip();
    await keepOne('a');
    assert.equal(statSync(file()).mode & 0o077, 0);
  });

  const writer = (name: string, count: number): ChildProcess =>
    spawn(process.execPath, ['--import', 'tsx', WRITER, folder, name, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const kept = async (name: string, count: number) => {
    const cache = await open();
    const found = Array.from({ length: count }, (_, at) => cache.find(`${name}${at}`.padEnd(64, '-')));
    return found.flatMap((own) => own?.id ?? []);
  };
  const names = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);

  it('holds all that two processes keep at once', async () => {
    const writers = [writer('a', 60), writer('b', 60)];
    for (const child of writers) child.stdout?.resume();
    await Promise.all(writers.map((child) => once(child, 'exit')));
    assert.deepEqual(await kept('a', 60), names('a', 60));
    assert.deepEqual(await kept('b', 60), names('b', 60));
  }).timeout(60_000);

  it('holds all that a process kept until it was killed, and goes on', async () => {
    const child = writer('a', 1_000_000);
    let saves = 0;
    for await (const told of child.stdout as AsyncIterable<Buffer>) {
      saves += told.length;
      if (saves > 20 && !child.killed) child.kill('SIGKILL');
    }
    assert.deepEqual(await kept('a', saves), names('a', saves));
    await keepOne('after');
    assert.deepEqual((await open()).find(key('after')), structure);
  }).timeout(60_000);

  it('spares reading a folder of plans again, unless a plan is another one now', async () => {
    const plans = join(folder, 'plans');
    mkdirSync(plans);
    for (const name of ['a', 'b', 'c'])
      writeFileSync(join(plans, `${name}.txt`), TEXT.replace('江东', `江${name}`));
    writeFileSync(join(plans, 'readme.md'), '# 说明\n');
    const first = await readPastPlans(disk, [plans], { cache: await open() });
    const drawn: string[] = [];
    const cache = await open();
    const watched = { ...cache, keep: (own: string) => void drawn.push(own) };
    const second = await readPastPlans(disk, [plans], { cache: watched });
    assert.deepEqual(second?.plans, first?.plans);
    assert.equal(second?.withoutPlan, 1);
    assert.deepEqual(drawn, []);
    writeFileSync(join(plans, 'b.txt'), TEXT.replace('江东', '江南'));
    const third = await readPastPlans(disk, [plans], { cache: watched });
    assert.equal(drawn.length, 1);
    assert.deepEqual(
      third?.plans.map(({ structure: { issuer } }) => issuer),
      ['江a市水利局', '江南市水利局', '江c市水利局'],
    );
  });
});

describe('the user’s cache', () => {
  it('lies where the system keeps such files', () => {
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: '/caches' }, 'linux'), join('/caches', 'work-plan'));
    assert.match(userCacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), /\.cache.work-plan$/);
    assert.match(userCacheFolder({}, 'darwin'), /Library.Caches.work-plan$/);
    assert.equal(
      userCacheFolder({ LOCALAPPDATA: 'C:\\local' }, 'win32'),
      join('C:\\local', 'work-plan', 'cache'),
    );
  });
});
