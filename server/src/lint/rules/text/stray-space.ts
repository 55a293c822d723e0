import type { Paragraph } from '../../../core/paragraph';
import { isQuoted } from '../../../core/quotation';
import { isTableLine } from '../../../core/table/cells';
import type { WorkPlan } from '../../../core/work-plan';
import { bodyThat, type Indexed } from '../../reading/plan-text';
import { figureSpacingOf } from '../../reading/regimes';
import { isUntouchable } from '../../reading/untouchable';
import { defineRule, type Report } from '../../rule';

const HAN = '\\u3400-\\u9fff';
const SPACE = '[ \\u00a0\\u2002\\u2003\\u2009]{1,2}';
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])${SPACE}(?=[${HAN}])`, 'g');
const AT_FIGURE = new RegExp(`(?<=[${HAN}])${SPACE}(?=[0-9])|(?<=[0-9%％])${SPACE}(?=[${HAN}])`, 'g');
const AT_MARK = new RegExp(
  `(?<=[，。；：、！？”》）])${SPACE}(?=[${HAN}“《（0-9])|(?<=[${HAN}”》）0-9%％])${SPACE}(?=[，。；：、！？”》）])`,
  'g',
);
/** What begins something new, so that the space stands for a lost line end. */
const BEGINS_ITEM = /^(?:[一二三四五六七八九十]{1,3}[、是要]|[（(]|[0-9]{1,2}[.．、]|第)/;
/** Shorter text, in UTF-16 units, or text without a mark is no sentence: a heading, a name with its office. */
const SHORTEST_SENTENCE = 20;

/** Offices that issue together stand side by side, and so do the halves of a headline: 某市教育局 某市财政局. */
const MAY_PART_NAMES = /^[^，。；,;]*(?:局|委|会|办|院|部|厅|署|府|处|中心|公司|报告)$/;
export const straySpace = defineRule({
  id: 'stray-space',
  level: 'info',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '句中汉字之间、汉字与数字之间、标点前后有多余的空格。',
      en: 'A stray space between Han characters, between these and figures, or beside punctuation.',
    },
    why: {
      zh: '多是从 PDF 或网页粘贴带来的，排版后成了空洞，检索时词语被拆开。',
      en: 'Usually pasted from a PDF or a web page; it leaves gaps and breaks words for searches.',
    },
    remedy: { zh: '删去空格。', en: 'Delete it.' },
    source: {
      zh: 'GB/T 9704-2012 5.2.3：一般每面排 22 行，每行排 28 个字，字距均匀。',
      en: 'GB/T 9704-2012 5.2.3: 28 characters a line, evenly set.',
    },
    leavesAlone: {
      zh: '全文汉字与数字间都空格的写法；标题、落款、表格和对齐姓名的空格；引号和书名号里的；外文两边的。',
      en: 'Drafts that space figures throughout; headings, signatures, tables, aligned names; quotations and titles; foreign words.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防护 岸32.6公里，年底前全线完工、通过验收。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防护岸32.6公里，年底前全线完工、通过验收。\n',
  },
  *check(plan) {
    for (const { index, paragraph } of aboveBody(plan))
      if (ANY_SPACE.test(paragraph.text)) yield* spacesIn(plan, index, paragraph);
    for (const { index, paragraph } of withSpaces(plan)) yield* spacesIn(plan, index, paragraph);
  },
});

const ANY_SPACE = /[ \u00a0\u2002\u2003\u2009]/;
const withSpaces = bodyThat(({ text }) => ANY_SPACE.test(text));

/** The title, and the notice that came with the plan: not the signature below it. */
function* aboveBody({ draft, title, noise, bodyStart }: WorkPlan): Generator<Indexed> {
  const notice = noise.filter(({ kind, firstParagraph }) => kind === 'notice' && firstParagraph < bodyStart);
  for (const part of title ? [...notice, title] : notice) {
    for (let index = part.firstParagraph; index <= part.lastParagraph; index++) {
      const paragraph = draft.paragraphs[index];
      if (paragraph && !paragraph.blank) yield { index, paragraph };
    }
  }
}

function* spacesIn(plan: WorkPlan, index: number, paragraph: Indexed['paragraph']): Generator<Report> {
  const { text } = paragraph;
  if (isTableLine(text)) return;
  const sentence = text.length >= SHORTEST_SENTENCE && /[，。；,;]/.test(text);
  const from = Math.max(paragraph.opening?.end ?? 0, sentence ? endOfTitle(paragraph) : 0);
  const patterns = sentence ? [BETWEEN_HAN, AT_FIGURE, AT_MARK] : [AT_FIGURE];
  for (const pattern of patterns) {
    if (pattern === AT_FIGURE && (plan.draft.isMarkdown || figureSpacingOf(plan) === 'spaced')) continue;
    for (const { 0: space, index: start } of text.matchAll(pattern)) {
      const end = start + space.length;
      // 3 加强: what is left of a number, which numbering looks at.
      if (/^[\s\d.．]*[。，：]?$/.test(text.slice(0, start))) continue;
      if (start <= (pattern === BETWEEN_HAN ? from : (paragraph.opening?.end ?? -1))) continue;
      if (
        BEGINS_ITEM.test(text.slice(end, end + 5)) &&
        (/[。；;：:]/.test(text[start - 1] ?? '') || paragraph.residue === 'attachment')
      )
        continue;
      if (pattern === BETWEEN_HAN && isList(text, start, end)) continue;
      if (plan.draft.isMarkdown && isBesideSign(plan, index, start, end)) continue;
      // In a name that the draft gives as a whole a person has to look whether the name is so.
      const inName = pattern === AT_FIGURE && isQuoted(text, start);
      if (!inName && isUntouchable(paragraph, start, end)) continue;
      const around = `${text.slice(Math.max(0, start - 4), start)}${space}${text.slice(end, end + 4)}`;
      const span = { paragraph: index, start, end };
      yield {
        span,
        get message() {
          return { zh: `“${around}”中间有多余的空格。`, en: `A stray space in “${around}”.` };
        },
        fix: {
          title: { zh: '删去空格', en: 'Delete the space' },
          safe: !MAY_PART_NAMES.test(text.slice(0, start)),
          edits: [{ span, newText: '' }],
        },
      };
    }
  }
}

/** A heading may have a space where a comma could stand; it ends with the first sentence of a numbered paragraph. */
function endOfTitle({ text, opening }: Paragraph): number {
  return opening ? Math.max(0, text.indexOf('。')) : 0;
}

/** Bold words that end on 。 are bold only with a space behind their signs: CommonMark 0.31, 6.2. */
function isBesideSign({ draft }: WorkPlan, paragraph: number, start: number, end: number): boolean {
  const [from, to] = [draft.position(paragraph, start), draft.endPosition(paragraph, end)];
  const sign = /[*_]/;
  return (
    sign.test(draft.lines[from.line]?.text[from.character - 1] ?? '') ||
    sign.test(draft.lines[to.line]?.text[to.character] ?? '')
  );
}

/** Words set out with spaces, such as names: a space stands a few characters on as well. */
function isList(text: string, start: number, end: number): boolean {
  return (
    /[ \u3000]/.test(text.slice(Math.max(0, start - 4), start)) || /[ \u3000]/.test(text.slice(end, end + 4))
  );
}
