import { memo } from '../../core/memo';
import { NodeMemo } from '../../core/node-memo';
import { unitClausesIn } from '../../core/unit-clauses';
import { leaningWords, openingWords, particles, partingWords, wholeWords } from '../../core/words/plan-words';
import { inSimplified } from '../../core/words/script-characters';
import { nodesOf, type PlanNode, textsBetween, type WorkPlan } from '../../core/work-plan';
import { placeOf } from './provenance';

/** So many words tell what a part is about; the rest of its text is not kept. */
const MOST_WORDS = 6;
const MOST_FROM_HEADING = 3;
const LONGEST_WORD = 8;
const LONGEST_TERM = 5;
const LONGEST_PIECE = 4;

/**
 * 主题词: the words that say what a section or item is about, the most telling first, at most six, in Simplified
 * characters. First those of its heading, then what it speaks of more than the rest of its plan does. They depend on
 * nothing but the plan. A part without a heading has those of its text.
 */
export function topicWordsOf(plan: WorkPlan, node: PlanNode): readonly string[] {
  const heading = headingWords(node.titleText);
  const chosen = heading.slice(0, MOST_FROM_HEADING);
  for (const term of tellingTerms(plan, node)) {
    if (chosen.length >= MOST_WORDS) break;
    if (isNew(term, chosen)) chosen.push(term);
  }
  return chosen;
}

/** Whether more than half of a term's pairs of characters stand in none of the words. */
function isNew(term: string, words: readonly string[]): boolean {
  let known = 0;
  for (let at = 0; at + 2 <= term.length; at++) {
    const pair = term.slice(at, at + 2);
    if (words.some((word) => word.includes(pair))) known++;
  }
  return known * 2 < term.length - 1;
}

/** The words of a heading that say what it is about, in its order, those that say little alone last. */
export function headingWords(heading: string): readonly string[] {
  const words = [...new Set(wordsIn(inSimplified(heading)))];
  const telling = words.filter((word) => !leaningWords.has(word));
  return [...telling, ...words.filter((word) => leaningWords.has(word))].map((word) =>
    word.slice(0, LONGEST_WORD),
  );
}

/** `headingWords` of a part's title, found once for each part. */
export const headingWordsOf: (part: { readonly title: string }) => readonly string[] = memo(({ title }) =>
  headingWords(title),
);

const escaped = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const PIECE = new RegExp(
  `(${escaped(wholeWords)})|${escaped(partingWords)}|[${particles}]|[^\\u4e00-\\u9fffA-Za-z0-9+]+`,
  'g',
);
const OPENING = new RegExp(`^(?:${escaped(openingWords)})`);
const NOT_A_WORD = /^[0-9+]*$|^[0-9]|[0-9]{3}/;
const CLAUSE = /[^\u4e00-\u9fffA-Za-z0-9+]*[，,；;：:。、！？!?][^\u4e00-\u9fffA-Za-z0-9+]*|[\s\u3000]+/;

/**
 * The words of a heading as its topic may be called, whole: 防汛备汛, where `headingWords` takes 防 for what is done and
 * compares 汛备汛.
 */
export function nameWords(heading: string): readonly string[] {
  return [...new Set(wordsIn(inSimplified(heading), withoutOpeningWords))];
}

/** The words between the plan words of a text, in its order. Linear. */
function wordsIn(text: string, trimmed = withoutOpening): string[] {
  const words: string[] = [];
  for (const clause of text.split(CLAUSE)) {
    let from = 0;
    const push = (to: number) => {
      const word = trimmed(clause.slice(from, to));
      if (word.length > 1 && !NOT_A_WORD.test(word)) words.push(word);
    };
    // Not matchAll, which copies so long a pattern at every call.
    PIECE.lastIndex = 0;
    for (let found = PIECE.exec(clause); found; found = PIECE.exec(clause)) {
      if (found[1] !== undefined) continue;
      push(found.index);
      from = found.index + found[0].length;
    }
    push(clause.length);
  }
  return words;
}

/** Most words have two characters: where an odd number is left, the opening was half of one. */
function withoutOpeningWords(word: string): string {
  const rest = withoutOpening(word);
  const isHalved = rest.length < word.length && rest.length % 2 === 1;
  return isHalved ? word.slice(-rest.length - 1) : rest;
}

function withoutOpening(word: string): string {
  let rest = word;
  for (;;) {
    const opening = OPENING.exec(rest)?.[0];
    if (
      opening === undefined ||
      rest.length - opening.length < 2 ||
      wholeWords.some((whole) => rest.startsWith(whole))
    )
      return rest;
    rest = rest.slice(opening.length);
  }
}

/** The terms of each part of a plan, and in how many items each stands. */
interface PlanTerms {
  readonly ofPart: ReadonlyMap<PlanNode, ReadonlyMap<string, Term>>;
  readonly items: number;
  readonly inItems: ReadonlyMap<string, number>;
}

interface Term {
  readonly times: number;
  /** Stands between plan words at least once, so that it is surely no piece of a word. */
  readonly whole: boolean;
}

/** Words are the costly part; they are kept for later versions of a draft. */
const termsOfNodes = new NodeMemo<ReadonlyMap<string, Term>>();

/**
 * Terms of a part by how much it speaks of them more than the other items of its plan: those that come again in it,
 * then those that other items know too, then what it says first.
 */
function tellingTerms(plan: WorkPlan, node: PlanNode): readonly string[] {
  const { ofPart, items, inItems } = termsOfPlan(plan);
  const again: Array<readonly [term: string, score: number]> = [];
  const elsewhere: string[] = [];
  const once: string[] = [];
  for (const [term, { times, whole }] of ofPart.get(node) ?? []) {
    const having = inItems.get(term) ?? 1;
    if (having * 4 > items && items > 3) continue;
    if (times > 1) again.push([term, times * Math.log((items + 1) / having) * Math.sqrt(term.length)]);
    else if (whole && term.length > 2 && having > 1) elsewhere.push(term);
    else if (whole && term.length > 2) once.push(term);
  }
  again.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [...again.map(([term]) => term), ...elsewhere, ...once];
}

const termsOfPlan = memo((plan: WorkPlan): PlanTerms => {
  const ofPart = new Map<PlanNode, ReadonlyMap<string, Term>>();
  const inItems = new Map<string, number>();
  let items = 0;
  const place = inSimplified(placeOf(plan) ?? '');
  for (const node of nodesOf(plan.sections)) {
    if (node.kind === 'point') continue;
    const terms = termsOfNodes.get(plan, node, place, () => termsIn(plan, node, place));
    ofPart.set(node, terms);
    if (node.kind !== 'item') continue;
    items++;
    for (const term of terms.keys()) inItems.set(term, (inItems.get(term) ?? 0) + 1);
  }
  return { ofPart, items, inItems };
});

/**
 * The words of a node's text, and the pieces of two to four characters that come again in different words. A piece
 * counts that begins a word and ends one, a pair of characters already if it does either: else it is torn out.
 */
function termsIn(plan: WorkPlan, node: PlanNode, place: string): ReadonlyMap<string, Term> {
  const words = new Map<string, number>();
  for (const word of textWords(plan, node, place)) words.set(word, (words.get(word) ?? 0) + 1);
  const times = new Map<string, number>();
  const begins = new Set<string>();
  const ends = new Set<string>();
  for (const [word, count] of words) {
    const pieces = new Set<string>(word.length <= LONGEST_TERM ? [word] : []);
    for (let length = 2; length <= LONGEST_PIECE; length++) {
      for (let at = 0; at + length <= word.length; at++) pieces.add(word.slice(at, at + length));
      begins.add(word.slice(0, length));
      ends.add(word.slice(-length));
    }
    for (const piece of pieces) times.set(piece, (times.get(piece) ?? 0) + count);
  }
  const terms = new Map<string, Term>();
  for (const [term, count] of times) {
    const whole = words.has(term);
    const begun = begins.has(term);
    const ended = ends.has(term);
    const sound = count > 1 && (term.length === 2 ? begun || ended : begun && ended);
    if ((whole || sound) && !leaningWords.has(term)) terms.set(term, { times: count, whole });
  }
  for (const [term, { times: count }] of terms) {
    for (const piece of term.length < 3 ? [] : [term.slice(1), term.slice(0, -1)]) {
      const shorter = terms.get(piece);
      if (shorter && shorter.times === count && !shorter.whole) terms.delete(piece);
    }
  }
  return terms;
}

/** The words of a node's text but for those of its units and its plan's own place. */
function* textWords(plan: WorkPlan, node: PlanNode, place: string): Generator<string> {
  for (const { paragraph, start, end } of textsBetween(plan.draft, node.start, node.end)) {
    const own = plan.draft.paragraphs[paragraph];
    const text = own?.text ?? '';
    let from = start;
    for (const clause of [
      ...(own ? unitClausesIn(plan, own) : []).filter(
        (clause) => clause.start >= start && clause.start < end,
      ),
      { start: end, end },
    ]) {
      const stretch = inSimplified(text.slice(from, clause.start));
      yield* wordsIn(place === '' ? stretch : stretch.replaceAll(place, ' '));
      from = clause.end;
    }
  }
}
