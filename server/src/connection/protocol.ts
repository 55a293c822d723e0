import type { Position, Range } from 'vscode-languageserver';
import type { FileLook, FolderEntry } from '../configuration/files';
import type { Cleaned } from '../features/writing/clean-text';
import type { Written } from '../features/writing/written';
import type { GroupName } from '../library/comparison/comparison-groups';
import type { NumberingScheme } from '../library/new-draft/draft-numbering';
import type { UnitChoice } from '../library/new-draft/unit-choice';
import type { Provenance, StructureCounts } from '../library/structure/structure';
import type { Severity } from '../lint/rule';

/** The requests that are ours, not the protocol's: what each takes and gives. The client imports these types. */
export interface Requests {
  /** The past plans of a draft, to choose from. */
  readonly 'workPlan/pastPlans': { readonly takes: ForDraft; readonly gives: readonly PastPlanEntry[] };
  /** A past plan that is open or on the disk and need not be in the library. */
  readonly 'workPlan/planIn': { readonly takes: ForDraft; readonly gives: PastPlanEntry };
  readonly 'workPlan/topics': { readonly takes: ForDraft; readonly gives: readonly TopicEntry[] };
  readonly 'workPlan/newDraft': { readonly takes: NewDraftParams; readonly gives: NewDraftResult };
  readonly 'workPlan/overview': { readonly takes: OfDraft; readonly gives: Overview };
  readonly 'workPlan/compare': { readonly takes: CompareParams; readonly gives: ComparisonView };
  /** What a language model is told of an open draft, as text. */
  readonly 'workPlan/tellModel': {
    readonly takes: TellModelParams;
    readonly gives: { readonly text: string };
  };
  /** An open draft in another form, and a draft out of a Word file. */
  readonly 'workPlan/export': { readonly takes: ExportParams; readonly gives: ExportResult };
  readonly 'workPlan/import': { readonly takes: ImportParams; readonly gives: ImportResult };
  /** Records the findings of an open draft in its baseline, or drops what is no longer found. */
  readonly 'workPlan/baseline': { readonly takes: BaselineParams; readonly gives: BaselineResult };
  /** Checks the drafts of the workspace, or in a folder of it, that are not open; their findings come as diagnostics. */
  readonly 'workPlan/checkFolder': { readonly takes: CheckFolderParams; readonly gives: CheckFolderResult };
  readonly 'workPlan/clearFolderCheck': { readonly takes: Nothing; readonly gives: null };
  /** Enter, Tab and Shift+Tab, Alt+↑ and Alt+↓: `null` where the key does what it always does. */
  readonly 'workPlan/onEnter': { readonly takes: AtPosition; readonly gives: Written | null };
  readonly 'workPlan/onTab': { readonly takes: OnTabParams; readonly gives: Written | null };
  readonly 'workPlan/moveItem': { readonly takes: MoveItemParams; readonly gives: Written | null };
  readonly 'workPlan/clean': { readonly takes: CleanParams; readonly gives: Cleaned | null };
  readonly 'workPlan/renumber': { readonly takes: OfDraft; readonly gives: Written | null };
}

/** No parameters: an object without fields. */
export type Nothing = Readonly<Record<string, never>>;

export interface CheckFolderParams {
  /** The uri of a folder in the workspace; all of it where none is named. */
  readonly folder?: string;
}

export interface CheckFolderResult {
  /** How many drafts were looked at, open ones too, and how many of them have findings. */
  readonly drafts: number;
  readonly withFindings: number;
  readonly findings: number;
  /** Too large, or no text. */
  readonly unread: number;
  /** Every draft was looked at: it was not cancelled, and there were not too many drafts or findings. */
  readonly isWhole: boolean;
}

export interface CleanParams extends OfDraft {
  /** The lines that were pasted; the whole draft where absent. */
  readonly range?: Range;
  /** Lines of a web page go too. */
  readonly clearResidue: boolean;
}

export interface BaselineParams extends OfDraft {
  readonly prune: boolean;
}

export interface BaselineResult {
  /** How many findings were recorded, or entries dropped. */
  readonly count: number;
}

/**
 * What the server asks of a client, about files that it does not reach itself: those of a virtual workspace, and where it
 * runs in a web worker every one. An error where they cannot be read.
 */
export interface ClientRequests {
  readonly 'workPlan/readFile': { readonly takes: OfFile; readonly gives: { readonly base64: string } };
  readonly 'workPlan/lookAtFile': { readonly takes: OfFile; readonly gives: FileLook | null };
  readonly 'workPlan/listFolder': { readonly takes: OfFile; readonly gives: readonly FolderEntry[] };
}

export interface OfFile {
  readonly uri: string;
}

export interface AtPosition extends OfDraft {
  readonly position: Position;
}

export interface OnTabParams extends AtPosition {
  /** Shift is held. */
  readonly back: boolean;
}

export interface MoveItemParams extends AtPosition {
  readonly up: boolean;
}

/** The draft, open or still to be written, whose configuration names the folders of past plans. */
export interface ForDraft {
  readonly uri: string;
}

/** A past plan that a draft may be begun from. */
export interface PastPlanEntry extends Provenance, Pick<StructureCounts, 'sections' | 'items'> {
  /** 鹰潭2024 */
  readonly name: string;
  readonly namesUnits: boolean;
  /** The file of one of the bureau's own; `null` for one that comes with the program. */
  readonly path: string | null;
}

/** What several past plans have items on, the most common first. */
export interface TopicEntry {
  readonly name: string;
  /** How many past plans have it. */
  readonly plans: number;
  /** Whether so many of the field of the bureau's own plans have it that a blend takes it unasked. */
  readonly common: boolean;
}

/** What a new draft is made from: a past plan by its id or file, or topics by their names. */
export interface NewDraftParams extends ForDraft {
  readonly from?: string;
  /** The uri of a past plan that is open or on the disk. */
  readonly file?: string;
  readonly topics?: readonly string[];
  readonly year: number;
  /** `null` where it is open. */
  readonly issuer: string | null;
  readonly numbering: NumberingScheme;
  readonly units: UnitChoice;
}

export interface NewDraftResult {
  readonly snippet: string;
  readonly text: string;
}

/** An open draft, and last year's plan by its uri, open or on the disk. */
export interface CompareParams extends OfDraft {
  readonly last: string;
}

/** A comparison with last year's plan, in the person's language. */
export interface ComparisonView {
  /** The title of last year's plan. */
  readonly last: string;
  /** How many items of each kind. */
  readonly counts: string;
  /** Kinds of change that there are. */
  readonly groups: readonly ComparisonViewGroup[];
  /** All of it as a page to read. */
  readonly markdown: string;
}

export interface ComparisonViewGroup {
  readonly name: GroupName;
  readonly label: string;
  readonly rows: readonly ComparisonRow[];
}

/** An item: its number and title, what has changed, and where its heading stands in either plan. */
export interface ComparisonRow {
  readonly label: string;
  readonly lines: readonly string[];
  /** `null` for an item that was dropped. */
  readonly next: Range | null;
  /** `null` for a new one. */
  readonly last: Range | null;
}

/** An open draft. */
export interface OfDraft {
  readonly textDocument: { readonly uri: string };
}

/** An open draft at a glance, in the person's language. */
export interface Overview {
  readonly title: string;
  readonly outline: readonly OverviewNode[];
  /** A unit each, with its tasks. */
  readonly units: readonly OverviewGroup[];
  /** A month each, with the tasks due by its end. */
  readonly deadlines: readonly OverviewGroup[];
  /** A rule each, the gravest first. */
  readonly findings: readonly OverviewGroup[];
  readonly counts: OverviewCounts;
}

/** Of the tasks: items outside 总体要求, 保障措施 and the like. */
export interface OverviewCounts {
  readonly tasks: number;
  readonly withUnits: number;
  readonly withTargets: number;
  readonly withDeadlines: number;
  readonly findings: number;
}

export interface OverviewRow {
  readonly label: string;
  readonly description: string;
  readonly range: Range;
}

/** A part of the plan. `whole`: a task with units, target and deadline · `bare`: with none · `frame`: no task. */
export interface OverviewNode extends OverviewRow {
  readonly state: 'frame' | 'whole' | 'partial' | 'bare';
  /** What a task lacks, by name. */
  readonly missing: readonly string[];
  readonly children: readonly OverviewNode[];
}

export interface OverviewGroup {
  readonly label: string;
  readonly rows: readonly OverviewRow[];
  /** Of a rule only; the label says what it flags. */
  readonly ruleId?: string;
  readonly severity?: Severity;
}

/** `findings`: what lint finds · `outline`: what the draft says · `suggestions`: what past plans have and it lacks. */
export type ToldOfDraft = 'findings' | 'outline' | 'suggestions';

export interface TellModelParams extends OfDraft {
  readonly about: ToldOfDraft;
}

/** `docx`: the official document · `xlsx`: the ledger of its tasks · `html`: the page about it. */
export type ExportForm = 'docx' | 'xlsx' | 'html';

export interface ExportParams extends OfDraft {
  readonly form: ExportForm;
  /** The uri of last year's plan, which the page compares with. */
  readonly last?: string;
  /** Fonts of a Word file by its parts (title, body, heading1, heading2, page); parts that are none are left out. */
  readonly fonts?: Readonly<Record<string, string>>;
}

export interface ExportResult {
  readonly base64: string;
}

export interface ImportParams {
  /** The bytes of a .docx. */
  readonly base64: string;
}

export interface ImportResult {
  readonly text: string;
}
