import { addTo, grouped } from '../../core/grouped';
import { memo } from '../../core/memo';
import { numeralForm } from '../../core/phrases/numeral';
import type { PlanNode, WorkPlan } from '../../core/work-plan';

/** A short line without a full stop, or a label: a heading of its own that a list stands under. */
const HEADING_LIKE = /^[^。；;，,]{1,20}$|[:：]$/;
/** A box inside a list; what is numbered in it is not the list's. */
const BOX = /^(?:(?:专栏|表|图|案例|链接)\s*[\d一二三四五六七八九十]|专栏\s*$)/;
/** Nodes that are numbered together: within one parent, or through the whole draft where numbers run on. */
export type Scope = readonly PlanNode[];

/**
 * The scopes of a plan's line-start numbers. Whether a style runs on across parents or restarts is learned from the
 * draft itself (domain §2.1).
 */
export const scopesOf = memo((plan: WorkPlan): readonly Scope[] => {
  const families = new Map<string, Scope[]>();
  const visit = (siblings: readonly PlanNode[]) => {
    for (const node of siblings) visit(node.children);
    // 6.0 behind 6.6 sums up; only a count that begins with 0 has one.
    const numbered = siblings.filter(
      ({ mark }, at) => mark.ordinal !== null && (at === 0 || mark.ordinal > 0),
    );
    for (const [family, group] of grouped(numbered, familyOf)) {
      // Points inside one paragraph are broken-enumeration's; here they count only as part of a longer run.
      if (group.every((node) => node.mark.inline)) continue;
      for (const scope of splitAtRestarts(plan, group)) addTo(families, family, scope);
    }
  };
  visit(plan.sections);
  return [...families.values()].flatMap((scopes) =>
    joinRuns(scopes.sort((a, b) => (a[0]?.paragraph ?? 0) - (b[0]?.paragraph ?? 0))),
  );
});

/** The nodes whose numbers run on across several parents, so that one of them may stand alone under its own. */
export const nodesOfRuns = memo((plan: WorkPlan): ReadonlySet<PlanNode> => {
  const running = scopesOf(plan).filter((scope) => scope.some(({ parent }) => parent !== scope[0]?.parent));
  return new Set(running.flat());
});

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
function familyOf({ mark, marker, row }: PlanNode): string {
  // The rows of a table have one column of numbers: 一、 among 1, 2, 3 heads a group of rows.
  if (row) return `row ${numeralForm(marker.replace(/[^\p{L}\p{N}]/gu, ''))}`;
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
    const isOwn = node.beginsList && node.mark.ordinal === 1;
    if (!scope || isOwn || (plain !== null && (goesOn || HEADING_LIKE.test(plain)))) {
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
