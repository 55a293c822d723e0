import { memo } from '../../core/memo';
import type { PlanNode, WorkPlan } from '../../core/work-plan';
import { type DamagedMarker, damagedMarkersIn } from './damaged-markers';
import { type Scope, scopesOf } from './numbering-scopes';

/** A place where the numbers of a scope do not run on. */
export interface NumberingFlaw {
  readonly kind: 'skipped' | 'repeated' | 'disordered';
  readonly node: PlanNode;
  /** The number that should stand there. */
  readonly expected: number;
  /** The node before it in its scope, or for a repeat the one with the same number. */
  readonly other: PlanNode | null;
  /** The draft begins in mid-count, or several of its parts do, as in an excerpt: no flaw for sure. */
  readonly excerpt: boolean;
  /** The count of its scope begins anew somewhere without a heading: more likely lists inside it than wrong numbers. */
  readonly restart: boolean;
  readonly scope: Scope;
  /** The nodes of the scope with the numbers that renumbering gives them, only those that change. */
  readonly renumbering: ReadonlyArray<{ readonly node: PlanNode; readonly ordinal: number }>;
}

/** Any one flaw's renumbering mends its whole scope; a draft full of flaws need not carry it at each of them. */
const MOST_RENUMBERINGS = 20;
const MOST_PLACES = 8;
/** Of a wider gap only the first numbers are looked for. */
const MOST_MISSING = 10;
/** Points of a sentence, whose first member may stand in the paragraph of the heading. */
const POINTS: Readonly<Record<string, string>> = { 'is-point': '一是', 'must-point': '一要' };

/** The numbering flaws of a plan's line-start numbers, in the order of the draft. */
export function numberingFlaws(plan: WorkPlan): readonly NumberingFlaw[] {
  return numberingOf(plan).flaws;
}

/** The numbers that are missing from a plan's count only because they are damaged, in the order of the draft. */
export function damagedMarkers(plan: WorkPlan): readonly DamagedMarker[] {
  return numberingOf(plan).damaged;
}

interface Numbering {
  readonly flaws: readonly NumberingFlaw[];
  readonly damaged: readonly DamagedMarker[];
}

const numberingOf = memo((plan: WorkPlan): Numbering => {
  const first = firstNumbered(plan.sections);
  const scopes = scopesOf(plan).map((scope) => flawsOf(scope, first, beginsInHeading(plan, scope) ? 2 : 1));
  const begun = scopes.filter(([flaw]) => flaw?.kind === 'skipped' && flaw.node === flaw.scope[0]);
  const read = scopes.map((flaws) => withoutDamaged(plan, flaws));
  const damaged = read.flatMap((scope) => scope.damaged);
  const places = new Set(damaged.map(({ span }) => span.paragraph));
  const flaws = read
    .flatMap((scope) => scope.flaws)
    .filter(({ node }) => node.mark.inline || !places.has(node.paragraph));
  return { flaws: begun.length > 1 ? flaws.map(asExcerpt) : flaws, damaged };
});

/** Where several parts begin in mid-count, what is missing in any of them was left out on purpose. */
function asExcerpt(flaw: NumberingFlaw): NumberingFlaw {
  return flaw.kind === 'skipped' ? { ...flaw, excerpt: true, renumbering: [] } : flaw;
}

/** A number that is there but damaged is no gap, and while it is not mended nothing after it is renumbered. */
function withoutDamaged(plan: WorkPlan, flaws: readonly NumberingFlaw[]): Numbering {
  const damaged: DamagedMarker[] = [];
  const left = flaws.filter((flaw) => {
    if (flaw.kind !== 'skipped') return true;
    const { node, expected, scope, other } = flaw;
    const missing = Array.from(
      { length: Math.min(MOST_MISSING, (node.mark.ordinal ?? 0) - expected) },
      (_, index) => expected + index,
    );
    const from = other ?? node.parent;
    const found = damagedMarkersIn(plan, {
      from: from
        ? { paragraph: from.paragraph, offset: from.mark.end }
        : { paragraph: plan.bodyStart, offset: 0 },
      to: node.start,
      missing,
      model: scope.find((member) => member !== node) ?? node,
    });
    damaged.push(...found);
    return found.length < missing.length;
  });
  return { flaws: damaged.length > 0 ? left.map((flaw) => ({ ...flaw, renumbering: [] })) : left, damaged };
}

function firstNumbered(nodes: readonly PlanNode[]): PlanNode | undefined {
  for (const node of nodes) {
    const found = node.mark.ordinal !== null ? node : firstNumbered(node.children);
    if (found) return found;
  }
  return undefined;
}

/** （一）甲。一是子。⏎二是丑。: the first point runs on in the heading's paragraph. */
function beginsInHeading(plan: WorkPlan, scope: Scope): boolean {
  const first = scope[0];
  const sign = POINTS[first?.mark.style ?? ''];
  if (!first || !sign || first.mark.ordinal !== 2 || !first.parent) return false;
  for (let index = first.parent.paragraph; index < first.paragraph; index++) {
    if (plan.draft.paragraphs[index]?.text.includes(sign)) return true;
  }
  return false;
}

/**
 * Reads a scope against the numbers it should have. `shift` is what a number has above its place: a lasting change
 * of it is a missing or doubled number, a change for one number alone is a wrong number, and for two neighbours
 * that hold each other's number an exchange.
 */
function flawsOf(scope: Scope, firstOfDraft: PlanNode | undefined, usual: number): readonly NumberingFlaw[] {
  const ordinals = scope.map((node) => node.mark.ordinal ?? 0);
  // Some count from 0: 0.前置 1.检查.
  const start = ordinals[0] === 0 ? 0 : usual;
  const flaws: NumberingFlaw[] = [];
  const report = (kind: NumberingFlaw['kind'], index: number, expected: number, other: number | null) => {
    const node = scope[index];
    if (!node) return;
    flaws.push({
      kind,
      node,
      expected,
      other: other === null ? null : (scope[other] ?? null),
      excerpt: index === 0 && kind === 'skipped' && isExcerpt(node, firstOfDraft),
      restart: ordinals.some((each, at) => at > 0 && each === 1 && ordinals[at + 1] === 2),
      scope,
      renumbering: [],
    });
  };
  // A Markdown list may leave the counting to the renderer: 1. 1. 1.
  if (ordinals.length > 2 && ordinals.every((ordinal) => ordinal === 1)) return [];
  let expected = start;
  let places: Places | null = null;
  for (let index = 0; index < ordinals.length; index++) {
    const ordinal = ordinals[index] ?? 0;
    const next = ordinals[index + 1];
    if (ordinal === expected) {
      expected++;
      continue;
    }
    const exchanged = next === expected && ordinal === expected + 1 && ordinals[index + 2] !== expected + 1;
    if (exchanged) {
      report('disordered', index + 1, expected + 1, index);
      index++;
      expected += 2;
      continue;
    }
    places ??= placesOf(ordinals);
    const twin = twinOf(ordinals, places, index, expected);
    const wrongAlone = next === expected + 1 || (next === undefined && ordinal < expected);
    if (wrongAlone && ordinal !== expected - 1) {
      report(
        twin !== null ? 'repeated' : ordinal > expected ? 'skipped' : 'disordered',
        index,
        expected,
        twin ?? index - 1,
      );
      expected++;
    } else if (ordinal > expected) {
      report('skipped', index, expected, index > 0 ? index - 1 : null);
      expected = ordinal + 1;
    } else {
      report(twin !== null ? 'repeated' : 'disordered', index, expected, twin ?? index - 1);
      // After a doubled line the numbers go on from the double; after a mistyped one they go on as planned.
      expected = next === expected + 1 ? expected + 1 : ordinal + 1;
    }
  }
  return flaws.length === 0 ? flaws : withRenumbering(scope, flaws, start);
}

/** The draft begins in mid-count, and this is its first number or stands in its first section. */
function isExcerpt(node: PlanNode, firstOfDraft: PlanNode | undefined): boolean {
  if (!firstOfDraft || (firstOfDraft.mark.ordinal ?? 1) === 1) return false;
  for (let part: PlanNode | null = node; part; part = part.parent) if (part === firstOfDraft) return true;
  return false;
}

/** Another member of the scope that holds the same number: the nearest before, else the next one. */
function twinOf(ordinals: readonly number[], places: Places, index: number, expected: number): number | null {
  const ordinal = ordinals[index] ?? 0;
  const same = places.get(ordinal) ?? [];
  if (ordinal < expected) return same.findLast((place) => place < index) ?? null;
  const after = same.find((place) => place > index);
  return after !== undefined && ordinals[index + 1] === expected + 1 ? after : null;
}

/** Where each number stands in a scope; of a number that stands very often, the first places. */
type Places = ReadonlyMap<number, readonly number[]>;

function placesOf(ordinals: readonly number[]): Places {
  const places = new Map<number, number[]>();
  for (const [index, ordinal] of ordinals.entries()) {
    const known = places.get(ordinal);
    if (!known) places.set(ordinal, [index]);
    else if (known.length < MOST_PLACES) known.push(index);
  }
  return places;
}

function withRenumbering(
  scope: Scope,
  flaws: readonly NumberingFlaw[],
  usualStart: number,
): readonly NumberingFlaw[] {
  const start = flaws.some((flaw) => flaw.excerpt) ? (scope[0]?.mark.ordinal ?? 1) : usualStart;
  const renumbering = scope
    .map((node, index) => ({ node, ordinal: start + index }))
    .filter(({ node, ordinal }) => node.mark.ordinal !== ordinal);
  return flaws.map((flaw, index) => ({
    ...flaw,
    renumbering: flaw.excerpt || index >= MOST_RENUMBERINGS ? [] : renumbering,
  }));
}
