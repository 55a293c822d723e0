import { join } from 'node:path';
import { encode } from '../../../configuration/encoding';
import type { Language, Localized } from '../../../core/localized';
import { formOfFile } from '../../../core/markdown/form';
import type { EffectiveConfig } from '../../../lint/configuration/effective-config';
import type { LintOptions } from '../../../lint/lint';
import type { Session } from '../../command';
import { type AppliedFix, checkDraft } from '../../drafts/check-draft';
import type { DraftFile } from '../../drafts/find-drafts';
import { rangeOfSpan } from '../../drafts/places';
import { type ReadDraft, readDraft } from '../../drafts/read-draft';
import { runConfigs } from '../../drafts/run-configs';
import { type RunLibrary, runLibrary } from '../../drafts/run-library';
import { Failure, sentenceOf } from '../../failure';
import { type Mended, messagesOf } from '../../reporters/file-result';
import { unifiedDiff } from '../../terminal/unified-diff';
import type { ConfigSettings } from '../config-options';
import type { FileOutcome } from './file-outcome';
import { type ResultCache, resultCache } from './result-cache';

/** How drafts are to be checked: plain data, which a thread may be sent. */
export interface CheckRequest {
  readonly session: Session;
  readonly config: ConfigSettings;
  /** `dry` shows the change as a diff. */
  readonly fix: 'no' | 'dry' | 'write';
  readonly encoding: string;
  /** The folder of the cache; `null` without one. */
  readonly cacheFolder: string | null;
}

/** Checks drafts one after the other. Never throws: what goes wrong is in the outcome. */
export interface FileChecker {
  check(file: DraftFile): Promise<FileOutcome>;
}

/** What a run may have besides its request, in the process itself. */
interface Extras {
  readonly around?: LintOptions['around'];
}

/** The drafts' checker of one run. Throws a `Failure` when the configuration that was named is not there. */
export function fileChecker(request: CheckRequest, { around }: Extras = {}): FileChecker {
  const failures: Localized[] = [];
  const remarks: Localized[] = [];
  const fail = (error: unknown) => failures.push(sentenceOf(error));
  const configs = runConfigs(request.config, request.session.workingFolder, fail);
  const library = runLibrary(configs, request.session, ({ sentence }) => remarks.push(sentence));
  const run: CheckerRun = { request, library, cache: cacheOf(request), fail, around };
  return {
    async check(file) {
      let made: Pick<FileOutcome, 'checked' | 'output' | 'replacement'> = NOTHING;
      try {
        const config = await configs.of(file);
        if (config) made = await checkFile(file, config, run);
      } catch (error) {
        fail(error);
      }
      return { ...made, failures: failures.splice(0), remarks: remarks.splice(0) };
    },
  };
}

const NOTHING = { checked: null, output: null, replacement: null } as const;

/** What all drafts of a run are checked with. */
interface CheckerRun {
  readonly request: CheckRequest;
  readonly library: RunLibrary;
  readonly cache: ResultCache | null;
  readonly fail: (error: unknown) => void;
  readonly around: LintOptions['around'];
}

function cacheOf({ cacheFolder, encoding, session }: CheckRequest): ResultCache | null {
  if (cacheFolder === null) return null;
  return resultCache(
    cacheFolder,
    [session.language, encoding],
    join(session.packageFolder, 'dist', 'cli-lint.cjs'),
  );
}

async function checkFile(
  file: DraftFile,
  config: EffectiveConfig,
  { request: { fix, encoding, session }, library, cache, fail, around }: CheckerRun,
): Promise<Pick<FileOutcome, 'checked' | 'output' | 'replacement'>> {
  const { language } = session;
  const draft = await readDraft(file, encoding);
  const pastPlans = config.libraryFolders.length > 0 ? await library.structuresFor(file, 'topics') : [];
  const key = cache?.keyOf(draft.bytes, config, pastPlans, library.keyOf(pastPlans)) ?? '';
  const known = file.path === null ? null : cache?.find(file.path, key);
  if (known && (fix === 'no' || !known.messages.some((message) => message.fix?.safe))) {
    return { ...NOTHING, checked: known };
  }
  let isWhole = true;
  const onError = (rule: string, error: unknown) => {
    isWhole = false;
    fail(brokenRule(rule, file.shown, error));
  };
  const mixedNumbers = fix === 'no' ? (draft.word?.mixedNumbers ?? []) : [];
  const options = { ...config, pastPlans, onError, mixedNumbers, ...(around && { around }) };
  const result = checkDraft(draft.text, formOfFile(file.shown), options, fix !== 'no');
  const checked = {
    messages: messagesOf(result.plan, result.findings, { language, wordPlace: draft.word?.placeOf }),
    mended: result.applied.map((applied) => mendedBy(applied, language)),
  };
  if (file.path !== null && isWhole && result.applied.length === 0) cache?.keep(file.path, key, checked);
  if (fix === 'no') return { ...NOTHING, checked };
  if (fix === 'dry') return { ...NOTHING, checked, output: diffOf(file, draft, result.text) };
  const bytes = mendedBytes(file, draft, result.text);
  if (file.path === null) return { ...NOTHING, checked, output: bytes };
  return {
    ...NOTHING,
    checked,
    replacement: bytes === draft.bytes ? null : { expected: draft.bytes, bytes },
  };
}

function mendedBy({ draft, finding, edits }: AppliedFix, language: Language): Mended {
  const { line, column } = rangeOfSpan(draft, finding.span);
  return { ruleId: finding.ruleId, line, column, title: finding.fix?.title[language] ?? '', edits };
}

function diffOf({ shown }: DraftFile, draft: ReadDraft, text: string): string {
  const mark = draft.byteOrderMark ? '\ufeff' : '';
  return unifiedDiff(shown, mark + draft.text, mark + text);
}

/** The bytes of a mended draft, in its own encoding; those that were read when nothing is mended. */
function mendedBytes({ shown }: DraftFile, draft: ReadDraft, text: string): Uint8Array {
  if (draft.word && text !== draft.text) throw wordIsNotRewritten(shown);
  const bytes = text === draft.text ? draft.bytes : encode(text, draft);
  if (bytes) return bytes;
  throw new Failure({
    zh: `${shown} 修正后的内容无法用 ${draft.encoding} 保存，文件未改动。`,
    en: `${shown} as mended cannot be saved in ${draft.encoding}; the file was left alone.`,
  });
}

function wordIsNotRewritten(shown: string): Failure {
  return new Failure({
    zh: `${shown} 是 Word 文件，--fix 不改写；请用 work-plan annotate ${shown} -o 新文件.docx，得到带批注和修订的副本。`,
    en: `${shown} is a Word file, which --fix does not rewrite; work-plan annotate ${shown} -o COPY.docx gives a copy with comments and tracked changes.`,
  });
}

function brokenRule(rule: string, shown: string, error: unknown): Failure {
  return new Failure({
    zh: `规则 ${rule} 检查 ${shown} 时出错，结果中没有它：${error}`,
    en: `The rule ${rule} failed on ${shown} and is missing from the results: ${error}`,
  });
}
