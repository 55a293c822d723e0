import { parseText } from '../../../server/src/core/parse';
import { writeNumeral } from '../../../server/src/core/phrases/numeral';
import { itemsOf, type PlanNode, type WorkPlan } from '../../../server/src/core/work-plan';
import {
  changeFigures,
  changeUnits,
  clausesOf,
  dropTargets,
  edited,
  type FigureChange,
  reword,
  type TextEdit,
} from './changes';
import { type ItemPiece, pieceOf } from './item-piece';
import type { Random } from './random';

/** What is known of an item of a made-up plan: which item of last year's it is, and what was done to it. */
export interface ItemTruth {
  /** Index of the item in last year's plan; `null` for a new one. */
  readonly from: number | null;
  readonly figures: readonly FigureChange[];
  /** The texts of the targets that are gone. */
  readonly removed: readonly string[];
  /** `null` where last year's item has no units of its own. */
  readonly units: { readonly added: readonly string[]; readonly removed: readonly string[] } | null;
}

/** A made-up plan of the year after, and the truth about its items in their order. */
export interface NextYear {
  readonly plan: WorkPlan;
  readonly truth: readonly ItemTruth[];
}

const DROPPED = 0.12;
const NEW = 0.12;
const MOVED = 0.06;
const KEPT = 0.25;

interface Written extends ItemTruth {
  readonly text: string;
}

/**
 * A plan made from last year's by dropping, adding, shuffling, moving, rewording items and changing figures and
 * units; added items come from `others`. `null` where the made-up text does not parse into the items that were put in.
 */
export function nextYearOf(last: WorkPlan, others: readonly WorkPlan[], random: Random): NextYear | null {
  const sections = new Map<PlanNode | null, Written[]>();
  for (const [index, item] of itemsOf(last).entries()) {
    const held = sections.get(item.parent) ?? [];
    sections.set(item.parent, held);
    if (!random.chance(DROPPED)) held.push(changed(pieceOf(last, item), index, others, random));
    if (random.chance(NEW)) {
      const other = random.pick(others);
      const text = pieceOf(other, random.pick(itemsOf(other))).text;
      held.push({ text, from: null, figures: [], removed: [], units: null });
    }
  }
  const lists = [...sections.values()];
  for (const list of lists) {
    for (const item of [...list]) {
      if (!random.chance(MOVED)) continue;
      list.splice(list.indexOf(item), 1);
      random.pick(lists).push(item);
    }
  }
  const year = last.year ?? 2025;
  const lines = [`某局${year + 1}年工作要点`];
  const truth: Written[] = [];
  let number = 0;
  for (const [section, list] of sections) {
    if (section) lines.push(`${writeNumeral(++number, 'han')}、${section.titleText}`);
    for (const item of random.shuffled(list)) {
      truth.push(item);
      lines.push(`${truth.length}.${item.text.replaceAll(`${year}年`, `${year + 1}年`)}`);
    }
  }
  const plan = parseText(`${lines.join('\n')}\n`);
  return itemsOf(plan).length === truth.length ? { plan, truth } : null;
}

function changed(piece: ItemPiece, from: number, others: readonly WorkPlan[], random: Random): Written {
  const hasUnits = piece.units.some(({ units }) => units.length > 0);
  const noUnits = hasUnits ? { added: [], removed: [] } : null;
  if (random.chance(KEPT)) return { text: piece.text, from, figures: [], removed: [], units: noUnits };
  const edits: TextEdit[] = [];
  const dropped = dropTargets(piece, random);
  const figures = changeFigures(
    { ...piece, targets: piece.targets.filter((target) => !dropped.removed.includes(target)) },
    random,
  );
  edits.push(...dropped.edits, ...figures.edits);
  const units = random.chance(0.4) ? changeUnits(piece, random) : null;
  edits.push(...(units?.edits ?? []));
  const way = random.next();
  if (way < 0.7) {
    const foreign = way < 0.15 ? foreignClauses(random.pick(others), random) : [];
    const fixed = [...piece.fixed, ...dropped.edits];
    edits.push(...reword({ ...piece, fixed }, { heavy: way < 0.35, foreign }, random));
  }
  return {
    text: edited(piece.text, edits),
    from,
    figures: figures.changes,
    removed: dropped.removed.map(({ text }) => text),
    units: units ?? noUnits,
  };
}

/** Clauses of one item of another plan, without figures: they would be targets of nobody. */
function foreignClauses(other: WorkPlan, random: Random): readonly string[] {
  const { text, titleEnd } = pieceOf(other, random.pick(itemsOf(other)));
  return clausesOf(text, titleEnd + 1)
    .map(({ clause }) => clause)
    .filter((clause) => !/[0-9（）〔〕《》“”]/.test(clause));
}
