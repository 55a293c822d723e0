import { parseText } from '../../../server/src/core/parse';
import { itemsOf, type PlanNode, textsBetween, type WorkPlan } from '../../../server/src/core/work-plan';
import { uptakeOf } from '../../../server/src/library/comparison/uptake';
import { planNames, planText } from '../published-plans';
import { type Random, randomOf } from './random';
import { NOTHING, sumOf, type Tally, tallyOf } from './tally';

/** How right it is which tasks of a superior's plan a local one takes up, and by which of its items. */
export interface UptakeScore {
  readonly takenUp: Tally;
  readonly whole: Tally;
  readonly evidence: Tally;
}

/** What a made-up local plan does with a task. */
type Fate = 'whole' | 'shortened' | 'dropped';

const NO_SCORE: UptakeScore = { takenUp: NOTHING, whole: NOTHING, evidence: NOTHING };
const FATES: readonly Fate[] = ['whole', 'whole', 'shortened', 'dropped', 'dropped'];
/** Words that bureaus write for one another. */
const OTHER_WORDS: ReadonlyArray<readonly [string, string]> = [
  ['推进', '推动'],
  ['加强', '强化'],
  ['深化', '持续推进'],
  ['提升', '提高'],
  ['健全', '完善'],
  ['开展', '组织开展'],
  ['全市', '全县'],
  ['全省', '全市'],
  ['坚持', '注重'],
  ['加快', '着力'],
];

/**
 * Makes local plans from published ones, where the truth is known: tasks are taken over in other words and another
 * order, shortened to a sentence, or dropped; items of a plan of another field stand between them.
 */
export function measureUptake(rounds: number, seed: number): UptakeScore {
  const random = randomOf(seed);
  const plans = planNames().map((name) => parseText(planText(name)));
  let score = NO_SCORE;
  for (const [index, higher] of plans.entries()) {
    const other = plans[((index + plans.length / 2) % plans.length) | 0] as WorkPlan;
    for (let round = 0; round < rounds; round++) score = total(score, roundScore(higher, other, random));
  }
  return score;
}

function roundScore(higher: WorkPlan, other: WorkPlan, random: Random): UptakeScore {
  const tasks = itemsOf(higher);
  const fates = new Map<PlanNode, Fate>(tasks.map((task) => [task, random.pick(FATES)]));
  const own = tasks.flatMap((task) => {
    const text = localText(higher, task, fates.get(task) as Fate, random);
    return text === '' ? [] : [{ task, text }];
  });
  const strange = itemsOf(other)
    .slice(0, tasks.length)
    .map((item) => ({ task: null, text: textOf(other, item) }));
  const lines = random.shuffled([...own, ...strange]);
  const local = parseText(
    `某县2026年工作要点\n一、重点任务\n${lines.map(({ text }, at) => `${at + 1}.${text}\n`).join('')}`,
  );
  const items = itemsOf(local);
  // A line that parses otherwise than it was made tells nothing.
  if (items.length !== lines.length) return NO_SCORE;
  const nameOf = (task: PlanNode) => `${task.start.paragraph} ${task.start.offset}`;
  const truth = new Map(lines.map(({ task }, at) => [items[at] as PlanNode, task ? nameOf(task) : '']));
  const uptakes = uptakeOf(higher, local);
  const asked = uptakes
    .map(({ task }) => task)
    .filter((task) => fates.get(task) === 'dropped' || own.some((each) => each.task === task));
  const said = uptakes.filter(({ kind, task }) => kind !== 'not' && asked.includes(task));
  return {
    takenUp: tallyOf(
      said.map(({ task }) => nameOf(task)),
      asked.filter((task) => fates.get(task) !== 'dropped').map(nameOf),
    ),
    whole: tallyOf(
      said.filter(({ kind }) => kind === 'taken').map(({ task }) => nameOf(task)),
      asked.filter((task) => fates.get(task) === 'whole').map(nameOf),
    ),
    evidence: tallyOf(
      said.map(({ task, items: [first] }) => `${nameOf(task)} ${first && truth.get(first)}`),
      said.map(({ task }) => `${nameOf(task)} ${nameOf(task)}`),
    ),
  };
}

/** A task as a local plan would write it: empty where it is dropped. */
function localText(plan: WorkPlan, task: PlanNode, fate: Fate, random: Random): string {
  if (fate === 'dropped') return '';
  const [heading = '', ...sentences] = textOf(plan, task)
    .split('。')
    .filter((part) => part.trim() !== '');
  const kept =
    fate === 'whole'
      ? random.shuffled(sentences)
      : sentences.slice(0, 1).map((text) => text.split('，')[0] ?? '');
  let text = `${[heading, ...kept].join('。')}。`;
  for (const [word, other] of OTHER_WORDS) if (random.chance(0.7)) text = text.replaceAll(word, other);
  return text.replace(/\d+/g, (figure) =>
    random.chance(0.5) ? `${Math.max(1, Math.round(Number(figure) * 0.8))}` : figure,
  );
}

function textOf(plan: WorkPlan, item: PlanNode): string {
  const start = { paragraph: item.paragraph, offset: item.mark.end };
  return [...textsBetween(plan.draft, start, item.end)].map(({ text }) => text.trim()).join('');
}

function total(one: UptakeScore, other: UptakeScore): UptakeScore {
  return {
    takenUp: sumOf(one.takenUp, other.takenUp),
    whole: sumOf(one.whole, other.whole),
    evidence: sumOf(one.evidence, other.evidence),
  };
}
