import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Draft } from '../core/draft';
import type { Language, Localized } from '../core/localized';
import type { WorkPlan } from '../core/work-plan';
import type { DirectoryUnit } from '../lint/configuration/settings';
import { changeOf, safeEdits } from '../lint/fixes';
import type { Edit, Finding } from '../lint/rule';
import { type Answered, findingAnswers } from './answers/finding-answers';
import { pointAt, rangeOf, spanKey } from './ranges';
import { refactorings } from './refactorings/refactorings';

export interface CodeActionsOptions {
  /** The draft's own uri, which the edits apply to. */
  readonly uri: string;
  readonly language: Language;
  readonly range: Range;
  /** 单位名录; `null` when none is given. */
  readonly unitDirectory: readonly DirectoryUnit[] | null;
  /** Findings that the baseline knows already. */
  readonly known?: ReadonlySet<Finding>;
  /** Whether the client lets the server change configurations. */
  readonly canEdit: boolean;
  /** What the client asks for; its diagnostics are linked to the fixes that remove them. */
  readonly context: Pick<CodeActionContext, 'diagnostics' | 'only' | 'triggerKind'>;
}

/** In the protocol since 3.18; the types know it not yet. */
export const REFACTOR_MOVE = 'refactor.move';
const FIX_ALL = `${CodeActionKind.SourceFixAll}.work-plan`;
const FIX_ALL_TITLE: Localized = { zh: '修改全部可放心修改的问题', en: 'Fix all safely fixable findings' };

/**
 * What can be done in a range of the draft: for each finding that touches the range its fix, if it has one, and the
 * other answers to it; changes of form at the cursor; and all safe fixes of the draft in one action. A client that does not say what it wants gets both, except while the
 * writer merely moves about: then no fix-all.
 */
export function codeActions(
  plan: WorkPlan,
  findings: readonly Finding[],
  options: CodeActionsOptions,
): CodeAction[] {
  const { only, triggerKind } = options.context;
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, only))
    for (const fix of quickFixes(plan, findings, options)) actions.push(fix);
  const isAsked = triggerKind !== CodeActionTriggerKind.Automatic;
  const isRewriting = [CodeActionKind.RefactorRewrite, REFACTOR_MOVE].some((kind) => isWanted(kind, only));
  if (isRewriting && isAsked)
    actions.push(...rewrites(plan, options).filter(({ kind = '' }) => isWanted(kind, only)));
  const unasked = only === undefined && triggerKind === CodeActionTriggerKind.Automatic;
  if (isWanted(FIX_ALL, only) && !unasked) actions.push(...fixAll(plan, findings, options));
  return actions;
}

function quickFixes(plan: WorkPlan, findings: readonly Finding[], options: CodeActionsOptions): CodeAction[] {
  const actions: CodeAction[] = [];
  // What is not the fix of one finding stands below all fixes, and once.
  const others: CodeAction[] = [];
  const firstParagraph = plan.draft.paragraphAt(options.range.start.line);
  const lastParagraph = plan.draft.paragraphAt(options.range.end.line, options.range.end.character);
  for (const finding of findings) {
    const { fix, span } = finding;
    if (span.paragraph < firstParagraph || span.paragraph > lastParagraph) continue;
    if (!touches(rangeOf(plan.draft, span), options.range)) continue;
    const diagnostics = options.context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
    const common = { kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 ? { diagnostics } : {}) };
    if (fix) {
      actions.push({
        title: fix.title[options.language],
        ...common,
        ...(fix.safe ? { isPreferred: true } : {}),
        edit: workspaceEdit(plan.draft, options.uri, fix.edits),
      });
    }
    for (const answer of findingAnswers(plan, findings, finding, options)) {
      const action = { ...actionOf(plan.draft, answer, options), ...common };
      if (!others.some(({ title }) => title === action.title)) others.push(action);
    }
  }
  return [...actions, ...others];
}

function actionOf(
  draft: Draft,
  { title, command, fixes, edits }: Answered,
  { uri, language }: CodeActionsOptions,
): CodeAction {
  const name = title[language];
  if (command) return { title: name, command: { title: name, ...command } };
  return {
    title: name,
    edit: fixes ? workspaceEdit(draft, uri, fixes) : { changes: { [uri]: [...(edits ?? [])] } },
  };
}

/** Changes of form at the end of the range, where the cursor stands. */
function rewrites(plan: WorkPlan, { range, uri, language }: CodeActionsOptions): CodeAction[] {
  return refactorings(plan, pointAt(plan.draft, range.end)).map(({ title, edits, isMove }) => ({
    title: title[language],
    kind: isMove ? REFACTOR_MOVE : CodeActionKind.RefactorRewrite,
    edit: { changes: { [uri]: [...edits] } },
  }));
}

function fixAll(
  plan: WorkPlan,
  findings: readonly Finding[],
  { uri, language }: CodeActionsOptions,
): CodeAction[] {
  const edits = safeEdits(plan, findings);
  if (edits.length === 0) return [];
  return [{ title: FIX_ALL_TITLE[language], kind: FIX_ALL, edit: workspaceEdit(plan.draft, uri, edits) }];
}

/** A client that wants `source` wants every kind under it, such as `source.fixAll.work-plan`. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

/** The diagnostic may be that of an older text; then its key may belong to another finding of the same rule. */
function isOf(diagnostic: Diagnostic, finding: Finding): boolean {
  return diagnostic.code === finding.ruleId && diagnostic.data === spanKey(finding.span);
}

function workspaceEdit(draft: Draft, uri: string, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits = edits.map((edit): TextEdit => {
    const { start, end, text } = changeOf(draft, edit);
    return { range: { start, end }, newText: text };
  });
  return { changes: { [uri]: textEdits } };
}

/** Ranges that only meet touch, too: the cursor right after a marker still means the marker. */
function touches(a: Range, b: Range): boolean {
  return isNotAfter(a.start, b.end) && isNotAfter(b.start, a.end);
}

function isNotAfter(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
