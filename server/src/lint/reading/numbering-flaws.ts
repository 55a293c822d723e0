import { addTo, grouped } from '../../core/grouped';
import { memo } from '../../core/memo';
import type { Mark } from '../../core/phrases/numbering';
import type { PlanNode, WorkPlan } from '../../core/work-plan';

/** A place where the numbers of a scope do not run on. */
export interface NumberingFlaw {
  readonly kind: 'skipped' | 'repeated' | 'disordered';
  readonly node: PlanNode;
  /** The number that should stand there. */
  readonly expected: number;
  /** The node before it in its scope, or for a repeat the one with the same number. */
  readonly other: PlanNode | null;
  /** Only the first number of the draft is above 1, as in an excerpt. */
  readonly excerpt: boolean;
  /** The nodes of the scope with the numbers that renumbering gives them, only those that change. */
  readonly renumbering: ReadonlyArray<{ readonly node: PlanNode; readonly ordinal: number }>;
}

/** Any one flaw's renumbering mends its whole scope; a draft full of flaws need not carry it at each of them. */
const MOST_RENUMBERINGS = 20;
const MOST_PLACES = 8;
/** A short line without a full stop, or a label: a heading of its own that a list stands under. */
const HEADING_LIKE = /^[^。；;，,]{1,20}$|[:：]$/;
/** A box inside a list; what is numbered in it is not the list's. */
const BOX = /^(?:专栏|表|图|案例|链接)\s*[\d一二三四五六七八九十]/;
/** Points of a sentence, whose first member may stand in the paragraph of the heading. */
const POINTS: Readonly<Record<string, string>> = { 'is-point': '一是', 'must-point': '一要' };

/** Nodes that are numbered together: within one parent, or through the whole draft where numbers run on. */
type Scope = readonly PlanNode[];

/**
 * The numbering flaws of a plan's line-start numbers, in the order of the draft. Whether a style runs on across
 * parents or restarts is learned from the draft itself (domain §2.1).
 */
export const numberingFlaws = memo((plan: WorkPlan): readonly NumberingFlaw[] => {
  const first = firstNumbered(plan.sections);
  return scopesOf(plan).flatMap((scope) => flawsOf(scope, first, beginsInHeading(plan, scope) ? 2 : 1));
});

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

function scopesOf(plan: WorkPlan): readonly Scope[] {
  const families = new Map<string, Scope[]>();
  const visit = (siblings: readonly PlanNode[]) => {
    for (const node of siblings) visit(node.children);
    const numbered = siblings.filter(({ mark }) => mark.ordinal !== null);
    for (const [family, group] of grouped(numbered, ({ mark }) => familyOf(mark))) {
      // Points inside one paragraph are broken-enumeration's; here they count only as part of a longer run.
      if (group.every((node) => node.mark.inline)) continue;
      for (const scope of splitAtRestarts(plan, group)) addTo(families, family, scope);
    }
  };
  visit(plan.sections);
  return [...families.values()].flatMap((scopes) =>
    joinRuns(scopes.sort((a, b) => (a[0]?.paragraph ?? 0) - (b[0]?.paragraph ?? 0))),
  );
}

/**
 * Joins the scopes that go on from one another. A scope that clearly starts again or clearly goes on is taken at
 * its word; only a doubtful one follows the habit of the draft.
 */
function joinRuns(scopes: readonly Scope[]): readonly Scope[] {
  const habit = runsOn(scopes);
  const runs: PlanNode[][] = [];
  for (const scope of scopes) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.mark.ordinal ?? null;
    const first = scope[0]?.mark.ordinal ?? null;
    const goesOn = first !== 1 && last !== null && (first === last + 1 || habit);
    if (run && goesOn) for (const node of scope) run.push(node);
    else runs.push([...scope]);
  }
  return runs;
}

/** 1. and 1、 are one family, so that a single wrong sign does not look like a second sequence. */
function familyOf(mark: Mark): string {
  const isArabic = mark.style === 'arabic-comma' || mark.style === 'arabic-dot';
  return isArabic ? 'arabic' : `${mark.style} ${mark.variant}`;
}

/**
 * A new list begins at 1 after a paragraph without a number: after a short heading or label always, after prose when
 * it goes on with 2, for a lone 1 in mid-sequence is a wrong number. After a box (专栏1) the list before it goes on.
 */
function splitAtRestarts(plan: WorkPlan, siblings: readonly PlanNode[]): readonly Scope[] {
  const scopes: PlanNode[][] = [];
  let boxed: PlanNode[] | null = null;
  for (const [index, node] of siblings.entries()) {
    const scope = scopes.at(-1);
    const plain = node.mark.ordinal === 1 ? plainTextBefore(plan, node) : null;
    const next = siblings[index + 1];
    const goesOn = next ? next.mark.ordinal === 2 : (scope?.length ?? 0) > 1;
    if (!scope || (plain !== null && (goesOn || HEADING_LIKE.test(plain)))) {
      if (scope && plain !== null && BOX.test(plain)) boxed = scope;
      scopes.push([node]);
    } else if (
      boxed &&
      node.mark.ordinal === (boxed.at(-1)?.mark.ordinal ?? 0) + 1 &&
      !follows(scope, node)
    ) {
      boxed.push(node);
      scopes.push(boxed);
      scopes.splice(scopes.indexOf(boxed), 1);
      boxed = null;
    } else scope.push(node);
  }
  return scopes;
}

function follows(scope: Scope, node: PlanNode): boolean {
  return node.mark.ordinal === (scope.at(-1)?.mark.ordinal ?? 0) + 1;
}

/** The paragraph without a number right before a node, or `null`. */
function plainTextBefore(plan: WorkPlan, node: PlanNode): string | null {
  for (let index = node.paragraph - 1; index >= 0; index--) {
    const paragraph = plan.draft.paragraphs[index];
    if (!paragraph || paragraph.blank) continue;
    return paragraph.opening === null && paragraph.units[0]?.form !== 'line' ? paragraph.plain.trim() : null;
  }
  return null;
}

/** Numbers run on across parents when more scopes go on from the one before than start again at 1. */
function runsOn(scopes: readonly Scope[]): boolean {
  let onward = 0;
  let again = 0;
  for (const [index, scope] of scopes.entries()) {
    const last = scopes[index - 1]?.at(-1)?.mark.ordinal;
    if (last === undefined || last === null) continue;
    if (startsWith(scope, 1)) again++;
    else if (startsWith(scope, last + 1) || startsWith(scope, last + 2)) onward++;
  }
  return onward > again;
}

/** The scope begins at a number, by its first member or, where that one is wrong, by its second. */
function startsWith(scope: Scope, ordinal: number): boolean {
  return (
    scope[0]?.mark.ordinal === ordinal ||
    (scope[0]?.mark.ordinal !== 1 && scope[1]?.mark.ordinal === ordinal + 1)
  );
}

/**
 * Reads a scope against the numbers it should have. `shift` is what a number has above its place: a lasting change
 * of it is a missing or doubled number, a change for one number alone is a wrong number, and for two neighbours
 * that hold each other's number an exchange.
 */
function flawsOf(scope: Scope, firstOfDraft: PlanNode | undefined, start: number): readonly NumberingFlaw[] {
  const ordinals = scope.map((node) => node.mark.ordinal ?? 0);
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
