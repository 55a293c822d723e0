/** One physical line of a draft, without and with its terminator. */
export interface SourceLine {
  readonly text: string;
  readonly terminator: '' | '\n' | '\r\n' | '\r';
}
