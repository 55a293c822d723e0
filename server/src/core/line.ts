/** The manual line breaks of office programs (U+000B) and their kin; to an editor they are characters of a line. */
export type SoftBreak = '\v' | '\u0085' | '\u2028' | '\u2029';

/** One physical line of a draft, without and with its terminator. */
export interface SourceLine {
  readonly text: string;
  readonly terminator: '' | '\n' | '\r\n' | '\r' | SoftBreak;
}
