import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { draftOf } from '../../../server/src/core/draft';

/**
 * What micromark, a parser that follows CommonMark and GitHub to the letter, says of each line is the measure. Left
 * out is what we read otherwise on purpose: docs/architecture.md tells.
 */
const LINES = [
  '',
  '',
  '',
  '# 某局2026年工作要点',
  '## 一、强化学习',
  '### 甲 ##',
  '正文。',
  '**二、强化管理**',
  '- 甲',
  '- [ ] 乙',
  '* 丙',
  '1. 丁',
  '   1. 己',
  '  - 庚',
  '    - 辛',
  '      正文。',
  '    四个空格',
  '```',
  '```text',
  '~~~',
  '***',
  '<!--',
  '-->',
  '<!-- 注 -->',
];
const pages = fc
  .tuple(fc.constantFrom('', '---\ntitle: 甲\n---\n'), fc.array(fc.constantFrom(...LINES), { maxLength: 16 }))
  .map(([front, lines]) => `${front}${lines.join('\n')}`);

describe('a page of Markdown is read as micromark reads it', () => {
  it('code, comments, headings and lists, line by line', () => {
    fc.assert(
      fc.property(pages, (text) => assert.deepEqual(readByUs(text), readByMicromark(text))),
      { numRuns: 1500 },
    );
  });

  it('tables', () => {
    const text = '正文。\n\n| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 |\n\n| 不是 | 表 |\n';
    assert.deepEqual(readByUs(text), readByMicromark(text));
  });
});

/** One word a line: what stands there. A blank line is none, whatever it stands in. */
function readByUs(text: string): readonly string[] {
  const { lines, paragraphs } = draftOf(text, 'markdown');
  const read: string[] = [];
  for (const { block, lineCount } of paragraphs) {
    const what =
      block?.kind === 'heading'
        ? `heading ${block.depth}`
        : block?.kind === 'item'
          ? `item ${block.depth}`
          : null;
    for (let index = 0; index < lineCount; index++)
      read.push((index === 0 ? what : null) ?? nameOf(block?.kind));
  }
  return read.map((what, index) => (lines[index]?.text.trim() === '' ? '' : what));
}

function nameOf(kind: string | undefined): string {
  return kind === 'comment' ? 'hidden' : kind === 'item' ? 'text' : (kind ?? '');
}

function readByMicromark(text: string): readonly string[] {
  const lines = text.split('\n');
  const read: string[] = lines.map((line) => (line.trim() === '' ? '' : 'text'));
  const set = (first: number, last: number, what: string) => {
    for (let line = first; line <= last; line++) if (read[line - 1] !== '') read[line - 1] = what;
  };
  const document = parse({ extensions: [gfm(), frontmatter(['yaml'])] }).document();
  const events = postprocess(document.write(preprocess()(text, 'utf8', true)));
  let lists = 0;
  for (const [when, token] of events) {
    const [first, last] = [token.start.line, token.end.column === 1 ? token.end.line - 1 : token.end.line];
    if (/^list(?:Ordered|Unordered)$/.test(token.type)) lists += when === 'enter' ? 1 : -1;
    if (when !== 'enter') continue;
    if (/^(?:codeFenced|codeIndented|htmlFlow|yaml|thematicBreak)$/.test(token.type))
      set(first, last, 'hidden');
    if (token.type === 'atxHeading')
      set(first, first, `heading ${/#+/.exec(lines[first - 1] ?? '')?.[0].length}`);
    if (token.type === 'listItemPrefix') set(first, first, `item ${lists - 1}`);
    if ((token.type as string) === 'table') set(first, last, 'row');
  }
  return read;
}
