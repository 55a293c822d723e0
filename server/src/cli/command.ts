import type { Language, Localized } from '../core/localized';
import type { Arguments, OptionSpecs } from './arguments';

/** What a run of the command line knows of its surroundings. */
export interface Session {
  readonly language: Language;
  /** Whether standard output is coloured. */
  readonly color: boolean;
  /** Folder that relative paths start from. */
  readonly workingFolder: string;
  /** Folder of the installed package, which holds `dist` and `docs`. */
  readonly packageFolder: string;
}

/** A subcommand (`lint`, `outline` …): what the help says of it, and what it does. */
export interface Command {
  readonly name: string;
  /** What follows the command's name. */
  readonly usage: string;
  readonly summary: Localized;
  /** Further help, whole paragraphs. */
  readonly details?: Localized;
  readonly options: OptionSpecs;
  /** What a shell offers for the first argument; files where absent. */
  readonly words?: readonly string[];
  /** Does the work and gives the exit status. Throws a `Failure` when it cannot. */
  run(args: Arguments, session: Session): number | Promise<number>;
}

/** 0 nothing at or above the failing level · 1 findings · 2 could not do the work. */
export const ExitStatus = { clean: 0, findings: 1, failed: 2 } as const;
