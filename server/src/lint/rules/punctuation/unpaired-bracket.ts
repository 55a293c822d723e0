import { paragraphsThat } from '../../../core/paragraph-facts';
import { type Bracket, closingFor } from '../../../core/phrases/bracket';
import type { WorkPlan } from '../../../core/work-plan';
import { shorten } from '../../reading/excerpt';
import { damagedMarkers } from '../../reading/numbering-flaws';
import { defineRule, type Fix, type Report } from '../../rule';

/** A bracket may be closed this many paragraphs on, as around a quoted list. */
const FARTHEST_PARTNER = 5;
const CONTEXT = 8;
/** 国发〔2019〕3号 with half of its bracket: wrong-document-number-bracket's. */
const DOCUMENT_NUMBER = /[\u4e00-\u9fff](?:〔(?:19|20)\d{2}|(?:19|20)\d{2}〕)\s*\d{1,4}\s*号/g;

export const unpairedBracket = defineRule({
  id: 'unpaired-bracket',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: { zh: '括号、书名号只有一半。', en: 'A bracket or book-title mark lacks its other half.' },
    why: {
      zh: '半个括号会让读者分不清哪些是注释，文件名从哪里到哪里。',
      en: 'Readers cannot tell where the note or the document name begins and ends.',
    },
    remedy: { zh: '补上另一半，或删去多余的一半。', en: 'Add the missing half or delete the stray one.' },
    source: {
      zh: 'GB/T 15834-2011：括号、书名号成对使用。',
      en: 'GB/T 15834-2011: brackets and book-title marks come in pairs.',
    },
    leavesAlone: {
      zh: '硬换行先并段再判断；全角半角混用的一对算成对；“1)”这类序号；跨段的括号；网页残留；责任单位的括号另有规则。',
      en: 'Hard wraps are joined first; a pair of mixed width counts as a pair; enumerators such as 1); brackets over paragraphs; web residue. Unit brackets have their own rule.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防（护岸32.6公里，年底前通过验收。\n2.抓好防汛。年底前修订预案。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防（护岸）32.6公里，年底前通过验收。\n2.抓好防汛。年底前修订预案。\n',
  },
  *check(plan) {
    const open: Half[] = [];
    const alone: Half[] = [];
    for (const half of halves(plan)) {
      if (half.opens) {
        open.push(half);
        continue;
      }
      const partner = open.findLastIndex(
        (other) =>
          other.bracket.family === half.bracket.family &&
          other.paragraph < half.paragraph &&
          half.paragraph - other.paragraph <= FARTHEST_PARTNER,
      );
      if (partner >= 0) open.splice(partner, 1);
      else alone.push(half);
      if (open.length > 64) alone.push(...open.splice(0, 32));
    }
    for (const half of [...open, ...alone]) {
      if (!half.ofUnits && !isOfDocumentNumber(plan, half)) yield reportOf(plan, half);
    }
  },
});

/** One half of a bracket whose other half is not in its paragraph. */
interface Half {
  readonly bracket: Bracket;
  readonly paragraph: number;
  readonly opens: boolean;
  /** Opens a list of units: unclosed-unit-bracket's, unless a later paragraph closes it. */
  readonly ofUnits: boolean;
}

const withHalves = paragraphsThat(
  ({ brackets, residue }) =>
    brackets.unclosed.length + brackets.unopened.length > 0 && residue !== 'metadata',
);

function* halves(plan: WorkPlan): Generator<Half> {
  const residue = new Set<number>();
  for (const { kind, firstParagraph, lastParagraph } of plan.noise) {
    if (kind !== 'web-page') continue;
    for (let index = firstParagraph; index <= lastParagraph; index++) residue.add(index);
  }
  const damaged = new Map(damagedMarkers(plan).map(({ span }) => [span.paragraph, span.end]));
  for (const [paragraph, { text, brackets, units }] of withHalves(plan.draft)) {
    if (residue.has(paragraph)) continue;
    const ofUnits = new Set(units.map(({ unclosed }) => unclosed));
    // 〔责任单位：甲科） is closed, by the wrong bracket; a full stop may follow.
    const closingUnits = new Set(
      units.flatMap(({ unclosed, end }) =>
        unclosed ? [/[。；;，,]/.test(text[end - 1] ?? '') ? end - 2 : end - 1] : [],
      ),
    );
    // （三 and 三） at a line start are numbers, which numbering looks at.
    const from = damaged.get(paragraph) ?? 0;
    for (const bracket of brackets.unopened) {
      if (bracket.offset < from || isOrnament(text, bracket)) continue;
      if (!closingUnits.has(bracket.offset)) yield { bracket, paragraph, opens: false, ofUnits: false };
    }
    for (const bracket of brackets.unclosed) {
      if (bracket.offset < from || isOrnament(text, bracket)) continue;
      yield { bracket, paragraph, opens: true, ofUnits: ofUnits.has(bracket) };
    }
  }
}

/** 》》点击进入《《, or a bracket on a line of its own: what a web page put there. */
function isOrnament(text: string, { offset, char }: Bracket): boolean {
  return text[offset - 1] === char || text[offset + 1] === char || text.trim() === char;
}

function isOfDocumentNumber(plan: WorkPlan, { bracket, paragraph }: Half): boolean {
  const from = Math.max(0, bracket.offset - 2 * CONTEXT);
  const text = plan.draft.paragraphs[paragraph]?.plain.slice(from, bracket.offset + 2 * CONTEXT) ?? '';
  for (const { 0: number, index } of text.matchAll(DOCUMENT_NUMBER)) {
    if (from + index <= bracket.offset && bracket.offset < from + index + number.length) return true;
  }
  return false;
}

function reportOf(plan: WorkPlan, { bracket, paragraph, opens }: Half): Report {
  const text = plan.draft.paragraphs[paragraph]?.text ?? '';
  const { char, offset } = bracket;
  const span = { paragraph, start: offset, end: offset + 1 };
  if (!opens) {
    return {
      span,
      message: {
        zh: `“${shorten(text.slice(Math.max(0, offset - CONTEXT), offset))}${char}”的“${char}”前面没有左半边。`,
        en: `“${char}” closes a bracket that was never opened.`,
      },
    };
  }
  const close = closingFor(char);
  const place = closingPlace(text, bracket);
  return {
    span,
    // Certain only when nothing but the end of the paragraph can close it.
    ...(place === text.trimEnd().length ? { severity: 'error' as const } : {}),
    message: {
      zh: `“${shorten(text.slice(offset, offset + CONTEXT))}”的“${char}”没有对应的“${close}”。`,
      en: `“${char}” is never closed with “${close}”.`,
    },
    fix: insertion(paragraph, place, text, close),
  };
}

/** Where an open bracket most likely ends: before the next mark of punctuation, else at the end of the text. */
function closingPlace(text: string, { offset }: Bracket): number {
  const rest = text.slice(offset + 1).search(/[，,。；;、：:！？!?（(《〔]/);
  return rest > 0 ? offset + 1 + rest : text.trimEnd().length;
}

function insertion(paragraph: number, place: number, text: string, close: string): Fix {
  const after = shorten(text.slice(Math.max(0, place - CONTEXT), place));
  return {
    title: { zh: `在“${after}”后补“${close}”`, en: `Insert “${close}” after “${after}”` },
    safe: false,
    edits: [{ span: { paragraph, start: place, end: place }, newText: close }],
  };
}
