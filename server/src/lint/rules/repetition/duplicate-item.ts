import type { Localized } from '../../../core/localized';
import { plainOf } from '../../../core/words/plain';
import { type PlanNode, type Span, textsBetween, type WorkPlan } from '../../../core/work-plan';
import { type Sketch, sketchOf } from '../../../library/texts/similarity';
import { TwinIndex } from '../../../library/texts/twin-index';
import { type Named, named, nameOf } from '../../reading/excerpt';
import { factOfItems } from '../../reading/item-facts';
import { isStatute } from '../../reading/statute';
import { defineRule, type Report } from '../../rule';

/** Bigram Jaccard of two bodies: from .5 a copy, from .35 a likely one; parallel wording reaches .35 (domain §3). */
const COPY = 0.5;
const LIKELY = 0.35;
/** Of two items of one section. */
const NEAR_COPY = 0.95;
/** A longer title is a sentence, and part of what is compared. */
const LONGEST_TITLE = 30;
/** Share of an item's figures that a copy has kept. */
const SHARED_FIGURES = 0.6;
/** Of short bodies, and of neighbours with other figures, only a similarity like this says something. */
const SURELY = 0.7;
const SHORTEST_BODY = 40;
const FEWEST_WORDS = 12;
const GRADE =
  /[（(]?[A-Za-z一二三四五六七八九十甲乙丙丁\d]+[类级等档批期][）)]?|国家级?|[省市县区镇乡]级?|初级|中级|高级|小学|初中|高中|特等|优秀|良好|精英|合格|上半年|下半年|第[一二三四]季度/g;
const FORMULAE =
  /以[^，,。]{2,30}为指导|深入(?:学习)?贯彻[^，,。]{2,30}精神|在[^，,。]{2,20}领导下|全面贯彻[^，,。]{2,20}方针/g;
const MAY_HOLD_FORMULA = /为指导|贯彻|领导下/;

export const duplicateItem = defineRule({
  id: 'duplicate-item',
  level: 'warning',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: { zh: '两个条目的内容大部分相同。', en: 'Two items say mostly the same.' },
    why: {
      zh: '一件事列两次，责任会落空或打架，台账也会重复计数。',
      en: 'A task listed twice is counted twice and may be assigned to two units.',
    },
    remedy: { zh: '合并成一条，或写清各自的不同。', en: 'Merge them or state how they differ.' },
    source: { zh: '校对“三看”：内容不重复。', en: 'Proof-reading practice: no repetition of content.' },
    leavesAlone: {
      zh: '责任单位、“以…为指导”等套语不参与比较；句式平行而内容不同的条目；分档、分级并列的条目和数字不同的平行步骤；相似度 0.35 到 0.5（同一部分里到 0.95）只作提示。',
      en: 'Units and formulae are not compared; parallel wording; members of a graded list and parallel steps with other figures; a similarity between .35 and .5 (.95 within one section) is only info.',
    },
    bad: '某局2026年工作要点\n一、安全\n1.抓实在建工程安全。对23个在建工程每月检查1次，隐患整改率达到100%，组织施工现场应急演练3场，参训150人次。\n二、监管\n2.压实行业监管。对23个在建工程每月检查1次，隐患整改率达到100%，组织现场应急演练3场，参训150人次。\n',
    good: '某局2026年工作要点\n一、安全\n1.抓实在建工程安全。对23个在建工程每月检查1次，隐患整改率达到100%，组织施工现场应急演练3场，参训150人次。\n二、监管\n2.压实行业监管。6月底前印发行政处罚裁量基准，全年办理行政检查案件不少于40件，公开率达到100%。\n',
  },
  *check(plan, { memo }) {
    const { items, facts } = bodies(plan);
    const twins = memo.keep('twins of items', () => new TwinIndex(LIKELY));
    const inStatute = isStatute(plan);
    for (const { index, twin, similarity } of twins.twins(facts.map(({ sketch }) => sketch))) {
      const [one, another] = [facts[index], facts[twin]];
      const [item, other] = [items[index], items[twin]];
      if (!one || !another || !item || !other) continue;
      const same = sameFigures(one, another);
      const isNear = item.parent === other.parent;
      if (areParallel(one, another, same, isNear, similarity)) continue;
      const isDoubtful = similarity < leastFor(isNear) || !same || inStatute;
      yield reportOf(one, another, [item, other], similarity, isDoubtful ? 'info' : undefined);
    }
  },
});

/** What a finding of two like items depends on, and the report of it. */
interface Told {
  readonly twin: Body;
  readonly similarity: number;
  readonly severity: 'info' | undefined;
  readonly paragraph: number;
  readonly twinParagraph: number;
  readonly report: Report;
}

/**
 * The report of an item that an earlier one says too: that of the run before where nothing about it has changed, for
 * a draft may have thousands. It holds no node, so that it does not keep an earlier plan.
 */
function reportOf(
  one: Body,
  twin: Body,
  [item, other]: readonly [PlanNode, PlanNode],
  similarity: number,
  severity: 'info' | undefined,
): Report {
  const { told } = one;
  if (
    told?.twin === twin &&
    told.similarity === similarity &&
    told.severity === severity &&
    told.paragraph === item.paragraph &&
    told.twinParagraph === other.paragraph
  )
    return told.report;
  const report = new Duplicate(item, other, similarity, severity);
  one.told = {
    twin,
    similarity,
    severity,
    paragraph: item.paragraph,
    twinParagraph: other.paragraph,
    report,
  };
  return report;
}

class Duplicate implements Report {
  readonly span: Span;
  readonly #place: Span;
  readonly #item: Named;
  readonly #other: Named;
  readonly #similarity: number;

  constructor(
    item: PlanNode,
    other: PlanNode,
    similarity: number,
    readonly severity: 'info' | undefined,
  ) {
    this.span = item.title;
    this.#place = other.title;
    this.#item = named(item);
    this.#other = named(other);
    this.#similarity = similarity;
  }

  get message() {
    return messageOf(nameOf(this.#item), nameOf(this.#other), this.#similarity);
  }

  get related() {
    const name = nameOf(this.#other);
    const message = { zh: `相近的条目：${name}`, en: `The similar item: ${name}` };
    return [{ span: this.#place, message }];
  }
}

/** Neighbours are often parallel: what each group applies for, what each grade gets. */
function leastFor(isNear: boolean): number {
  return isNear ? NEAR_COPY : COPY;
}

/** What is compared of an item. */
interface Body {
  readonly sketch: Sketch;
  /** How many Han characters it has; the rest is code, addresses and formulae. */
  readonly words: number;
  /** Its title in plain form. */
  readonly title: string;
  /** That without what grades it, when it was asked for. */
  ungraded?: string;
  /** What was last told of it. */
  told?: Told;
  /** The twin that its figures were last compared with, and whether they are the same. */
  compared?: { readonly twin: Body; readonly same: boolean };
}

const bodies = factOfItems(bodyFact);

function bodyFact(plan: WorkPlan, item: PlanNode): Body {
  const title = plainOf(item.titleText);
  const body = bodyOf(plan, item);
  return { sketch: sketchOf(body), words: countOfHan(body), title };
}

/**
 * Members of a graded list (B类、C类, 省级、国家级), or short steps that differ in their figures: what they have in
 * common is the form.
 */
function areParallel(one: Body, other: Body, same: boolean, isNear: boolean, similarity: number): boolean {
  if (one.title !== other.title && ungraded(one) === ungraded(other)) return true;
  if (!same && isNear && similarity < SURELY) return true;
  if (Math.min(one.words, other.words) < FEWEST_WORDS) return true;
  const shorter = Math.min(one.sketch.bigrams.length, other.sketch.bigrams.length);
  return shorter < SHORTEST_BODY && similarity < SURELY;
}

/** A title without what grades it. */
function ungraded(body: Body): string {
  body.ungraded ??= body.title.replace(GRADE, '');
  return body.ungraded;
}

function countOfHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) count++;
  }
  return count;
}

/** Whether most figures of an item stand in the other too: parallel projects have the wording in common, not those. */
function sameFigures(one: Body, twin: Body): boolean {
  if (one.compared?.twin !== twin) {
    const { figures } = one.sketch;
    let shared = 0;
    for (const figure of figures) if (twin.sketch.figures.has(figure)) shared++;
    one.compared = { twin, same: shared >= figures.size * SHARED_FIGURES };
  }
  return one.compared.same;
}

function messageOf(name: string, otherName: string, similarity: number): Localized {
  const percent = Math.round(similarity * 100);
  return {
    zh: `${name}与${otherName}内容相近（相似度 ${percent}%），疑为重复。`,
    en: `${name} says nearly the same as ${otherName} (similarity ${percent} %).`,
  };
}

/** What the cells of a row say of its task: no number, unit, person or time; a merged cell is the first row's. */
function bodyOfRow({ table, row }: NonNullable<PlanNode['row']>): string {
  const ofTask = row.cells.filter(({ column }) => {
    const { role = 'other' } = table.columns[column] ?? {};
    return role === 'task' || role === 'target' || role === 'other';
  });
  return ofTask.map(({ text }) => text).join('\n');
}

/** The text of an item after its title, without units and formulae. */
function bodyOf(plan: WorkPlan, item: PlanNode): string {
  if (item.row) return bodyOfRow(item.row);
  let body = '';
  const { paragraph, start, end } = item.title;
  const from = !item.headingLine && end - start > LONGEST_TITLE ? start : end;
  for (const part of textsBetween(plan.draft, { paragraph, offset: from }, item.end)) {
    let at = part.start;
    for (const clause of plan.draft.paragraphs[part.paragraph]?.units ?? []) {
      if (clause.start < at || clause.start >= part.end) continue;
      body += part.text.slice(at - part.start, clause.start - part.start);
      at = Math.min(clause.end, part.end);
    }
    body += part.text.slice(at - part.start);
  }
  const text = body === '' ? item.titleText : body;
  return MAY_HOLD_FORMULA.test(text) ? text.replace(FORMULAE, '') : text;
}
