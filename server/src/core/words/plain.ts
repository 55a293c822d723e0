import { replacedBy } from './character-table';
import { comparedCharacters } from './script-characters';

/** Brackets, digits, letters and percent signs of other widths or forms, and the form that recognisers read. */
const FORMS = '(（)）[〔]〕［〔］〕【〔】〕%％';
const FULL_WIDTH_RANGES: ReadonlyArray<readonly [first: string, last: string]> = [
  ['０', '９'],
  ['Ａ', 'Ｚ'],
  ['ａ', 'ｚ'],
];
/** From a full-width digit or letter to its ASCII form. */
const TO_ASCII = 0xfee0;

const PLAIN = comparedCharacters().slice();
for (let at = 0; at < FORMS.length; at += 2) PLAIN[FORMS.charCodeAt(at)] = FORMS.charCodeAt(at + 1);
for (const [first, last] of FULL_WIDTH_RANGES)
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) PLAIN[code] = code - TO_ASCII;

/**
 * A text as recognisers and rules match it: Simplified characters, （） and 〔〕 for every form of bracket, ASCII digits
 * and letters, ％. Every UTF-16 offset holds in both; a text that is plain already is given back itself.
 */
export function plainOf(text: string): string {
  return replacedBy(PLAIN, text);
}
