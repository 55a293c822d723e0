import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { disk } from '../../server/src/configuration/disk';
import { encodeGb18030 } from '../../server/src/configuration/gb18030';
import { libraryStructures } from '../../server/src/past-plans/library-structures';
import {
  type PastPlanIndex,
  type ReadOptions,
  readPastPlans,
} from '../../server/src/past-plans/past-plan-index';
import { docxFile, paragraph } from '../support/docx-file';

const planOf = (place: string, year = 2025) =>
  `${place}市水利局${year}年工作要点\n\n一、抓好春灌\n1.检修渠道。3月底前检修渠道12条。\n2.储备物资。备足抽水设备。\n`;

describe('the index of past plans', () => {
  let folder: string;
  let time: number;
  const write = (path: string, content: string | Uint8Array) => {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
    // Later than all before, whatever the clock of the disk can tell.
    time++;
    utimesSync(whole, time, time);
  };
  const read = async (options?: ReadOptions, ...folders: string[]): Promise<PastPlanIndex> => {
    const index = await readPastPlans(disk, folders.length > 0 ? folders : [folder], options);
    assert.ok(index);
    return index;
  };
  const placesIn = ({ plans }: PastPlanIndex) => plans.map(({ structure }) => structure.place).join(' ');
  const told = (problems: PastPlanIndex['problems']) =>
    problems.map(({ path, message }) => `${relative(folder, path)} ${message.zh}`);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    time = 1_700_000_000;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the plans of a folder and those below, in the order of their paths', async () => {
    write('b.txt', planOf('江东'));
    write('a.md', planOf('江西'));
    write('2024/c.workplan', planOf('河东', 2024));
    const index = await read();
    assert.equal(placesIn(index), '河东 江西 江东');
    assert.deepEqual(
      index.plans.map(({ structure }) => structure.id),
      ['c', 'a', 'b'],
    );
    assert.deepEqual([index.problems, index.withoutPlan, index.filesRead], [[], 0, 3]);
  });

  it('holds Word files, and tells which cannot be read', async () => {
    const body = planOf('江东')
      .split('\n')
      .map((line) => paragraph(line))
      .join('');
    write('好.docx', docxFile({ body }));
    write('断.docx', docxFile({ body }).subarray(0, 200));
    write('~$好.docx', 'x');
    const index = await read();
    assert.equal(placesIn(index), '江东');
    assert.match(told(index.problems).join('\n'), /^断\.docx 不是完好的 Word 文件.*$/);
  });

  it('calls plans of the same file name by their paths', async () => {
    write('2024/要点.txt', planOf('江东', 2024));
    write('2025/要点.txt', planOf('江东', 2025));
    assert.deepEqual(
      (await read()).plans.map(({ structure }) => structure.id),
      ['2024/要点', '2025/要点'],
    );
  });

  it('reads other encodings, and structures in yaml', async () => {
    write('a.txt', encodeGb18030(planOf('江东')) ?? '');
    write('b.txt', Buffer.from(`\ufeff${planOf('江西')}`, 'utf16le'));
    write('c.yaml', 'place: 河东\nyear: 2023\nparts:\n  - item: 修渠\n');
    const index = await read();
    assert.equal(placesIn(index), '江东 江西 河东');
    assert.equal(index.plans[2]?.structure.id, 'c');
  });

  it('passes over what is no plan', async () => {
    write('便条.txt', '今天下午三点开会，请准时参加。\n');
    write('README.md', '# Tool\n\n## Install\n\ntext\n\n## Use\n\ntext\n');
    write('说明.md', '# 说明\n\n## 安装\n\n文字。\n\n## 使用\n\n文字。\n');
    write('steps.txt', '1. Install.\n2. Run.\n3. Wait.\n');
    write('空.txt', '');
    write('compose.yaml', 'services:\n  web: {}\n');
    write('图.png', new Uint8Array([0, 1, 2]));
    write('.hidden/a.txt', planOf('江东'));
    write('.a.txt', planOf('江东'));
    write('~$a.txt', planOf('江东'));
    write('node_modules/x/a.txt', planOf('江东'));
    const index = await read();
    assert.deepEqual([index.plans, index.problems, index.withoutPlan], [[], [], 6]);
  });

  it('tells what cannot be read, once', async () => {
    write('二进制.txt', new Uint8Array([0, 1, 2, 0, 0, 255, 254, 3]));
    write('坏.yaml', 'parts: [\n');
    write('错.yaml', 'parts:\n  - item: 修渠\n    targets: 多\n');
    write('大.txt', '很长的话。'.repeat(200_000));
    write('深.yaml', `parts: ${'['.repeat(200_000)}`);
    write('好.txt', planOf('江东'));
    const first = await read();
    assert.equal(placesIn(first), '江东');
    const problems = told(first.problems).sort();
    assert.equal(problems.length, 5, problems.join('\n'));
    assert.match(problems.join('\n'), /二进制\.txt 是二进制文件/);
    assert.match(problems.join('\n'), /坏\.yaml YAML 语法错误/);
    assert.match(problems.join('\n'), /大\.txt 文件超过 2 MB/);
    assert.match(problems.join('\n'), /错\.yaml parts\[0\]\.targets 应为不小于 0 的整数。/);
    assert.deepEqual(first.newProblems, first.problems);

    write('错.yaml', 'parts:\n  - item: 修渠\n    units: 多\n');
    const second = await read({ known: first });
    assert.equal(second.problems.length, 5);
    assert.deepEqual(told(second.newProblems), ['错.yaml parts[0].units 应为列表。']);
  });

  it('tells of folders that are not there, and takes a file for a folder', async () => {
    write('a.txt', planOf('江东'));
    const index = await read({}, join(folder, '没有'), join(folder, 'a.txt'));
    assert.deepEqual(told(index.problems), ['没有 找不到这个往年计划文件夹。']);
    assert.equal(placesIn(index), '江东');
  });

  it('tells of a folder that may not be looked into', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    write('锁/a.txt', planOf('江东'));
    chmodSync(join(folder, '锁'), 0);
    const index = await read();
    chmodSync(join(folder, '锁'), 0o755);
    assert.deepEqual(told(index.problems), ['锁 读不了这个文件夹（EACCES）。']);
  });

  it('does not run in circles, and takes folders that overlap once', async function () {
    if (process.platform === 'win32') this.skip();
    write('a/b.txt', planOf('江东'));
    symlinkSync(folder, join(folder, 'a', 'loop'));
    symlinkSync(join(folder, 'a', 'b.txt'), join(folder, 'link.txt'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const index = await read({}, folder, join(folder, 'a'));
    assert.deepEqual(
      index.plans.map(({ path }) => relative(folder, path)),
      [join('a', 'b.txt'), 'link.txt'],
    );
    assert.deepEqual(index.problems, []);
  });

  it('reads only what has changed', async () => {
    for (const place of ['江东', '江西', '河东']) write(`${place}.txt`, planOf(place));
    const first = await read();
    assert.equal((await read({ known: first })).filesRead, 0);
    write('江西.txt', planOf('河西'));
    write('新.txt', planOf('山东'));
    rmSync(join(folder, '河东.txt'));
    const steps: string[] = [];
    const second = await read({ known: first, onProgress: (done, total) => steps.push(`${done}/${total}`) });
    assert.equal(placesIn(second).split(' ').sort().join(' '), ['山东', '江东', '河西'].sort().join(' '));
    assert.deepEqual(steps, ['1/2', '2/2']);
    const before = first.plans.find(({ path }) => path.endsWith('江东.txt'));
    assert.ok(
      second.plans.includes(before as never) ||
        second.plans.some(({ structure }) => structure === before?.structure),
    );
  });

  it('can be cancelled', async () => {
    for (let number = 0; number < 9; number++) write(`${number}.txt`, planOf('江东'));
    let done = 0;
    const index = await readPastPlans(disk, [folder], {
      onProgress: () => done++,
      isCancelled: () => done >= 3,
    });
    assert.equal(index, null);
    assert.equal(done, 3);
  });

  it('lets others have their turn between files', async () => {
    for (let number = 0; number < 9; number++) write(`${number}.txt`, planOf('江东'));
    let turns = 0;
    let isReading = true;
    const turn = () => {
      turns++;
      if (isReading) setImmediate(turn);
    };
    setImmediate(turn);
    await read();
    isReading = false;
    assert.ok(turns >= 9, `${turns} turns`);
  });
});

describe('the structures for a draft', () => {
  it('are its own past plans without itself, then the seeds that are not among them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    writeFileSync(join(folder, 'draft.txt'), planOf('江东', 2026));
    writeFileSync(join(folder, 'last.txt'), planOf('江东', 2025));
    const plans = (await readPastPlans(disk, [folder]))?.plans ?? [];
    rmSync(folder, { recursive: true });
    const [draft, last] = plans.map(({ structure }) => structure);
    assert.ok(draft && last);
    const seeds = [
      { ...last, id: 'same-plan' },
      { ...last, id: 'last', place: '河西' },
      { ...last, id: 'other', place: '河西' },
    ];
    const ids = (path: string | null) => libraryStructures(seeds, plans, path).map(({ id }) => id);
    assert.deepEqual(ids(join(folder, 'draft.txt')), ['last', 'other']);
    assert.deepEqual(ids(null), ['draft', 'last', 'other']);
  });

  it('have a plan once of which there are copies and versions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'work-plan-'));
    const [whole, noYear] = [planOf('江东', 2025), planOf('江东', 2025).replaceAll('2025', '上')];
    const longer = `${whole}9.编制防洪规划。编制县城防洪规划1份。\n`;
    for (const name of ['去年.txt', '去年(1).txt', '去年定稿.txt']) writeFileSync(join(folder, name), whole);
    writeFileSync(join(folder, '送审稿.txt'), longer);
    for (const name of ['无年.txt', '无年(1).txt']) writeFileSync(join(folder, name), noYear);
    writeFileSync(join(folder, '前年.txt'), planOf('江东', 2024));
    const plans = (await readPastPlans(disk, [folder]))?.plans ?? [];
    rmSync(folder, { recursive: true });
    assert.equal(plans.length, 7);
    const ids = libraryStructures([], plans, null).map(({ id }) => id);
    assert.deepEqual(ids.sort(), ['前年', '送审稿', '无年'].sort());
  });
});
