import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';
import type { FileResult, Message } from '../../server/src/cli/reporters/file-result';
import { REPORT_FORMATS, type ReportFormat, reporterOf } from '../../server/src/cli/reporters/formats';
import { ensureBuilt, temporaryFolder, workPlan } from './command';
import { DOUBLED, MENDED, SKIPPED } from './drafts';

const OPTIONS = {
  language: 'zh',
  color: false,
  errorsOnly: false,
  version: '1.2.3',
  ruleUrl: (id: string) => `file:///rules/${id}.md`,
  ruleSummary: (id: string) => `<${id}>`,
} as const;
const HOSTILE = '甲]]>&<b x="\'">\u0000\u001b[31m\n::error::乙|`丙`\r\u2028%0A\ufffe\ud800*丁*\t戊';
const PLACE = { line: 2, column: 3, endLine: 4, endColumn: 5 };

const message = (fields: Partial<Message>): Message => ({
  ...PLACE,
  ruleId: 'skipped-number',
  severity: 'error',
  message: '序号不连续。',
  fix: null,
  related: [],
  excerpt: null,
  ...fields,
});
const hostileResults: readonly FileResult[] = [
  { filePath: '好.txt', messages: [], mended: [], fixable: 0 },
  {
    filePath: `草稿/${HOSTILE}.txt`,
    messages: [
      message({ message: HOSTILE }),
      message({
        severity: 'warning',
        message: HOSTILE,
        related: [{ ...PLACE, message: HOSTILE }],
        fix: { title: HOSTILE, safe: true, edits: [{ ...PLACE, newText: HOSTILE }] },
      }),
      message({ severity: 'info', line: 7, endLine: 7 }),
    ],
    mended: [],
    fixable: 1,
  },
];

async function report(format: ReportFormat, results: readonly FileResult[]): Promise<string> {
  const reporter = await reporterOf(format, OPTIONS);
  return results.map((result) => reporter.file(result)).join('') + reporter.end();
}

function schema(name: string): string {
  return readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8');
}

async function xmlErrors(contents: string, name: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents },
    schema: { fileName: name, contents: schema(name) },
  });
  return errors.map((error) => error.message);
}

/** The value of an attribute or a text, as a reader of XML has it. */
function unescaped(xml: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? ''),
  );
}

describe('formats of reports', () => {
  // What the schema uses of draft 4 means the same today; a pattern of its own is no Unicode expression.
  const { $schema: _, id: __, ...sarifSchema } = JSON.parse(schema('sarif-2.1.0.json'));
  const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    sarifSchema,
  );

  it('sarif follows its schema, whatever the texts', async () => {
    for (const results of [[], hostileResults]) {
      const log = JSON.parse(await report('sarif', results));
      assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
    }
    assert.ok(!isSarif({ version: '2.1.0', runs: [{ results: [] }] }));
  });

  it('sarif has places, fixes, rules, and paths as addresses', async () => {
    const [run] = JSON.parse(await report('sarif', hostileResults)).runs;
    assert.equal(run.tool.driver.version, '1.2.3');
    assert.deepEqual(run.tool.driver.rules, [
      {
        id: 'skipped-number',
        shortDescription: { text: '<skipped-number>' },
        helpUri: 'file:///rules/skipped-number.md',
      },
    ]);
    assert.deepEqual(
      run.results.map(({ level }: { level: string }) => level),
      ['error', 'warning', 'note'],
    );
    const [first, second] = run.results;
    assert.equal(second.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, HOSTILE);
    const { uri } = first.locations[0].physicalLocation.artifactLocation;
    assert.match(uri, /^[\w%.~!'()*/-]+$/);
    assert.equal(decodeURIComponent(uri), hostileResults[1]?.filePath.replace('\ud800', '\ufffd'));
    assert.deepEqual(first.locations[0].physicalLocation.region, {
      startLine: 2,
      startColumn: 3,
      endLine: 4,
      endColumn: 5,
    });
  });

  it('sarif leads from an absolute path to its file', async () => {
    const results = [{ filePath: '/tmp/甲 乙.txt', messages: [message({})], mended: [], fixable: 0 }];
    const [run] = JSON.parse(await report('sarif', results)).runs;
    assert.equal(run.artifacts[0].location.uri, 'file:///tmp/%E7%94%B2%20%E4%B9%99.txt');
  });

  it('junit follows its schema, whatever the texts; errors alone are failures', async () => {
    for (const results of [[], hostileResults]) {
      assert.deepEqual(await xmlErrors(await report('junit', results), 'junit.xsd'), []);
    }
    const xml = await report('junit', hostileResults);
    assert.match(xml, /^<testsuites name="work-plan" tests="4" failures="1" errors="0">$/m);
    assert.equal(xml.match(/<failure /g)?.length, 1);
    assert.notDeepEqual(await xmlErrors('<testsuite/>', 'junit.xsd'), []);
  });

  it('checkstyle follows its schema, whatever the texts, and gives them back', async () => {
    for (const results of [[], hostileResults]) {
      assert.deepEqual(await xmlErrors(await report('checkstyle', results), 'checkstyle.xsd'), []);
    }
    const xml = await report('checkstyle', hostileResults);
    const written = unescaped(/<error .* message="([^"]*)"/.exec(xml)?.[1] ?? '');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
    assert.equal(written, HOSTILE.replace(/[\u0000\u001b\ufffe\ud800]/g, '\ufffd'));
    assert.notDeepEqual(await xmlErrors('<checkstyle/>', 'checkstyle.xsd'), []);
  });

  it('github is one workflow command a finding, which no text can end or begin', async () => {
    const lines = (await report('github', hostileResults)).split('\n');
    assert.equal(lines.pop(), '');
    assert.equal(lines.length, 3);
    for (const line of lines) {
      assert.match(
        line,
        /^::(error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+[^:]*,title=skipped-number::/,
      );
      assert.ok(!/[\p{Cc}\u2028]/u.test(line));
    }
    assert.ok(lines[0]?.includes('%0A::error::乙'));
    assert.ok(lines[0]?.includes('%250A'));
    assert.match(lines[2] ?? '', /^::notice file=.*,line=7,endLine=7,col=3,endColumn=5,title=/);
  });

  it('gitlab has what Code Quality asks for; fingerprints differ, and count no lines', async () => {
    const issues = JSON.parse(await report('gitlab', hostileResults));
    assert.deepEqual(issues[2], {
      description: '序号不连续。',
      check_name: 'skipped-number',
      fingerprint: issues[2].fingerprint,
      severity: 'info',
      location: { path: hostileResults[1]?.filePath, lines: { begin: 7, end: 7 } },
    });
    const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    assert.equal(new Set(fingerprints).size, 3);
    const moved = hostileResults.map((result) => ({
      ...result,
      messages: result.messages.map((old) => ({ ...old, line: old.line + 9, endLine: old.endLine + 9 })),
    }));
    assert.deepEqual(
      JSON.parse(await report('gitlab', moved)).map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      ),
      fingerprints,
    );
    assert.equal(await report('gitlab', []), '[]\n');
  });

  it('markdown keeps each finding on one row of its table and lets no text be markup', async () => {
    const text = await report('markdown', hostileResults);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 5);
    for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g)?.length, 5, row);
    assert.ok(!text.includes('<b'));
    assert.ok(!/(?<!\\)`/.test(text));
    assert.match(text, /^\*\*2 个文件：1 个错误，1 个警告，1 条提示\*\*$/m);
  });

  it('ndjson is the entries of json, one a line', async () => {
    const lines = (await report('ndjson', hostileResults)).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      JSON.parse(await report('json', hostileResults)),
    );
  });

  it('all of them can do without findings and without files', async () => {
    for (const format of REPORT_FORMATS) {
      assert.equal(typeof (await report(format, [])), 'string');
      assert.equal(typeof (await report(format, hostileResults.slice(0, 1))), 'string');
    }
  });
});

describe('lint --format', () => {
  before(ensureBuilt);
  const at = temporaryFolder({ 'a.txt': SKIPPED, 'b.txt': DOUBLED, 'c.txt': MENDED });
  const lint = (...args: string[]) => workPlan(['lint', 'a.txt', 'b.txt', 'c.txt', ...args], { cwd: at() });

  it('writes every format from the bundle, several in one run, the same as alone', () => {
    const files = REPORT_FORMATS.map((format) => `--format=${format}:out/${format}`);
    assert.equal(lint(...files).status, 1);
    for (const format of REPORT_FORMATS) {
      const { status, stdout, stderr } = lint('--format', format);
      assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
      assert.equal(readFileSync(at(`out/${format}`), 'utf8'), stdout, format);
    }
  });

  it('gives findings the same fingerprint when an item is put in above', () => {
    const fingerprints = () =>
      JSON.parse(lint('--format=gitlab').stdout).map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      );
    const before = fingerprints();
    writeFileSync(at('a.txt'), SKIPPED.replace('一、', '\n\n一、'));
    assert.deepEqual(fingerprints(), before);
  });
});
