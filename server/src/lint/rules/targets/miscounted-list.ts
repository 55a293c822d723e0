import { hanNumeralValue } from '../../../core/phrases/numeral';
import { gated } from '../../../core/words/word-gate';
import { type PlanNode, textsBetween, type WorkPlan } from '../../../core/work-plan';
import { quote } from '../../reading/excerpt';
import { defineRule, type Report } from '../../rule';

const NUMBER = '([二两三四五六七八九十])';
/** “甲”“乙”“丙”三项机制 · “甲、乙、丙”三个关键. */
const QUOTED = gated(
  new RegExp(
    `((?:“[^“”]{1,40}”[、，和及与]?){1,10})这?${NUMBER}(?:个|项|大|类|种|条)(?![0-9一二三四五六七八九十])`,
    'g',
  ),
);
/** 市、县、校三级. */
const LEVELS = gated(
  new RegExp(
    `((?:(?:(?!的)[\\u4e00-\\u9fff（()）]){1,5}、){1,8}(?:(?!的)[\\u4e00-\\u9fff]){1,4}?)${NUMBER}级(?!以上|甲|公路|达标)`,
    'g',
  ),
);
const AND = /[和及与]/g;
/** 抓好以下三个方面工作。一是……二是…… */
const ANNOUNCED = new RegExp(
  `(?:以下|下列|如下|从|抓好|做好|做到|突出|围绕|开展)${NUMBER}(?:个|项|大|件|条)(?:方面|重点|工作|任务|行动|措施|环节|事|事项){0,2}[：:。，]?$`,
);

export const miscountedList = defineRule({
  id: 'miscounted-list',
  level: 'info',
  looksAt: 'item',
  fix: 'none',
  docs: {
    what: {
      zh: '写了“三项”“四个方面”，旁边列出的却不是这个数。',
      en: 'The text says three or four, and lists another number beside it.',
    },
    why: {
      zh: '不是漏列一项，就是增删之后忘了改数。',
      en: 'Either one is missing, or the number was not changed when one was added.',
    },
    remedy: { zh: '核对所列项目，改数字或者补齐。', en: 'Check the list; correct the number or the list.' },
    source: {
      zh: '校对“三看”：序号不错乱，数目与所列一致。',
      en: 'Proof-reading practice: numbers agree with what is listed.',
    },
    leavesAlone: {
      zh: '“等三项”；并列成分界限不清的；“四位一体”等固定说法。',
      en: 'Lists ended by 等; lists whose members cannot be told apart; set phrases.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.健全工作机制。6月底前建立“月度研判”“双周调度”三项机制。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.健全工作机制。6月底前建立“月度研判”“双周调度”“季度评议”三项机制，落实“一表通办”等三项措施。\n',
  },
  *check(plan, item) {
    for (const part of textsBetween(plan.draft, item.start, item.end)) {
      for (const pattern of [QUOTED, LEVELS]) {
        if (!part.of.mayMatch(pattern)) continue;
        const { paragraph, start, text, plain } = part;
        for (const match of plain.matchAll(pattern)) {
          if (/[，,；;。]/.test(match[1] ?? '')) continue;
          const [least, most] = counts(match[1] ?? '', pattern === QUOTED);
          const said = numberOf(match[2] ?? '');
          if (most < 2 || said === null || (least <= said && said <= most)) continue;
          const end = match.index + match[0].length;
          const words = text.slice(match.index, end);
          yield miscounted({ paragraph, start: start + match.index, end: start + end }, words, said, most);
        }
      }
    }
    yield* announcedPoints(plan, item);
  },
});

/** How many members a list has at least and at most: 和 may join two members or stand within one. */
function counts(list: string, quoted: boolean): readonly [least: number, most: number] {
  const members = quoted ? (list.match(/“/g)?.length ?? 0) : 0;
  if (members > 1) return [members, members];
  const least = (list.match(/、/g)?.length ?? 0) + 1;
  return [least, least + (list.match(AND)?.length ?? 0)];
}

/** Points 一是……二是…… right after a sentence that says how many there are. */
function* announcedPoints(plan: WorkPlan, item: PlanNode): Generator<Report> {
  const [first] = item.children;
  if (first?.kind !== 'point' || first.mark.ordinal !== 1) return;
  const points = item.children.filter(({ mark }) => mark.style === first.mark.style).length;
  const { text = '', plain = '' } = plan.draft.paragraphs[first.start.paragraph] ?? {};
  const from = first.start.paragraph === item.start.paragraph ? item.start.offset : 0;
  const before = plain.slice(Math.max(from, first.start.offset - 30), first.start.offset);
  const match = ANNOUNCED.exec(before);
  const said = numberOf(match?.[1] ?? '');
  if (!match || said === null || said === points) return;
  const start = first.start.offset - match[0].length;
  const span = { paragraph: first.start.paragraph, start, end: first.start.offset };
  yield miscounted(span, text.slice(span.start, span.end), said, points);
}

function numberOf(numeral: string): number | null {
  return hanNumeralValue(numeral.replace(/两/, '二'));
}

function miscounted(span: Report['span'], words: string, said: number, listed: number): Report {
  return {
    span,
    message: {
      zh: `${quote(words)}说的是 ${said} 项，列出的是 ${listed} 项。`,
      en: `${quote(words)} says ${said} but ${listed} are listed.`,
    },
  };
}
