import { plainOf } from '../../../core/words/plain';
import { gated } from '../../../core/words/word-gate';
import type { Term } from '../../configuration/settings';
import { quote } from '../../reading/excerpt';
import { writtenParagraphs, writtenThat } from '../../reading/plan-text';
import { isUntouchable } from '../../reading/untouchable';
import { defineRule } from '../../rule';

/** Wrong whatever stands around them. `not` gives, as patterns, what before or after makes another word of them. */
const TERMS: ReadonlyArray<Term & { readonly notAfter?: string; readonly notBefore?: string }> = [
  { wrong: '党组织领导下的校长负责制', right: '党组织领导的校长负责制' },
  { wrong: '其它', right: '其他', notAfter: '尤|极|与' },
  { wrong: '法制化', right: '法治化' },
  { wrong: '法制政府', right: '法治政府' },
  { wrong: '法制社会', right: '法治社会' },
  { wrong: '法制副校长', right: '法治副校长' },
  { wrong: '截止目前', right: '截至目前' },
  { wrong: '台帐', right: '台账' },
  { wrong: '帐户', right: '账户' },
  { wrong: '帐号', right: '账号' },
  { wrong: '部份', right: '部分', notBefore: '额' },
  { wrong: '幅射', right: '辐射' },
  { wrong: '既使', right: '即使', notBefore: '用|命|得' },
  { wrong: '残废人', right: '残疾人' },
];
const STANDARD_TERMS = new Map(TERMS.map((term) => [term.wrong, term]));
const STANDARD_PATTERN = gated(patternOf(STANDARD_TERMS));
/** After a term these make the name of an office or a newspaper of it: 法制科, 法制日报. */
const NAME_GOES_ON =
  /^(?:科|处|室|股|办|局|委|司|站|所|中心|大队|支队|总队|日报|晚报|周报|报社|报|网|时报|出版社|学院|大学|博物馆|频道|栏目|杂志)/;

export const nonstandardTerm = defineRule({
  id: 'nonstandard-term',
  level: 'info',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: { zh: '用了不规范或者已经改变的提法。', en: 'A term that is not standard, or no longer.' },
    why: {
      zh: '提法关系政策准确，旧提法、异形词会被退回修改。',
      en: 'Official terms carry policy; outdated ones and variant spellings are sent back.',
    },
    remedy: {
      zh: '改用规范提法；本单位的用语可在配置里添加。',
      en: 'Use the standard term. Terms of your own can be added in the configuration.',
    },
    source: {
      zh: '《关于建立中小学校党组织领导的校长负责制的意见（试行）》、《第一批异形词整理表》、《现代汉语词典》。',
      en: 'The 2022 opinion on principals under Party organisations, the First List of Variant Words, the Contemporary Chinese Dictionary.',
    },
    leavesAlone: {
      zh: '法制科、法制日报这类名称，书名号和引号里的文字。',
      en: 'Names such as 法制科 and 法制日报; titles and quotations.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.强化管理。带动其它单位，推进社区教育法制化。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.强化管理。带动其他单位，推进社区教育法治化。\n',
  },
  *check(plan, { settings }) {
    const terms = new Map(STANDARD_TERMS);
    for (const term of settings.terms) {
      if (term.wrong !== '') terms.set(term.wrong, term);
    }
    const isStandard = settings.terms.length === 0;
    const pattern = isStandard ? STANDARD_PATTERN : patternOf(terms);
    for (const { index, paragraph } of isStandard ? withTerms(plan) : writtenParagraphs(plan)) {
      const { text } = paragraph;
      for (const { 0: wrong, index: start } of text.matchAll(pattern)) {
        const term = terms.get(wrong);
        const end = start + wrong.length;
        // A bureau's own exception: a term that is right, or a longer word around a wrong one.
        if (
          !term ||
          term.right === wrong ||
          isOtherWord(text, start, end, term) ||
          isUntouchable(paragraph, start, end)
        )
          continue;
        const span = { paragraph: index, start, end };
        yield {
          span,
          get message() {
            return {
              zh: `${quote(wrong)}的规范提法是${quote(term.right)}。`,
              en: `The standard term for ${quote(wrong)} is ${quote(term.right)}.`,
            };
          },
          fix: {
            title: { zh: `改为${quote(term.right)}`, en: `Change to ${quote(term.right)}` },
            safe: true,
            edits: [{ span, newText: term.right }],
          },
        };
      }
    }
  },
});

const withTerms = writtenThat((paragraph) => paragraph.mayMatch(STANDARD_PATTERN));

/** A name, a longer word, or the right term itself, of which the wrong one is a part. */
function isOtherWord(text: string, start: number, end: number, term: (typeof TERMS)[number]): boolean {
  const after = text.slice(end, end + 6);
  if (NAME_GOES_ON.test(plainOf(after))) return true;
  if (
    term.notAfter &&
    new RegExp(`(?:${term.notAfter})$`).test(plainOf(text.slice(Math.max(0, start - 4), start)))
  )
    return true;
  if (term.notBefore && new RegExp(`^(?:${term.notBefore})`).test(after)) return true;
  const at = term.right.indexOf(term.wrong);
  return at >= 0 && text.startsWith(term.right, start - at);
}

/** The wrong terms, the longest first. */
function patternOf(terms: ReadonlyMap<string, Term>): RegExp {
  const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(escaped).join('|'), 'g');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
