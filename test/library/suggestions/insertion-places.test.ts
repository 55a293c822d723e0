import { strict as assert } from 'node:assert';
import { parseText } from '../../../server/src/core/parse';
import { nodesOf, type PlanNode, type WorkPlan } from '../../../server/src/core/work-plan';
import { insertionOf } from '../../../server/src/library/suggestions/insertion';
import type { Place } from '../../../server/src/library/suggestions/place';
import { applyEdits } from '../../../server/src/lint/fixes';
import { numberingFlaws } from '../../../server/src/lint/reading/numbering-flaws';
import { hasShared, sharedPlans, sharedText } from '../../support/shared';

const TITLE = '完善观星台值守制度';
/** News without numbers, and a whole plan on one line: what is inserted is text, or changes what is read beside it. */
const WITHOUT_LINES = ['seeds/hantai-2025.txt', 'corpus/f01.txt'];

if (hasShared) {
  describe('an insertion at every place of a published plan', () => {
    for (const name of sharedPlans.filter((own) => !WITHOUT_LINES.includes(own))) {
      it(`is one heading more and no flaw in the numbers: ${name}`, () => {
        const plan = parseText(sharedText(name));
        for (const place of placesOf(plan, null, plan.sections)) {
          const suggestion = {
            topic: { name: TITLE, members: [] },
            kind: place.kind,
            title: TITLE,
            plans: [],
            units: [],
          };
          const after = parseText(applyEdits(plan.draft, insertionOf(plan, place, suggestion)));
          const where = `${place.kind} after ${place.after?.titleText} in ${place.parent?.titleText}`;
          assert.equal(headings(after).length, headings(plan).length + 1, where);
          assert.equal(
            headings(after).filter(({ titleText }) => titleText.startsWith(TITLE)).length,
            1,
            where,
          );
          assert.ok(numberingFlaws(after).length <= numberingFlaws(plan).length, where);
        }
      });
    }
  });
}

function headings(plan: WorkPlan): readonly PlanNode[] {
  return [...nodesOf(plan.sections)].filter(({ kind }) => kind !== 'point');
}

function placesOf(plan: WorkPlan, parent: PlanNode | null, nodes: readonly PlanNode[]): readonly Place[] {
  const own = nodes.filter(({ kind }) => kind !== 'point');
  const here = (['section', 'item'] as const).flatMap((kind) => {
    const siblings = own.filter((node) => node.kind === kind);
    return siblings.length === 0 ? [] : [null, ...siblings].map((after) => ({ kind, parent, after }));
  });
  return [...here, ...own.flatMap((node) => placesOf(plan, node, node.children))];
}
