import { comparedPairs } from './script-characters';

/** Brackets, digits, letters and percent signs of other widths or forms, and the form that recognisers read. */
const FORMS = '(（)）[〔]〕［〔］〕【〔】〕%％';
const FULL_WIDTH_RANGES: ReadonlyArray<readonly [first: string, last: string]> = [
  ['０', '９'],
  ['Ａ', 'Ｚ'],
  ['ａ', 'ｚ'],
];
/** From a full-width digit or letter to its ASCII form. */
const TO_ASCII = 0xfee0;

/** The plain form of every UTF-16 unit. */
const PLAIN = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (const [char, plain] of comparedPairs()) PLAIN[char.charCodeAt(0)] = plain.charCodeAt(0);
for (let at = 0; at < FORMS.length; at += 2) PLAIN[FORMS.charCodeAt(at)] = FORMS.charCodeAt(at + 1);
for (const [first, last] of FULL_WIDTH_RANGES)
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) PLAIN[code] = code - TO_ASCII;

/**
 * A text as recognisers and rules match it: Simplified characters, （） and 〔〕 for every form of bracket, ASCII digits
 * and letters, ％. Every UTF-16 offset holds in both; a text that is plain already is given back itself.
 */
export function plainOf(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (PLAIN[code] !== code) return converted(text, at);
  }
  return text;
}

function converted(text: string, from: number): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = PLAIN[text.charCodeAt(at)] ?? 0;
  let plain = text.slice(0, from);
  // In pieces, for a call takes only so many arguments.
  for (let at = from; at < text.length; at += 4096)
    plain += String.fromCharCode(...codes.subarray(at, Math.min(text.length, at + 4096)));
  return plain;
}
