import type { Localized } from '../../../core/localized';
import type { CheckedMessage, Mended } from '../../reporters/file-result';

/** What checking one draft came to: plain data. Whoever gets it writes what is to be written. */
export interface FileOutcome {
  /** What could not be done. */
  readonly failures: readonly Localized[];
  /** What is to be said besides, and is no failure. */
  readonly remarks: readonly Localized[];
  /** `null` when the draft could not be checked. */
  readonly checked: {
    readonly messages: readonly CheckedMessage[];
    readonly mended: readonly Mended[];
  } | null;
  /** What goes to standard output: a diff, or a mended draft from standard input. */
  readonly output: string | Uint8Array | null;
  /** What the file is to hold, if it still holds what was read. */
  readonly replacement: { readonly expected: Uint8Array; readonly bytes: Uint8Array } | null;
}
