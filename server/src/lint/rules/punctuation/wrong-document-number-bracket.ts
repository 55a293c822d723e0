import { writtenThat } from '../../reading/plan-text';
import { isUntouchable } from '../../reading/untouchable';
import { defineRule, type Edit } from '../../rule';

/** 国办发[2020]43号, 国发（2019）3号, 国发2019〕3号, 国发〔20193号: letters, half brackets, year and number. */
const DOCUMENT_NUMBER =
  /(?<=[\u3400-\u9fff])([〔[［(（【]?)((?:19|20)\d{2})([〕\]］)）】]?)(?=(?:第)?\d{1,5}号)/g;

/** 某办发202119号: both brackets are lost, so year and number run together. */
const BOTH_LOST =
  /(?<=[\u3400-\u9fff]{1,8}(?:发|办|函|字|令|规|政|教|厅|委))((?:19|20)\d{2})([1-9]\d{0,3})(?=号)/g;

export const wrongDocumentNumberBracket = defineRule({
  id: 'wrong-document-number-bracket',
  level: 'warning',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '发文字号的年份没有用六角括号“〔〕”括起，或者括号丢了一半、全丢了。',
      en: 'The year in a document number does not stand in 〔〕, or has lost one or both of them.',
    },
    why: {
      zh: '发文字号是查找公文的依据，写法不一就检索不到。',
      en: 'Documents are looked up by their number; a number in another form is not found.',
    },
    remedy: { zh: '改成“国发〔2019〕3号”的形式。', en: 'Write it as in 国发〔2019〕3号.' },
    source: {
      zh: 'GB/T 9704-2012 7.2.5：年份用六角括号“〔〕”括入。',
      en: 'GB/T 9704-2012 7.2.5: the year stands in tortoise-shell brackets.',
    },
    leavesAlone: {
      zh: '没有机关代字的年份、书名号里的原题、网页信息栏。',
      en: 'Years without the letters of an office, titles in 《》, the information card of a web page.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.治理河道。落实某政发[2025]12号文件，年底前完工。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.治理河道。落实某政发〔2025〕12号文件，年底前完工。\n',
  },
  *check(plan) {
    for (const { index, paragraph } of withNumbers(plan)) {
      for (const { 0: written, 1: year = '', 2: number = '', index: start } of paragraph.plain.matchAll(
        BOTH_LOST,
      )) {
        const span = { paragraph: index, start, end: start + written.length };
        if (!isPlausible(year) || isUntouchable(paragraph, start, span.end)) continue;
        const right = `〔${year}〕${number}`;
        yield {
          span,
          message: {
            zh: `发文字号“${written}号”丢了年份两边的括号，疑为“${right}号”。`,
            en: `The document number “${written}号” has lost both brackets; ${right}号 may be meant.`,
          },
          fix: {
            title: { zh: `改为“${right}号”`, en: `Change to “${right}号”` },
            safe: false,
            edits: [{ span, newText: right }],
          },
        };
      }
      for (const match of paragraph.text.matchAll(DOCUMENT_NUMBER)) {
        const [written, open = '', year = '', close = ''] = match;
        if (
          open + close === '' ||
          open + close === '〔〕' ||
          isUntouchable(paragraph, match.index, match.index + written.length)
        )
          continue;
        const span = { paragraph: index, start: match.index, end: match.index + written.length };
        const right = `〔${year}〕`;
        yield {
          span,
          message: {
            zh: `发文字号中的“${written}”应写成“${right}”。`,
            en: `In the document number, “${written}” should be “${right}”.`,
          },
          fix: {
            title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
            safe: true,
            edits: editsOf(span, open, close),
          },
        };
      }
    }
  },
});

const withNumbers = writtenThat(({ text }) => text.includes('号'));

/** A year in which such a document may have been issued. */
function isPlausible(year: string): boolean {
  return Number(year) >= 1980 && Number(year) < 2050;
}

/** Only the brackets that are wrong, so that the fix goes together with that of the other half. */
function editsOf(span: Edit['span'], open: string, close: string): Edit[] {
  const edits: Edit[] = [];
  if (open !== '〔') edits.push({ span: { ...span, end: span.start + open.length }, newText: '〔' });
  if (close !== '〕') edits.push({ span: { ...span, start: span.end - close.length }, newText: '〕' });
  return edits;
}
