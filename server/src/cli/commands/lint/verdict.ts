import type { Language } from '../../../core/localized';
import { ExitStatus } from '../../command';
import { complain } from '../../terminal/output';

/** What the exit status of a run depends on. */
export interface Tally {
  errors: number;
  warnings: number;
  /** Whether something could not be done. */
  failed: boolean;
}

/** The exit status of a run; tells when there are too many warnings. `maxWarnings` `null`: they never fail. */
export function exitStatus(
  { errors, warnings, failed }: Tally,
  maxWarnings: number | null,
  language: Language,
): number {
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  if (tooMany) {
    complain(
      {
        zh: `警告 ${warnings} 个，超过 --max-warnings ${maxWarnings}。`,
        en: `${warnings} warnings are more than --max-warnings ${maxWarnings}.`,
      },
      language,
    );
  }
  if (failed) return ExitStatus.failed;
  return errors > 0 || tooMany ? ExitStatus.findings : ExitStatus.clean;
}
