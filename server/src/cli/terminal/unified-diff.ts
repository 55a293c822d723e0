/** Lines of context around a change, as `diff -u` has them. */
const CONTEXT = 3;
/** How many lines ahead the two texts are searched for the place where they meet again. */
const LOOKAHEAD = 64;

/** A line of both texts (` `), of the old one (`-`) or of the new one (`+`). */
interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/**
 * The unified diff that makes one text of another, for `patch` and `git apply`; empty when they are equal. Always
 * right, though not always the shortest; linear in the texts.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const path = name.replace(/^\/+/, '') + (/\s/.test(name) ? '\t' : '');
  const steps = stepsBetween(linesOf(before), linesOf(after));
  return `--- a/${path}\n+++ b/${path}\n${hunksOf(steps)}`;
}

function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  const take = (sign: Step['sign'], lines: readonly string[], from: number, count: number) => {
    for (let index = from; index < from + count; index++) steps.push({ sign, line: lines[index] ?? '' });
  };
  let old = 0;
  let fresh = 0;
  while (old < before.length && fresh < after.length) {
    if (before[old] === after[fresh]) {
      take(' ', before, old++, 1);
      fresh++;
      continue;
    }
    const [gone, come] = nextMeeting(before, after, old, fresh);
    take('-', before, old, gone);
    take('+', after, fresh, come);
    old += gone;
    fresh += come;
  }
  take('-', before, old, before.length - old);
  take('+', after, fresh, after.length - fresh);
  return steps;
}

/** How many lines go and come before the texts have a line in common again; one each when that is far off. */
function nextMeeting(
  before: readonly string[],
  after: readonly string[],
  old: number,
  fresh: number,
): [number, number] {
  for (let sum = 1; sum <= LOOKAHEAD; sum++) {
    for (let gone = 0; gone <= sum; gone++) {
      const line = before[old + gone];
      if (line !== undefined && line === after[fresh + sum - gone]) return [gone, sum - gone];
    }
  }
  return [1, 1];
}

function hunksOf(steps: readonly Step[]): string {
  const changed: number[] = [];
  for (const [index, step] of steps.entries()) if (step.sign !== ' ') changed.push(index);
  const hunks: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  let at = 0;
  for (let first = 0; first < changed.length; ) {
    let last = first;
    while ((changed[last + 1] ?? Number.POSITIVE_INFINITY) - (changed[last] ?? 0) <= 2 * CONTEXT) last++;
    const from = Math.max(at, (changed[first] ?? 0) - CONTEXT);
    const to = Math.min(steps.length, (changed[last] ?? 0) + CONTEXT + 1);
    oldLine += from - at;
    newLine += from - at;
    const part = steps.slice(from, to);
    const olds = part.filter((step) => step.sign !== '+').length;
    const news = part.filter((step) => step.sign !== '-').length;
    hunks.push(
      `@@ -${startOf(oldLine, olds)},${olds} +${startOf(newLine, news)},${news} @@\n`,
      ...inOrder(part),
    );
    oldLine += olds;
    newLine += news;
    at = to;
    first = last + 1;
  }
  return hunks.join('');
}

/** Every run of changes with what goes before what comes. */
function inOrder(steps: readonly Step[]): readonly string[] {
  const lines: string[] = [];
  let come: string[] = [];
  for (const step of steps) {
    const line =
      step.sign + (step.line.endsWith('\n') ? step.line : `${step.line}\n\\ No newline at end of file\n`);
    if (step.sign === '+') come.push(line);
    else {
      if (step.sign === ' ') {
        for (const line of come) lines.push(line);
        come = [];
      }
      lines.push(line);
    }
  }
  return [...lines, ...come];
}

function startOf(line: number, count: number): number {
  return count === 0 ? line - 1 : line;
}

/** The lines of a text with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
