/** A text that a person reads, in both languages, so that a missing one does not compile. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** The languages that every message exists in. */
export type Language = keyof Localized;
