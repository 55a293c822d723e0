import { grouped } from '../../core/grouped';
import { paragraphsThat } from '../../core/paragraph-facts';
import { isBefore } from '../../core/point-order';
import { nodesOf, type PlanNode, type Point, type WorkPlan } from '../../core/work-plan';
import { nearestName } from '../configuration/nearest';
import type { Finding, Report } from '../rule';
import { unusedSuppression } from './unused-suppression';

/** One rule that a comment in the draft allows (抑制). */
interface Suppression {
  readonly ruleId: string;
  readonly paragraph: number;
  /** The rule's name in the line of the comment, UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Where the rule is allowed; `null` for the whole draft. */
  readonly scope: { readonly from: Point; readonly to: Point } | null;
  used: boolean;
}

/** What the comments of a draft allow, and what is wrong with the comments themselves. */
interface Suppressions {
  readonly allowed: readonly Suppression[];
  readonly reports: readonly Report[];
}

const DIRECTIVE = /^<!--\s*work-plan\s*[:：]\s*([\w-]*)/;
const AMID_TEXT = /<!--\s*work-plan\s*[:：]\s*allow/;
const RULE_NAME = /^[a-z][a-z0-9-]*/i;
const SEPARATOR = /^\s*[,，、]\s*/;

/**
 * The findings without those that comments in the draft allow, and a report on each comment that allows nothing.
 * `ran` are the rules that were run: of another nobody can say that it is not needed. `known` are all that there are.
 */
export function withoutSuppressed(
  plan: WorkPlan,
  findings: readonly Finding[],
  ran: ReadonlySet<string>,
  known: ReadonlySet<string>,
): { readonly findings: readonly Finding[]; readonly reports: readonly Report[] } {
  if (withComments(plan.draft).next().done) return { findings, reports: [] };
  const { allowed, reports } = suppressionsOf(plan, known);
  const byRule = grouped(allowed, ({ ruleId }) => ruleId);
  const kept = findings.filter(({ ruleId, span }) => {
    const holding =
      byRule.get(ruleId)?.filter(({ scope }) => covers(scope, span.paragraph, span.start)) ?? [];
    for (const suppression of holding) suppression.used = true;
    return holding.length === 0;
  });
  const unused = allowed.filter(({ used, ruleId }) => !used && ran.has(ruleId));
  const silenced = byRule.get(unusedSuppression.id)?.some(({ scope }) => scope === null) === true;
  return { findings: kept, reports: silenced ? [] : [...reports, ...unused.map(unusedReport)] };
}

/** A comment stands by itself, ends a line, or stands amid a text, where it does nothing but is told of. */
const withComments = paragraphsThat(({ comments, text }) => comments.length > 0 || text.includes('<!--'));

function suppressionsOf(plan: WorkPlan, known: ReadonlySet<string>): Suppressions {
  const allowed: Suppression[] = [];
  const reports: Report[] = [];
  const blockFrom = blocksOf(plan);
  for (const [index, paragraph] of withComments(plan.draft)) {
    const { comments, raw, text } = paragraph;
    for (const { start, end } of comments) {
      const { verb, verbEnd } = directiveIn(raw.slice(start, end), start) ?? {};
      if (verb === undefined || verbEnd === undefined) continue;
      if (verb !== 'allow' && verb !== 'allow-file') {
        reports.push(unknownVerb(index, verb, verbEnd));
        continue;
      }
      const names = namesIn(raw, verbEnd, end);
      if (names.length === 0) reports.push(nothingNamed(index, start, end));
      const scope = verb === 'allow' ? blockFrom(index) : null;
      for (const { name, at } of names) {
        const place = { paragraph: index, start: at, end: at + name.length };
        if (known.has(name)) allowed.push({ ruleId: name, ...place, scope, used: false });
        else reports.push(unknownRule(name, place, known));
      }
    }
    const amid = AMID_TEXT.exec(text);
    if (amid) reports.push(amidText(index, amid.index, amid.index + amid[0].length));
  }
  return { allowed, reports };
}

/** What a comment that is meant for us says first, and where that ends; `null` for any other comment. */
function directiveIn(
  comment: string,
  start: number,
): { readonly verb: string; readonly verbEnd: number } | null {
  const match = DIRECTIVE.exec(comment);
  return match && { verb: match[1] ?? '', verbEnd: start + match[0].length };
}

/** The names after the verb, parted by commas; what follows without one is the reason. */
function namesIn(
  raw: string,
  from: number,
  end: number,
): Array<{ readonly name: string; readonly at: number }> {
  const names: Array<{ readonly name: string; readonly at: number }> = [];
  const text = raw.slice(0, end - '-->'.length);
  let at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  for (;;) {
    const name = RULE_NAME.exec(text.slice(at))?.[0].replace(/-+$/, '');
    if (!name) return names;
    names.push({ name, at });
    at += name.length;
    const separator = SEPARATOR.exec(text.slice(at))?.[0];
    if (!separator) return names;
    at += separator.length;
  }
}

/** Gives the first paragraph with text from one on: with the whole item that it begins, or with a section's own text. */
function blocksOf({ draft, sections }: WorkPlan): (paragraph: number) => NonNullable<Suppression['scope']> {
  const nodes = new Map<number, PlanNode>();
  for (const node of nodesOf(sections)) if (!nodes.has(node.paragraph)) nodes.set(node.paragraph, node);
  const filled = [...draft.paragraphs.keys()].filter((index) => draft.paragraphs[index]?.blank === false);
  let next = 0;
  return (from) => {
    while (next < filled.length && (filled[next] ?? 0) < from) next++;
    const paragraph = filled[next] ?? draft.paragraphs.length;
    const to = { paragraph, offset: draft.paragraphs[paragraph]?.text.length ?? 0 };
    const node = nodes.get(paragraph);
    const nodeEnd = node?.kind === 'section' ? node.ownEnd : node?.end;
    return { from: { paragraph, offset: 0 }, to: nodeEnd && isBefore(to, nodeEnd) ? nodeEnd : to };
  };
}

function covers(scope: Suppression['scope'], paragraph: number, offset: number): boolean {
  if (scope === null) return true;
  const point = { paragraph, offset };
  return !isBefore(point, scope.from) && !isBefore(scope.to, point);
}

function unusedReport({ ruleId, paragraph, start, end, scope }: Suppression): Report {
  const below =
    scope?.from.paragraph === paragraph ? ['这一段', 'this block'] : ['下面这一段', 'the next block'];
  const [zh, en] = scope ? below : ['本稿', 'this draft'];
  return {
    span: { paragraph, start, end },
    message: {
      zh: `${zh}没有 ${ruleId} 的问题，这条抑制已无用处，可以删去。`,
      en: `${ruleId} finds nothing in ${en}; this suppression can be removed.`,
    },
  };
}

function amidText(paragraph: number, start: number, end: number): Report {
  return {
    span: { paragraph, start, end },
    message: {
      zh: '抑制写在句子中间不起作用；请单独写一行，或写在行末。',
      en: 'A suppression amid a text does nothing; give it a line of its own, or put it at the end of the line.',
    },
  };
}

function unknownRule(name: string, span: Report['span'], known: ReadonlySet<string>): Report {
  const near = nearestName(name, known);
  return {
    span,
    message: {
      zh: `没有规则 ${name}${near ? `，是不是 ${near}？` : '，这条抑制不起作用。'}`,
      en: `There is no rule ${name}${near ? `; did you mean ${near}?` : '; this suppression does nothing.'}`,
    },
  };
}

function unknownVerb(paragraph: number, verb: string, end: number): Report {
  return {
    span: { paragraph, start: end - verb.length, end },
    message: {
      zh: `注释里只能写 allow 或 allow-file，“${verb}”不起作用。`,
      en: `A comment says allow or allow-file; “${verb}” does nothing.`,
    },
  };
}

function nothingNamed(paragraph: number, start: number, end: number): Report {
  return {
    span: { paragraph, start, end },
    message: {
      zh: '这条抑制没有写规则名，不起作用；应为 <!-- work-plan: allow 规则名 理由 -->。',
      en: 'This suppression names no rule and does nothing; write <!-- work-plan: allow RULE reason -->.',
    },
  };
}
