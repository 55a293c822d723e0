import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';

/** Edits of all kinds at places all over a text and beyond it; the same ones every time. */
export function randomEdits(text: string, count: number): TextDocumentContentChangeEvent[][] {
  const lines = text.split('\n').length;
  const pieces = ['', '三、', '\n', '\r\n', '\n九、督查\n', '𠮷', '。', '〔责任单位：办公室', '一是', '2.'];
  let state = 20260101;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + below(3) }, () => {
      const line = below(lines + 2);
      const start = { line, character: below(300) };
      const end = { line: line + below(3), character: below(300) };
      return { range: { start, end }, text: pieces[below(pieces.length)] ?? '' };
    }),
  );
}
