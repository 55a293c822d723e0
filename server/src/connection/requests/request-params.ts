import { Position, Range } from 'vscode-languageserver';
import { NUMBERING_SCHEMES } from '../../library/new-draft/draft-numbering';
import { UNIT_CHOICES } from '../../library/new-draft/unit-choice';
import type {
  AtPosition,
  BaselineParams,
  CheckFolderParams,
  CleanParams,
  CompareParams,
  ExportForm,
  ExportParams,
  ForDraft,
  ImportParams,
  MoveItemParams,
  NewDraftParams,
  Nothing,
  OfDraft,
  OnTabParams,
  TellModelParams,
  ToldOfDraft,
} from '../protocol';

const [EARLIEST_YEAR, LATEST_YEAR] = [1949, 2999];

/** Whether what a client sends names a folder, or none. */
export function isCheckFolderParams(params: unknown): params is CheckFolderParams {
  if (!isObject(params)) return false;
  const { folder } = params;
  return isTextOrAbsent(folder);
}

/** Whether a client sends an object, of which nothing is read. */
export function isNoParams(params: unknown): params is Nothing {
  return isObject(params);
}

/** Whether what a client sends names a draft. */
export function isForDraft(params: unknown): params is ForDraft {
  if (!isObject(params)) return false;
  const { uri } = params;
  return typeof uri === 'string';
}

/** Whether what a client sends tells all that a new draft needs. */
export function isNewDraftParams(params: unknown): params is NewDraftParams {
  if (!isObject(params) || !isForDraft(params)) return false;
  const { from, file, topics, year, issuer, numbering, units } = params;
  return (
    isTextOrAbsent(from) &&
    isTextOrAbsent(file) &&
    (topics === undefined || (Array.isArray(topics) && topics.every((topic) => typeof topic === 'string'))) &&
    Number.isInteger(year) &&
    Number(year) >= EARLIEST_YEAR &&
    Number(year) <= LATEST_YEAR &&
    (issuer === null || typeof issuer === 'string') &&
    NUMBERING_SCHEMES.some((scheme) => scheme === numbering) &&
    UNIT_CHOICES.some((choice) => choice === units)
  );
}

/** Whether what a client sends names an open draft, as the protocol's own requests do. */
export function isOfDraft(params: unknown): params is OfDraft {
  if (!isObject(params)) return false;
  const { textDocument } = params;
  return isForDraft(textDocument);
}

const TOLD: readonly ToldOfDraft[] = ['findings', 'outline', 'suggestions'];

/** Whether what a client sends says what of a draft is to be told. */
export function isTellModelParams(params: unknown): params is TellModelParams {
  if (!isObject(params)) return false;
  const { about } = params;
  return isOfDraft(params) && TOLD.some((each) => each === about);
}

/** Whether what a client sends names a place in an open draft. */
export function isAtPosition(params: unknown): params is AtPosition {
  if (!isObject(params)) return false;
  const { position } = params;
  return isOfDraft(params) && Position.is(position);
}

/** Whether what a client sends says what is to be cleaned. */
export function isCleanParams(params: unknown): params is CleanParams {
  if (!isObject(params)) return false;
  const { range, clearResidue } = params;
  return isOfDraft(params) && (range === undefined || Range.is(range)) && typeof clearResidue === 'boolean';
}

/** Whether what a client sends says what to do with a baseline. */
export function isBaselineParams(params: unknown): params is BaselineParams {
  if (!isObject(params)) return false;
  const { prune } = params;
  return isOfDraft(params) && typeof prune === 'boolean';
}

/** Whether what a client sends tells of a Tab. */
export function isOnTabParams(params: unknown): params is OnTabParams {
  if (!isObject(params)) return false;
  const { back } = params;
  return isAtPosition(params) && typeof back === 'boolean';
}

/** Whether what a client sends tells what to move where. */
export function isMoveItemParams(params: unknown): params is MoveItemParams {
  if (!isObject(params)) return false;
  const { up } = params;
  return isAtPosition(params) && typeof up === 'boolean';
}

const EXPORT_FORMS: readonly ExportForm[] = ['docx', 'xlsx', 'html'];

/** Whether what a client sends names an open draft and a form for it. */
export function isExportParams(params: unknown): params is ExportParams {
  if (!isObject(params)) return false;
  const { form, last, fonts } = params;
  const areFonts = fonts === undefined || (isObject(fonts) && Object.values(fonts).every(isTextOrAbsent));
  return (
    isOfDraft(params) && EXPORT_FORMS.some((known) => known === form) && isTextOrAbsent(last) && areFonts
  );
}

/** Whether what a client sends holds a file. */
export function isImportParams(params: unknown): params is ImportParams {
  if (!isObject(params)) return false;
  const { base64 } = params;
  return typeof base64 === 'string';
}

/** Whether what a client sends names two plans. */
export function isCompareParams(params: unknown): params is CompareParams {
  if (!isObject(params)) return false;
  const { last } = params;
  return isOfDraft(params) && typeof last === 'string';
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
