import { NO_OWN_MARKS, type OwnMark } from '../../core/phrases/own-marks';

/** A unit that the bureau's directory knows (单位名录). */
export interface DirectoryUnit {
  /** 全称 */
  readonly name: string;
  /** 规范化简称 and other names that may stand for it. */
  readonly aliases: readonly string[];
}

/** A word that is not to be written, and the one that is. */
export interface Term {
  readonly wrong: string;
  readonly right: string;
}

/** What a configuration says of the plans themselves, as against single rules. */
export interface PlanSettings {
  /** 单位名录; `null` when none is given. */
  readonly unitDirectory: readonly DirectoryUnit[] | null;
  /** Terms beyond those that the rule brings along. */
  readonly terms: readonly Term[];
  /** How the bureau numbers headings beside what is usual (任务{n}：). */
  readonly headings: readonly OwnMark[];
  /** Titles, or parts of them, of sections that carry no tasks, beyond the usual ones. */
  readonly exemptSections: readonly string[];
  /** The year that the plans are for; `null` leaves it to the draft. */
  readonly planYear: number | null;
  /** Whether Markdown pages that do not look like a plan are checked all the same. */
  readonly everyPage: boolean;
}

/** The settings that hold where nothing is configured. */
export const noSettings: PlanSettings = {
  unitDirectory: null,
  terms: [],
  headings: NO_OWN_MARKS,
  exemptSections: [],
  planYear: null,
  everyPage: false,
};
