import { bigramHashes } from './bigram-hashes';

/** What is compared of a text, made once for each text. */
export interface Sketch {
  /** The hashes of its different bigrams, sorted. */
  readonly bigrams: Int32Array;
  /** Keys of its bands: texts that share one are candidates. Empty for a text too short to compare. */
  readonly bands: Int32Array;
  /** Its figures, each with the character after it. */
  readonly figures: ReadonlySet<string>;
}

/** A signature holds for each of 64 hash ranges the least bigram hash (one-permutation hashing). */
const BINS = 64;
const ROWS = 2;
/** A text with fewer different bigrams says too little to be called a copy. */
const FEWEST_BIGRAMS = 24;
const EMPTY = 0x7fffffff;
const NO_BANDS = new Int32Array(0);
const FIGURE = /[0-9０-９]+(?:\.[0-9]+)?[%％\u4e00-\u9fff]?/g;

/** The sketch of a text's Han characters, digits and letters. Linear. */
export function sketchOf(text: string): Sketch {
  return new TextSketch(text);
}

class TextSketch implements Sketch {
  readonly bands: Int32Array;
  readonly figures: ReadonlySet<string>;
  readonly #hashes: Int32Array;
  #isSorted = false;

  constructor(text: string) {
    this.#hashes = bigramHashes(text);
    this.bands = this.#hashes.length < FEWEST_BIGRAMS ? NO_BANDS : bandsOf(signatureOf(this.#hashes));
    this.figures = new Set(text.match(FIGURE));
  }

  /** Sorted when they are first compared: most texts have no candidate. */
  get bigrams(): Int32Array {
    if (!this.#isSorted) this.#hashes.sort();
    this.#isSorted = true;
    return this.#hashes;
  }
}

function signatureOf(hashes: Int32Array): Int32Array {
  const signature = new Int32Array(BINS).fill(EMPTY);
  for (const hash of hashes) {
    const mixed = mix(hash);
    const bin = mixed >>> 26;
    const value = mixed & 0x3ffffff;
    if (value < (signature[bin] as number)) signature[bin] = value;
  }
  // An empty bin borrows from the next filled one, so that short texts can agree too.
  let filled = EMPTY;
  for (let round = 0; round < 2 * BINS; round++) {
    const bin = BINS - 1 - (round % BINS);
    if (signature[bin] === EMPTY) signature[bin] = filled;
    else filled = signature[bin] as number;
  }
  return signature;
}

function bandsOf(signature: Int32Array): Int32Array {
  const bands = new Int32Array(BINS / ROWS);
  for (let band = 0; band < bands.length; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) {
      key = mix(Math.imul(key, 31) + (signature[band * ROWS + row] as number));
    }
    bands[band] = key;
  }
  return bands;
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The share of the different bigrams of two texts that both have, 0 to 1; both ascending. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  const shared = sharedBy(a, b);
  return shared / (a.length + b.length - shared);
}

/** How many numbers two ascending lists have in common. */
export function sharedBy(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) {
      shared++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return shared;
}
