/** The hashes of the different bigrams of a text's Han characters, digits and letters, each once, in no order. Linear. */
export function bigramHashes(text: string): Int32Array {
  const hashes = new Int32Array(text.length);
  const met = metHashes(text.length);
  let count = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isWord = isWordCharacter(code);
    if (isWord && previous !== 0) {
      const hash = (Math.imul(previous, 0x10001) + code) | 0;
      if (met.isNew(hash)) hashes[count++] = hash;
    }
    previous = isWord ? code : 0;
  }
  return hashes.slice(0, count);
}

/** A set of numbers that is emptied at once: what was put in for an earlier text bears its number. */
class NumbersOfText {
  readonly size: number;
  readonly #numbers: Int32Array;
  readonly #texts: Int32Array;
  #text = 0;

  /** `size`: a power of two, at least twice as many as there will be numbers. */
  constructor(size: number) {
    this.size = size;
    this.#numbers = new Int32Array(size);
    this.#texts = new Int32Array(size);
  }

  empty(): void {
    this.#text++;
  }

  /** Puts a number in; whether it was not there before. */
  isNew(number: number): boolean {
    const last = this.size - 1;
    let at = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) & last;
    while (this.#texts[at] === this.#text) {
      if (this.#numbers[at] === number) return false;
      at = (at + 1) & last;
    }
    this.#texts[at] = this.#text;
    this.#numbers[at] = number;
    return true;
  }
}

const USUAL_SIZE = 4096;
const kept = new NumbersOfText(USUAL_SIZE);

/** An empty set for so many numbers: the kept one, or of a very long text one of its own. */
function metHashes(most: number): NumbersOfText {
  const met = 2 * most <= USUAL_SIZE ? kept : new NumbersOfText(2 ** Math.ceil(Math.log2(2 * most)));
  met.empty();
  return met;
}

/** Han characters, ASCII digits and letters. */
function isWordCharacter(code: number): boolean {
  if (code >= 0x3400) return code <= 0x9fff;
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
