/** The syllables of a name, one a character: 市教育局 is shi, jiao, yu, ju. */
export type SyllablesOf = (name: string) => readonly string[];

/** How well a name answers to what is written of it: 0 from its beginning, 1 from within, 2 letter by letter. */
export type NameMatch = 0 | 1 | 2;

/**
 * Whether a name is meant by what is written of it: a part of its characters, all of them in order, or, in Latin
 * letters, the beginnings of the syllables of a part of it (jyj, jiaoyu, jiaoyj for 市教育局). `null` where it is not.
 */
export function matchOf(name: string, written: string, syllablesOf: SyllablesOf | null): NameMatch | null {
  if (written === '') return 0;
  const at = name.indexOf(written);
  if (at >= 0) return at === 0 ? 0 : 1;
  if (/^[a-z']+$/i.test(written)) {
    const letters = written.toLowerCase().replace(/'/g, '');
    const syllables = syllablesOf?.(name).map((syllable) => syllable.toLowerCase()) ?? [];
    const from = syllables.findIndex((_, index) => begin(syllables, index, letters, 0));
    return from < 0 ? null : from === 0 ? 0 : 1;
  }
  return holdsInOrder(name, written) ? 2 : null;
}

/** Whether letters are beginnings of the syllables from one on, each at least its first letter. */
function begin(syllables: readonly string[], index: number, letters: string, from: number): boolean {
  if (from === letters.length) return true;
  const syllable = syllables[index] ?? '';
  for (
    let length = 1;
    length <= syllable.length && letters[from + length - 1] === syllable[length - 1];
    length++
  )
    if (begin(syllables, index + 1, letters, from + length)) return true;
  return false;
}

function holdsInOrder(text: string, wanted: string): boolean {
  let at = -1;
  return [...wanted].every((char) => {
    at = text.indexOf(char, at + 1);
    return at >= 0;
  });
}
