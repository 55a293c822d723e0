import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type InitializeResult,
  type Range,
  type SelectionRange,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { annotated, applied } from '../support/annotated';
import { exampleDraft } from '../support/example';
import { clientText } from './client-text';
import { randomEdits } from './random-edits';
import { buildServer, framed, type ServerProcess, startServer } from './server-process';

const PULLS = { textDocument: { diagnostic: {} } };
const SKIPPED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n四、强化服务\n';
const FIXED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n三、强化服务\n';
const REPEATED = '某局2026年工作要点\n一、强化学习\n二、强化管理\n二、强化服务\n三、强化监督\n';

let lastUri = 0;
const newUri = () => `file:///draft-${++lastUri}.txt`;

describe('the language server over stdio', () => {
  let server: ServerProcess;
  let greeting: InitializeResult;

  before(async () => {
    buildServer();
    server = startServer();
    greeting = await server.initialize({ locale: 'zh-cn' });
    await server.connection.sendNotification('initialized', {});
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('greets with what it can do', () => {
    const { capabilities, serverInfo } = greeting;
    assert.equal(serverInfo?.name, 'work-plan');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.ok(capabilities.documentSymbolProvider);
    assert.ok(capabilities.diagnosticProvider);
  });

  it('publishes the findings of a draft that is opened', async () => {
    const uri = newUri();
    server.open(uri, SKIPPED, 7);
    const { version, diagnostics } = await server.publishedFor(uri);
    assert.equal(version, 7);
    const [skipped] = diagnostics.filter(({ code }) => code === 'skipped-number');
    assert.ok(skipped);
    assert.deepEqual(skipped.range, annotated(SKIPPED.replace('四、', '⟦四、⟧')).ranges[0]);
    assert.equal(skipped.severity, DiagnosticSeverity.Error);
    assert.equal(skipped.source, 'work-plan');
    assert.match(skipped.codeDescription?.href ?? '', /^file:\/\/\/.*\/docs\/rules\/skipped-number\.md$/);
    assert.ok(!skipped.codeDescription?.href.includes('/dist/'));
  });

  it('publishes related places in the draft itself', async () => {
    const uri = newUri();
    server.open(uri, REPEATED);
    const { diagnostics } = await server.publishedFor(uri);
    const repeated = diagnostics.find(({ code }) => code === 'repeated-number');
    assert.deepEqual(
      repeated?.relatedInformation?.map(({ location }) => location),
      [{ uri, range: annotated(REPEATED.replace('二、', '⟦二、⟧')).ranges[0] }],
    );
  });

  it('clears the findings of a draft that is closed', async () => {
    const uri = newUri();
    server.open(uri, SKIPPED);
    await server.publishedFor(uri);
    server.close(uri);
    await server.publishedFor(uri, ({ diagnostics }) => diagnostics.length === 0);
    assert.deepEqual(await server.connection.sendRequest('textDocument/documentSymbol', on(uri)), []);
  });

  it('computes queued changes once', async () => {
    const uri = newUri();
    server.open(uri, SKIPPED);
    await server.publishedFor(uri);
    const changes = Array.from({ length: 10 }, (_, index) =>
      framed({
        jsonrpc: '2.0',
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version: index + 2 }, contentChanges: [insertion(0, 0, '某')] },
      }),
    );
    server.sendRaw(changes.join(''));
    await server.publishedFor(uri, ({ version }) => version === 11);
    const versions = server.published.filter((params) => params.uri === uri).map(({ version }) => version);
    assert.deepEqual(versions, [1, 11]);
  });

  describe('after edits publishes what it would for the text opened afresh', () => {
    const crlf = SKIPPED.replaceAll('\n', '\r\n');
    const cases: ReadonlyArray<
      readonly [string, string, ReadonlyArray<readonly TextDocumentContentChangeEvent[]>]
    > = [
      ['inserting', SKIPPED, [[insertion(4, 0, '六、强化监督\n')]]],
      ['typing a number', SKIPPED, [[deletion(3, 0, 3, 1)], [insertion(3, 0, '三')]]],
      ['deleting over lines', SKIPPED, [[deletion(1, 2, 3, 2)]]],
      ['deleting everything', SKIPPED, [[deletion(0, 0, 4, 0)]]],
      ['joining lines with CRLF', crlf, [[deletion(1, 6, 2, 0)]]],
      ['parting lines with CRLF', crlf, [[insertion(3, 2, '\r\n五、')]]],
      [
        'after astral characters',
        '𠮷局2026年工作要点\n𠮷、\n一、𠮷\n三、𠮷野\n',
        [[insertion(3, 4, '家\n五、𠮷')]],
      ],
      [
        'several changes at once',
        REPEATED,
        [[insertion(4, 0, '九'), deletion(1, 0, 2, 0), insertion(3, 2, '𠮷\n七、')]],
      ],
      [
        'replacing the whole text',
        SKIPPED,
        [[{ text: REPEATED }], [{ text: SKIPPED }, insertion(1, 0, '一、\n')]],
      ],
      ['places beyond the end', SKIPPED, [[insertion(99, 99, '七、')], [deletion(1, 99, 99, 0)]]],
      ['a range that runs backwards', SKIPPED, [[deletion(2, 1, 1, 1)]]],
      ['any edits of a real plan', exampleDraft, randomEdits(exampleDraft, 40)],
    ];
    for (const [what, text, notifications] of cases) {
      it(what, async () => {
        const uri = newUri();
        const fresh = newUri();
        server.open(uri, text);
        for (const [index, changes] of notifications.entries()) {
          server.change(uri, index + 2, ...changes);
        }
        server.open(fresh, clientText(text, notifications.flat()));
        const edited = await server.publishedFor(uri, ({ version }) => version === notifications.length + 1);
        const opened = await server.publishedFor(fresh);
        assert.deepEqual(movedTo(fresh, edited.diagnostics), opened.diagnostics);
      });
    }
  });

  it('answers with symbols, folds and selections', async () => {
    const uri = newUri();
    server.open(uri, exampleDraft);
    const symbols: DocumentSymbol[] = await server.connection.sendRequest(
      'textDocument/documentSymbol',
      on(uri),
    );
    assert.match(symbols[0]?.name ?? '', /^一、党建引领/);
    assert.match(symbols[0]?.children?.[0]?.name ?? '', /^1\.健全党组理论学习制度/);
    const folds: FoldingRange[] = await server.connection.sendRequest('textDocument/foldingRange', on(uri));
    assert.ok(folds.some(({ startLine }) => startLine === symbols[0]?.range.start.line));
    const selections: SelectionRange[] = await server.connection.sendRequest('textDocument/selectionRange', {
      ...on(uri),
      positions: [symbols[1]?.children?.[0]?.selectionRange.start],
    });
    assert.ok(selections[0]?.parent);
  });

  it('has a quick fix after which the finding is gone', async () => {
    const uri = newUri();
    server.open(uri, SKIPPED);
    const { diagnostics } = await server.publishedFor(uri);
    const skipped = diagnostics.filter(({ code }) => code === 'skipped-number');
    const [fix] = await codeActions(uri, {
      range: skipped[0]?.range,
      context: { diagnostics: skipped, only: ['quickfix'] },
    });
    assert.deepEqual(fix?.diagnostics, skipped);
    server.change(uri, 2, ...(fix?.edit?.changes?.[uri] ?? []).map(asChange));
    const afterwards = await server.publishedFor(uri, ({ version }) => version === 2);
    assert.deepEqual(
      afterwards.diagnostics.filter(({ code }) => code === 'skipped-number'),
      [],
    );
  });

  it('fixes all at once, and then finds nothing more to fix', async () => {
    const once = await fixedAll(exampleDraft);
    assert.notEqual(once, exampleDraft);
    assert.equal(await fixedAll(once), once);
    assert.equal(await fixedAll(SKIPPED), FIXED);
  });

  it('answers with nothing about a draft that is not open', async () => {
    for (const [method, params] of [
      ['documentSymbol', {}],
      ['foldingRange', {}],
      ['selectionRange', { positions: [] }],
      ['codeAction', { range: WHOLE, context: { diagnostics: [] } }],
    ] as const) {
      const answer = await server.connection.sendRequest(`textDocument/${method}`, {
        ...on('file:///none'),
        ...params,
      });
      assert.deepEqual(answer, [], method);
    }
  });

  async function fixedAll(text: string): Promise<string> {
    const uri = newUri();
    server.open(uri, text);
    const [action] = await codeActions(uri, {
      range: WHOLE,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    return applied(text, action?.edit?.changes?.[uri] ?? []);
  }

  function codeActions(uri: string, params: object): Promise<CodeAction[]> {
    return server.connection.sendRequest('textDocument/codeAction', { ...on(uri), ...params });
  }
});

describe('a client that pulls diagnostics', () => {
  it('gets them when it asks, is told when they are unchanged, and is never sent any', async () => {
    const server = startServer();
    await server.initialize({ capabilities: PULLS, locale: 'en-US' });
    const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      server.connection.sendRequest('textDocument/diagnostic', { ...on(uri), previousResultId });

    const uri = newUri();
    server.open(uri, SKIPPED);
    const first = await pull(uri);
    assert.ok(first.kind === 'full' && first.resultId);
    assert.match(messageOf(first.items, 'skipped-number'), /^Numbering gap/);
    assert.deepEqual(await pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });

    server.change(uri, 2, insertion(4, 0, '九、强化监督\n'));
    const second = await pull(uri, first.resultId);
    assert.ok(second.kind === 'full' && second.resultId !== first.resultId);

    server.close(uri);
    assert.deepEqual(await pull(uri, second.resultId), { kind: 'full', items: [] });
    // Opened again, versions start anew; what the client remembers must not pass for the new text's.
    server.open(uri, FIXED, 2);
    assert.equal((await pull(uri, second.resultId)).kind, 'full');

    assert.equal(await server.stop(), 0);
    assert.deepEqual(server.published, []);
  });
});

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

function on(uri: string) {
  return { textDocument: { uri } };
}

function insertion(line: number, character: number, text: string) {
  const place = { line, character };
  return { range: { start: place, end: place }, text };
}

function deletion(line: number, character: number, endLine: number, endCharacter: number) {
  return { range: { start: { line, character }, end: { line: endLine, character: endCharacter } }, text: '' };
}

function asChange({ range, newText }: { range: Range; newText: string }): TextDocumentContentChangeEvent {
  return { range, text: newText };
}

function messageOf(diagnostics: readonly Diagnostic[], rule: string): string {
  return String(diagnostics.find(({ code }) => code === rule)?.message);
}

/** Diagnostics as they would be in another draft with the same text. */
function movedTo(uri: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.relatedInformation && {
      relatedInformation: diagnostic.relatedInformation.map(({ location, message }) => ({
        location: { ...location, uri },
        message,
      })),
    }),
  }));
}
