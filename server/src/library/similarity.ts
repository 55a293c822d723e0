/** What is compared of a text, made once for each text. */
export interface Sketch {
  /** The hashes of its different bigrams, sorted. */
  readonly bigrams: Int32Array;
  /** Keys of its bands: texts that share one are candidates. Empty for a text too short to compare. */
  readonly bands: Int32Array;
  /** Its figures, each with the character after it. */
  readonly figures: ReadonlySet<string>;
}

/** Two texts that say much the same; `twin` stands before `index`. */
export interface Twin {
  readonly index: number;
  readonly twin: number;
  /** Bigram Jaccard, 0 to 1. */
  readonly similarity: number;
}

/** A signature holds for each of 64 hash ranges the least bigram hash (one-permutation hashing). */
const BINS = 64;
const ROWS = 2;
/** A text with fewer different bigrams says too little to be called a copy. */
const FEWEST_BIGRAMS = 24;
/** Of each band the first members in the draft are looked at; keeps a draft of copies linear. */
const MOST_OF_BAND = 12;
/** Bands that two texts must share to be compared at all, and how many of the best candidates are compared. */
const FEWEST_SHARED_BANDS = 2;
const MOST_COMPARED = 6;
const EMPTY = 0x7fffffff;
const NO_BANDS = new Int32Array(0);
const FIGURE = /[0-9０-９]+(?:\.[0-9]+)?[%％\u4e00-\u9fff]?/g;

/** The sketch of a text's Han characters, digits and letters. Linear. */
export function sketchOf(text: string): Sketch {
  const bigrams = bigramHashes(text);
  return {
    bigrams,
    bands: bigrams.length < FEWEST_BIGRAMS ? NO_BANDS : bandsOf(signatureOf(bigrams)),
    figures: new Set(text.match(FIGURE)),
  };
}

/**
 * Finds for each text of a draft the most similar earlier one, and keeps what it knows for the draft's next version:
 * only texts that were added, and those whose candidates have changed, are looked at again. What it answers does
 * not depend on what it was asked before.
 */
export class TwinIndex {
  readonly #threshold: number;
  readonly #bands = new Map<number, Sketch[]>();
  #order = new Map<Sketch, number>();
  #best = new Map<Sketch, { readonly twin: Sketch; readonly similarity: number }>();

  /** `threshold`: the least similarity, 0 to 1, at which two texts are twins. */
  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** The twins among the texts of a draft, in its order. The same sketch must not stand twice. */
  twins(sketches: readonly Sketch[]): readonly Twin[] {
    const order = new Map<Sketch, number>();
    for (const [index, sketch] of sketches.entries()) order.set(sketch, index);
    const affected = new Set<Sketch>();
    for (const sketch of this.#order.keys()) if (!order.has(sketch)) this.#remove(sketch, affected);
    const added = sketches.filter((sketch) => !this.#order.has(sketch));
    this.#order = order;
    for (const sketch of added) this.#add(sketch, affected);
    for (const sketch of affected) if (order.has(sketch)) this.#compare(sketch);
    const twins: Twin[] = [];
    for (const [index, sketch] of sketches.entries()) {
      const best = this.#best.get(sketch);
      const twin = best && order.get(best.twin);
      if (best && twin !== undefined) twins.push({ index, twin, similarity: best.similarity });
    }
    return twins;
  }

  #add(sketch: Sketch, affected: Set<Sketch>): void {
    affected.add(sketch);
    for (const key of sketch.bands) {
      const band = this.#bands.get(key);
      if (!band) {
        this.#bands.set(key, [sketch]);
        continue;
      }
      const rank = this.#rank(band, sketch);
      band.splice(rank, 0, sketch);
      affect(band, rank, affected);
    }
  }

  /** The old order still holds here: relative places do not change between versions. */
  #remove(sketch: Sketch, affected: Set<Sketch>): void {
    this.#best.delete(sketch);
    for (const key of sketch.bands) {
      const band = this.#bands.get(key);
      const rank = band?.indexOf(sketch) ?? -1;
      if (!band || rank < 0) continue;
      band.splice(rank, 1);
      affect(band, rank, affected);
      if (band.length === 0) this.#bands.delete(key);
    }
  }

  #rank(band: readonly Sketch[], sketch: Sketch): number {
    const place = this.#order.get(sketch) ?? 0;
    let low = 0;
    let high = band.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#order.get(band[middle] as Sketch) ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(sketch: Sketch): void {
    const place = this.#order.get(sketch) ?? 0;
    const shared = new Map<Sketch, number>();
    for (const key of sketch.bands) {
      const band = this.#bands.get(key) ?? [];
      for (let rank = 0; rank < band.length && rank < MOST_OF_BAND; rank++) {
        const other = band[rank] as Sketch;
        if ((this.#order.get(other) ?? 0) >= place) break;
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const candidates = [...shared]
      .filter(([, bands]) => bands >= FEWEST_SHARED_BANDS)
      .sort((a, b) => b[1] - a[1] || (this.#order.get(a[0]) ?? 0) - (this.#order.get(b[0]) ?? 0))
      .slice(0, MOST_COMPARED);
    this.#best.delete(sketch);
    for (const [twin] of candidates) {
      const similarity = jaccard(sketch.bigrams, twin.bigrams);
      const best = this.#best.get(sketch)?.similarity ?? 0;
      if (similarity >= this.#threshold && similarity > best) this.#best.set(sketch, { twin, similarity });
    }
  }
}

/** Members behind a change near the head of a band have other candidates now. */
function affect(band: readonly Sketch[], rank: number, affected: Set<Sketch>): void {
  if (rank >= MOST_OF_BAND) return;
  for (let index = rank; index < band.length; index++) affected.add(band[index] as Sketch);
}

function bigramHashes(text: string): Int32Array {
  const hashes = new Int32Array(text.length);
  let count = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isWord = isWordCharacter(code);
    if (isWord && previous !== 0) hashes[count++] = (Math.imul(previous, 0x10001) + code) | 0;
    previous = isWord ? code : 0;
  }
  const sorted = hashes.subarray(0, count).sort();
  let distinct = 0;
  for (let index = 0; index < count; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[distinct++] = sorted[index] as number;
  }
  return sorted.slice(0, distinct);
}

/** Han characters, ASCII digits and letters. */
function isWordCharacter(code: number): boolean {
  if (code >= 0x3400) return code <= 0x9fff;
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
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

function jaccard(a: Int32Array, b: Int32Array): number {
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
  return shared / (a.length + b.length - shared);
}
