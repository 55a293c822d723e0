import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { encodeGb18030 } from '../../server/src/configuration/gb18030';
import { assertFails, ensureBuilt, temporaryFolder, workPlan } from './command';
import { DOUBLED, MENDED, SKIPPED } from './drafts';

const OFF = '{ "rules": { "skipped-number": "off" } }';

describe('configuration of lint', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    'a.txt': SKIPPED,
    'doubled.txt': DOUBLED,
    'clean.txt': MENDED,
    'quiet/a.txt': SKIPPED,
    'quiet/deep/a.txt': SKIPPED,
    'quiet/.work-plan.jsonc': `// 本科室\n${OFF}\n`,
    'loud/a.txt': SKIPPED,
    'loud/.work-plan.yaml': 'extends: ./base/base.json\nrules:\n  skipped-number: warning\n',
    'loud/base/base.json': '{ "rules": { "skipped-number": "off", "duplicate-clause": "off" } }',
    'loud/doubled.txt': DOUBLED,
  });
  const run = (...args: string[]) => workPlan(args, { cwd: at() });
  const lint = (...args: string[]) => run('lint', ...args);
  const counts = (...args: string[]) => {
    const { stdout, stderr } = lint('--format=json', ...args);
    assert.equal(stderr, '');
    const [{ errorCount, warningCount }] = JSON.parse(stdout);
    return { errorCount, warningCount };
  };
  const write = (path: string, text: string | Uint8Array) => writeFileSync(at(path), text);

  it('is that of the nearest folder above the draft', () => {
    assert.equal(lint('a.txt').status, 1);
    assert.equal(lint('quiet/a.txt').status, 0);
    assert.equal(lint('quiet/deep/a.txt').status, 0);
    assert.deepEqual(counts('loud/a.txt'), { errorCount: 0, warningCount: 1 });
  });

  it('numbers headings of its own, for every command that reads drafts', () => {
    const PLAN =
      '某局2026年工作要点\n一、甲\n任务1：修渠道。3月底前修好渠道2条。\n任务3：备物资。备足物资5吨。\n';
    write('own.txt', PLAN);
    write('last.txt', PLAN.replace('2条', '1条'));
    write('.work-plan.jsonc', '{ "headings": ["任务{n}："] }');
    assert.match(lint('own.txt').stdout, /skipped-number/);
    assert.match(run('outline', 'own.txt').stdout, /任务3：/);
    assert.match(run('tasks', 'own.txt').stdout, /任务1：/);
    assert.match(run('diff', 'last.txt', 'own.txt').stdout, /1条.*2条/);
    assert.doesNotMatch(run('outline', 'own.txt', '--no-config').stdout, /^ *任务3：/m);
    const { style, ordinal } = JSON.parse(run('outline', '--format=json', 'own.txt').stdout).sections[0]
      .children[1];
    assert.deepEqual([style, ordinal], ['own', 3]);
    write('.work-plan.jsonc', '{ "headings": ["任务"] }');
    assertFails(
      run('outline', 'own.txt'),
      '.work-plan.jsonc:1:16  标题编号“任务”须有且只有一个编号的位置：{n}、{1}（阿拉伯数字）或 {一}（汉字数字），如“任务{n}：”。',
    );
  });

  it('is the .jsonc of several in one folder', () => {
    write('loud/.work-plan.jsonc', OFF);
    assert.deepEqual(counts('loud/a.txt'), { errorCount: 0, warningCount: 0 });
  });

  it('stands over what it extends', () => {
    assert.deepEqual(counts('loud/doubled.txt'), { errorCount: 0, warningCount: 0 });
    assert.equal(counts('doubled.txt').warningCount, 1);
  });

  it('is the file of --config for every draft, and none with --no-config', () => {
    assert.equal(lint('a.txt', '--config', 'quiet/.work-plan.jsonc').status, 0);
    assert.equal(lint('quiet/a.txt', '--no-config').status, 1);
    assert.equal(lint('a.txt', '--no-config', '--config=quiet/.work-plan.jsonc').status, 0);
    assertFails(lint('a.txt', '--config', 'none.jsonc'), '找不到配置文件 none.jsonc。');
  });

  it('gives way to --rule', () => {
    assert.equal(lint('quiet/a.txt', '--rule', 'skipped-number:error').status, 1);
  });

  it('may be a preset', () => {
    assertFails(lint('a.txt', '--preset', 'loud'), /选项 --preset 没有“loud”这个值/);
    assert.equal(lint('quiet/a.txt', '--preset', 'strict').status, 0);
    const level = (preset: string) =>
      JSON.parse(run('print-config', 'a.txt', '--preset', preset).stdout).rules['missing-unit'];
    assert.deepEqual([level('recommended'), level('speech')], ['warning', 'off']);
  });

  it('holds for standard input by its name, or in the current folder', () => {
    const input = { cwd: at('quiet'), input: SKIPPED };
    assert.equal(workPlan(['lint', '-'], input).status, 0);
    assert.equal(workPlan(['lint', '-', '--stdin-filename', '../a.txt'], input).status, 1);
  });

  it('has settings for some drafts only', () => {
    const overrides = [
      { files: ['deep/**'], rules: { 'skipped-number': 'error' } },
      { files: 'b*.txt', rules: { 'skipped-number': 'info' } },
    ];
    write('quiet/.work-plan.jsonc', JSON.stringify({ ...JSON.parse(OFF), overrides }));
    write('quiet/deep/b.txt', SKIPPED);
    const level = (path: string) => JSON.parse(run('print-config', path).stdout).rules['skipped-number'];
    assert.deepEqual(['quiet/a.txt', 'quiet/b.txt', 'quiet/deep/a.txt', 'quiet/deep/b.txt'].map(level), [
      'off',
      'info',
      'error',
      'info',
    ]);
  });

  describe('that is wrong', () => {
    it('has all its flaws told, each with its place; status 2', () => {
      write(
        'quiet/.work-plan.jsonc',
        '{\n  "rules": {\n    "skiped-number": "off",\n  },\n  "planYear": "2026"\n}\n',
      );
      const { status, stdout, stderr } = lint('quiet/a.txt');
      assert.deepEqual(stderr.split('\n'), [
        'work-plan: quiet/.work-plan.jsonc:3:5  没有规则 skiped-number，是不是 skipped-number？',
        'work-plan: quiet/.work-plan.jsonc:5:15  “planYear”须是数字，这里是字符串。',
        '',
      ]);
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    });

    it('is told once, in either language, and other drafts are still checked', () => {
      write('quiet/.work-plan.jsonc', '{ "rules": [] }');
      const { status, stdout, stderr } = lint('quiet/a.txt', 'quiet/deep/a.txt', 'a.txt', '--lang=en');
      assert.equal(
        stderr,
        'work-plan: quiet/.work-plan.jsonc:1:12  “rules” must be an object, not a list.\n',
      );
      assert.match(stdout, /^a\.txt\n/);
      assert.equal(status, 2);
    });

    it('in a file that it extends is told there', () => {
      write('loud/base/base.json', '{\n"rule": {} }');
      assertFails(lint('loud/a.txt'), 'loud/base/base.json:2:1  没有设置项 rule，是不是 rules？');
    });

    it('where it extends a file that is not there, or itself', () => {
      rmSync(at('loud/base/base.json'));
      assertFails(lint('loud/a.txt'), 'loud/.work-plan.yaml:1:10  读不了 ./base/base.json。');
      write('loud/base/base.json', '{ "extends": "../.work-plan.yaml" }');
      assertFails(lint('loud/a.txt'), 'loud/base/base.json:1:14  ../.work-plan.yaml 又引用了本文件。');
    });

    it('is no hindrance with --no-config', () => {
      write('quiet/.work-plan.jsonc', '{');
      assert.equal(lint('quiet/a.txt').status, 2);
      assert.equal(lint('quiet/a.txt', '--no-config').status, 1);
    });
  });
});

describe('print-config', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '.work-plan.jsonc':
      '{ "extends": "speech", "unitDirectory": "名录.txt", "terms": { "甲": "乙" }, "planYear": 2026 }',
    '名录.txt': encodeGb18030('# 市直单位\n市教育局\n市发展和改革委员会，市发改委、发改委\n\n') ?? '',
    '名录.yaml': '- 市水利局\n- name: 市教育局\n  aliases: [教育局]\n',
    '坏名录.json': '[1]',
  });
  const run = (...args: string[]) => workPlan(['print-config', ...args], { cwd: at() });
  const units = () => JSON.parse(run('a.txt').stdout).unitDirectory;

  it('prints all that holds for a draft', () => {
    const { status, stdout } = run('drafts/a.txt', '--rule', 'skipped-number:info');
    const { rules, ...rest } = JSON.parse(stdout);
    assert.equal(status, 0);
    assert.equal(rules['skipped-number'], 'info');
    assert.equal(rules['missing-unit'], 'off');
    assert.equal(rules['unused-suppression'], 'warning');
    assert.deepEqual(rest, {
      filePath: 'drafts/a.txt',
      configFile: '.work-plan.jsonc',
      unitDirectory: [
        { name: '市教育局', aliases: [] },
        { name: '市发展和改革委员会', aliases: ['市发改委', '发改委'] },
      ],
      terms: { 甲: '乙' },
      headings: [],
      exemptSections: [],
      planYear: 2026,
      everyPage: false,
      library: [],
    });
  });

  it('prints the folders of past plans that all layers name, each from its own file', () => {
    mkdirSync(at('city'));
    writeFileSync(at('city/base.json'), '{ "library": ["往年", "../历年"] }');
    writeFileSync(at('.work-plan.jsonc'), '{ "extends": "city/base.json", "library": "历年" }');
    assert.deepEqual(JSON.parse(run('a.txt').stdout).library, ['city/往年', '历年']);
    writeFileSync(at('.work-plan.jsonc'), '{ "library": ["~/往年"] }');
    assert.deepEqual(JSON.parse(run('a.txt').stdout).library, ['~/往年']);
  });

  it('prints what holds without configuration', () => {
    const { rules, ...rest } = JSON.parse(run('a.txt', '--no-config').stdout);
    assert.equal(rules['missing-unit'], 'warning');
    assert.equal(rest.configFile, null);
    assert.equal(rest.unitDirectory, null);
  });

  it('reads a directory in YAML or JSON', () => {
    writeFileSync(at('.work-plan.jsonc'), '{ "unitDirectory": "名录.yaml" }');
    assert.deepEqual(units(), [
      { name: '市水利局', aliases: [] },
      { name: '市教育局', aliases: ['教育局'] },
    ]);
    writeFileSync(at('.work-plan.jsonc'), '{ "unitDirectory": "坏名录.json" }');
    assertFails(run('a.txt'), '坏名录.json:1:2  “unitDirectory”须是对象，这里是数字。');
    writeFileSync(at('.work-plan.jsonc'), '{ "unitDirectory": "没有.txt" }');
    assertFails(run('a.txt'), '.work-plan.jsonc:1:20  读不了 没有.txt。');
  });

  it('is 2 without a draft', () => {
    assertFails(run(), 'print-config 要一个草稿的文件名。');
  });
});

describe('print-config --unused', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    '.work-plan.yml':
      'unitDirectory: [市教育局, {name: 市水利局, aliases: [水利局]}]\nterms: {甲乙: 丙, 丁戊: 己}\nexemptSections: [形势]\nheadings: ["任务{n}：", "事项{一}"]\noverrides:\n  - files: 讲话*\n    planYear: 2025\n  - files: "*要点*"\n    rules: {vague-target: off}\n',
    '工作要点.txt': '一、强化丁戊\n任务1：强化学习。（水利局）\n',
  });
  const unused = (...args: string[]) => workPlan(['print-config', '--unused', ...args], { cwd: at() });

  it('lists what no draft uses, in a .yml as in any configuration', () => {
    const { status, stdout } = unused();
    assert.deepEqual(stdout.split('\n'), [
      '.work-plan.yml  overrides 的 讲话* 没有草稿用到',
      '.work-plan.yml  terms 的 甲乙 没有草稿用到',
      '.work-plan.yml  unitDirectory 的 市教育局 没有草稿用到',
      '.work-plan.yml  headings 的 事项{一} 没有草稿用到',
      '.work-plan.yml  exemptSections 的 形势 没有草稿用到',
      '',
    ]);
    assert.equal(status, 1);
  });

  it('is clean when all is used, and says nothing of it where a draft could not be read', () => {
    writeFileSync(at('讲话.txt'), '事项一形势。市教育局甲乙。\n');
    assert.deepEqual(unused('*.txt').stdout, '');
    assert.equal(unused('*.txt').status, 0);
    const { status, stdout } = unused('none.txt', '工作要点.txt');
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assertFails(unused('--no-config'), '这些草稿都没有配置文件。');
  });
});

describe('init', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ 'a.txt': SKIPPED });
  const init = (...args: string[]) => workPlan(['init', ...args], { cwd: at() });

  for (const lang of ['zh', 'en']) {
    it(`writes a configuration that changes nothing, and is right when its examples are taken in (${lang})`, () => {
      assert.deepEqual(init('--lang', lang).status, 0);
      const before = workPlan(['lint', 'a.txt', '--no-config'], { cwd: at() }).stdout;
      assert.equal(workPlan(['lint', 'a.txt'], { cwd: at() }).stdout, before);
      const text = readFileSync(at('.work-plan.jsonc'), 'utf8').replace(/^( *)\/\/ (["{])/gm, '$1$2');
      writeFileSync(at('.work-plan.jsonc'), text);
      const { status, stdout } = workPlan(['print-config', '讲话.txt'], { cwd: at() });
      assert.equal(status, 0);
      assert.equal(JSON.parse(stdout).planYear, 2026);
      assert.equal(JSON.parse(stdout).rules['vague-target'], 'off');
    });
  }

  it('never writes over a configuration, unless it is forced to', () => {
    writeFileSync(at('.work-plan.jsonc'), OFF);
    assertFails(init(), /\.work-plan\.jsonc 已存在，没有覆盖；要覆盖请加 --force。/);
    assert.equal(readFileSync(at('.work-plan.jsonc'), 'utf8'), OFF);
    assert.equal(init('--force').status, 0);
    assert.notEqual(readFileSync(at('.work-plan.jsonc'), 'utf8'), OFF);
  });

  it('does not put one before another by surprise', () => {
    writeFileSync(at('.work-plan.yaml'), 'planYear: 2026\n');
    assertFails(init(), /这里已有配置文件 \.work-plan\.yaml/);
    assertFails(init('x'), /init 不带参数/);
  });
});

describe('lint --stats', () => {
  before(ensureBuilt);

  it('tells on standard error how long each rule took', () => {
    const { status, stdout, stderr } = workPlan(['lint', '-', '--stats'], { input: SKIPPED });
    assert.equal(status, 1);
    assert.match(stdout, /skipped-number/);
    assert.match(stderr, /^规则 +ms +%\n/);
    assert.match(stderr, /^skipped-number +\d+\.\d +\d+%$/m);
    assert.match(stderr, /\n合计 +\d+\.\d\n$/);
  });
});
