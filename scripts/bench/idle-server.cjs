// The floor of every language server over a pipe: answers each change with no diagnostics and looks at nothing.
let held = Buffer.alloc(0);

process.stdin.on('data', (chunk) => {
  held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
  for (;;) {
    const head = held.indexOf('\r\n\r\n');
    if (head < 0) return;
    const start = head + 4;
    const length = Number(/Content-Length: (\d+)/i.exec(held.toString('latin1', 0, head))[1]);
    if (held.length < start + length) return;
    const body = held.subarray(start, start + length);
    held = held.subarray(start + length);
    answer(JSON.parse(body.toString()));
  }
});

function answer({ id, method, params }) {
  if (method === 'exit') process.exit(0);
  if (id !== undefined)
    send({ id, result: method === 'initialize' ? { capabilities: { textDocumentSync: 2 } } : null });
  if (method !== 'textDocument/didOpen' && method !== 'textDocument/didChange') return;
  const { uri, version } = params.textDocument;
  send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics: [] } });
}

function send(message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
