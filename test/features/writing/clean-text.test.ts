import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { cleanText } from '../../../server/src/features/writing/clean-text';
import { lint } from '../../../server/src/lint/lint';
import { annotated, applied } from '../../support/annotated';

/** The draft after cleaning, of the lines of ⟦…⟧ only where there are such marks; and the residue left. */
function cleaned(marked: string, clearResidue = false): readonly [text: string, residue: number] {
  const { text, ranges } = annotated(marked);
  const plan = parseText(text);
  const { edits, residue } = cleanText(plan, {
    range: ranges[0] ?? null,
    clearResidue,
    findingsOf: (own) => lint(own),
  });
  assert.ok(edits.length <= 1, 'one step to undo');
  return [applied(text, edits), residue];
}

const words = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const HEAD = '某局2026年工作要点\n一、防汛\n';
const WRAPPED = [
  '1.治理河道。要按照规划推进堤防护岸清淤疏浚各项工程建',
  '设任务，务必在汛期之前全面完工并且组织验收，组织群众',
  '代表参加验收，确保工程质量安全可靠，同步完成桥涵三座',
  '水闸两座的改造任务，并且对沿线道路进行硬化绿化亮化美',
  '化整治提升，工程质量安全监督管理由专人负责并且每月向',
  '社会公开进展情况，接受群众监督，对群众反映的问题要限',
  '时办结及时回复并且纳入考核结果作为评先评优的重要依据。',
].join('\n');

describe('cleaning pasted text', () => {
  it('mends signs, width, spaces and what nobody sees, and keeps every word', () => {
    const draft = `${HEAD}1.修订\u200b预案,储备物资。完成堤防护 岸32.6公里，落实某发[2025]3号文件，年底前全线完工、通过验收。\n2.汇总情况，报送有关单位，年底前完成。\n`;
    const [after] = cleaned(draft);
    assert.match(after, /修订预案，储备物资。完成堤防护岸32\.6公里，落实某发〔2025〕3号文件/);
    assert.equal(words(after), words(draft));
  });

  it('joins the lines of a draft that was wrapped as a whole', () => {
    const [after] = cleaned(`某局2026年工作要点\n${WRAPPED}\n`);
    assert.equal(after, `某局2026年工作要点\n${WRAPPED.replaceAll('\n', '')}\n`);
  });

  it('joins the lines of a selection in a draft that is not wrapped', () => {
    const long =
      '2.开展汛前检查，对水库、堤防、涵闸逐处排查，建立台账，限期整改，年底前全部销号，并组织抽查。'.repeat(
        2,
      );
    const before = `${HEAD}${long}\n${long.replace('2.', '3.')}\n${long.replace('2.', '4.')}\n`;
    const [after] = cleaned(`${before}⟦${WRAPPED}⟧\n`);
    assert.equal(after, `${before}${WRAPPED.replaceAll('\n', '')}\n`);
  });

  it('leaves what is outside the selection', () => {
    const flaw = '落实某发[2025]3号文件';
    const [after] = cleaned(`${HEAD}1.${flaw}，抓紧修订预案。\n2.⟦${flaw}，抓紧储备物资。⟧\n`);
    assert.equal(after, `${HEAD}1.${flaw}，抓紧修订预案。\n2.落实某发〔2025〕3号文件，抓紧储备物资。\n`);
  });

  it('asks before it clears the lines of a web page', () => {
    const page = '首页\n索引号：011396186\n发布日期：2026-01-08\n';
    const draft = `${page}${HEAD}1.修订预案。\n2.储备物资。\n`;
    assert.deepEqual(cleaned(draft), [draft, 3]);
    assert.deepEqual(cleaned(draft, true), [draft.slice(page.length), 0]);
  });

  for (const [what, draft] of [
    [
      'Markdown signs and code',
      '# 某局2026年工作要点\n\n## 一、防汛\n\n**1.修订预案。**见 `a [2025]3号`\n\n> 引文  两处\n',
    ],
    ['a clean draft', `${HEAD}1.修订预案。\n2.储备物资。\n`],
    ['an empty draft', ''],
    ['line ends', `${HEAD}1.修订预案。\n`.replaceAll('\n', '\r\n')],
  ] as const)
    it(`leaves ${what} alone`, () => assert.deepEqual(cleaned(draft, true), [draft, 0]));
});
