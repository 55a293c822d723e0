import type { PlanNode, WorkPlan } from '../core/work-plan';

const CLAUSE_END = /[\s\u3000，,；;、：:。“”《》（）()]+/;

/** The words that say what a part is about: the clauses of its heading. */
export function topicWordsOf(_plan: WorkPlan, { titleText }: PlanNode): readonly string[] {
  return titleText.split(CLAUSE_END).filter((word) => word !== '');
}
