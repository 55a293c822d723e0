import { strict as assert } from 'node:assert';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, temporaryFolder, workPlan } from './command';
import { SKIPPED } from './drafts';

describe('reports of lint', () => {
  before(ensureBuilt);
  const at = temporaryFolder({
    'drafts/a.txt': SKIPPED,
    'drafts/hostile\u001b[2J.txt': `${SKIPPED.trimEnd()}\u001b]0;x\u0007\n`,
  });
  const lint = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    workPlan(['lint', 'drafts/a.txt', ...args], { cwd: at(), env });

  it('are for the eye by default, with the offending text marked', () => {
    assert.equal(
      lint([]).stdout,
      [
        'drafts/a.txt',
        '',
        '  4:1  错误  序号不连续：此处应为“三”，写成了“四”。  skipped-number',
        '       ⟦四、⟧强化服务',
        '       ↳ 3:1  对照：二、“强化管理”',
        '       ✎ 可自动修正：重新编号（改 1 处）',
        '',
        '✗ 1 个文件，1 个问题：1 个错误，0 个警告，0 条提示。其中 1 个可用 --fix 自动修正。',
        '',
      ].join('\n'),
    );
  });

  it('speak English when asked, or when the environment does', () => {
    const english =
      /4:1 {2}error {4}Numbering gap.*\n(?:.*\n)*✗ 1 file, 1 problem: 1 error, 0 warnings, 0 info/;
    assert.match(lint(['--lang=en']).stdout, english);
    assert.match(lint([], { LANG: 'en_US.UTF-8' }).stdout, english);
    assert.match(lint([], { LANG: 'en_US.UTF-8', LC_ALL: 'C' }).stdout, /错误/);
    assert.match(lint(['--lang', 'zh'], { LC_ALL: 'en_GB' }).stdout, /错误/);
  });

  it('are coloured only when asked where there is no terminal; --no-color and NO_COLOR win over one', () => {
    const colour = '\u001b[';
    assert.ok(!lint([]).stdout.includes(colour));
    assert.ok(!lint(['--color', '--no-color']).stdout.includes(colour));
    assert.ok(!lint([], { NO_COLOR: '1' }).stdout.includes(colour));
    assert.match(lint(['--color'], { NO_COLOR: '1' }).stdout, /\[31m.\[4m四、/);
  });

  it('do not let a draft or its name command the terminal', () => {
    const { stdout } = workPlan(['lint', 'drafts/hostile*'], { cwd: at() });
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u0007'));
    assert.match(stdout, /强化服务␛\]0;x␇/);
  });

  it('have the shape of the contract in JSON', () => {
    const { status, stdout, stderr } = lint(['--format', 'json']);
    const url = new URL('../../docs/rules/skipped-number.md', import.meta.url).href;
    assert.deepEqual(JSON.parse(stdout), [
      {
        filePath: 'drafts/a.txt',
        messages: [
          {
            ruleId: 'skipped-number',
            severity: 'error',
            message: '序号不连续：此处应为“三”，写成了“四”。',
            line: 4,
            column: 1,
            endLine: 4,
            endColumn: 3,
            url,
            fix: {
              title: '重新编号（改 1 处）',
              edits: [{ line: 4, column: 1, endLine: 4, endColumn: 2, newText: '三' }],
            },
            related: [{ line: 3, column: 1, endLine: 3, endColumn: 3, message: '对照：二、“强化管理”' }],
          },
        ],
        errorCount: 1,
        warningCount: 0,
        infoCount: 0,
        fixableCount: 1,
      },
    ]);
    assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
    assert.ok(fileURLToPath(url).endsWith('skipped-number.md'));
  });
});
