/** Colours of a terminal, or nothing where the output is not coloured. */
export type Paint = Readonly<Record<Hue, (text: string) => string>>;
export type Hue = keyof typeof CODES;

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** The functions that colour a text, or leave it alone when `color` is off. */
export function paintWith(color: boolean): Paint {
  return Object.fromEntries(
    Object.entries(CODES).map(([hue, [on, off]]) => [
      hue,
      (text: string) => (color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text),
    ]),
  ) as Paint;
}
