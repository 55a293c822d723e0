import type { WorkPlan } from '../../core/work-plan';
import { cleanText } from '../../features/writing/clean-text';
import { enter } from '../../features/writing/enter';
import { moveItem } from '../../features/writing/move-item';
import { renumber } from '../../features/writing/renumber';
import { shiftLevel } from '../../features/writing/shift-level';
import { LintMemo } from '../../lint/memo';
import type { OfDraft } from '../protocol';
import type { ServerSession } from '../session';
import type { On } from './answering';
import { isAtPosition, isCleanParams, isMoveItemParams, isOfDraft, isOnTabParams } from './request-params';

/** Answers what keys and commands do to the numbers of an open draft; of another `null`. */
export function answerWriting(on: On, session: ServerSession): void {
  const { drafts, configs } = session;
  const inDraft = async <R>({ textDocument }: OfDraft, result: (plan: WorkPlan) => R): Promise<R | null> => {
    const plan = drafts.get(textDocument.uri)?.plan;
    return plan ? result(plan) : null;
  };
  on('workPlan/onEnter', isAtPosition, (params) => inDraft(params, (plan) => enter(plan, params.position)));
  on('workPlan/onTab', isOnTabParams, (params) =>
    inDraft(params, (plan) => shiftLevel(plan, params.position, params.back)),
  );
  on('workPlan/moveItem', isMoveItemParams, (params) =>
    inDraft(params, (plan) => moveItem(plan, params.position, params.up)),
  );
  on('workPlan/clean', isCleanParams, async (params) => {
    const { uri } = params.textDocument;
    await configs.prepare(uri);
    const findingsOf = (plan: WorkPlan) => session.findingsOf(plan, new LintMemo(), uri);
    const { range = null, clearResidue } = params;
    return await inDraft(params, (plan) => cleanText(plan, { range, clearResidue, findingsOf }));
  });
  on('workPlan/renumber', isOfDraft, (params) => inDraft(params, renumber));
}
