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

/** A text of the draft as the index knows it. */
interface Entry {
  readonly sketch: Sketch;
  /** Where the text stands in the draft's present version; −1 when it is gone. */
  place: number;
  twin: Entry | null;
  similarity: number;
  /** Bands shared with the text that is being compared; 0 in between. */
  shared: number;
}

/**
 * Finds for each text of a draft the most similar earlier one, and keeps what it knows for the draft's next version:
 * only texts that were added, and those whose candidates have changed, are looked at again. What it answers does
 * not depend on what it was asked before.
 */
export class TwinIndex {
  readonly #threshold: number;
  readonly #bands = new Map<number, Entry[]>();
  /** The texts of the version before, in its order. */
  #entries: readonly Entry[] = [];

  /** `threshold`: the least similarity, 0 to 1, at which two texts are twins. */
  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** The twins among the texts of a draft, in its order. The same sketch must not stand twice. */
  twins(sketches: readonly Sketch[]): readonly Twin[] {
    const before = this.#entries;
    const { start, end, endBefore } = changedStretch(before, sketches);
    const affected = new Set<Entry>();
    for (const entry of before.slice(start, endBefore)) this.#remove(entry, affected);
    const added = sketches.slice(start, end).map(newEntry);
    const entries = [...before.slice(0, start), ...added, ...before.slice(endBefore)];
    this.#entries = entries;
    for (let place = start; place < entries.length; place++) (entries[place] as Entry).place = place;
    for (const entry of added) this.#add(entry, affected);
    for (const entry of affected) if (entry.place >= 0) this.#compare(entry);
    const twins: Twin[] = [];
    for (const { place, twin, similarity } of entries)
      if (twin && twin.place >= 0) twins.push({ index: place, twin: twin.place, similarity });
    return twins;
  }

  #add(entry: Entry, affected: Set<Entry>): void {
    affected.add(entry);
    for (const key of entry.sketch.bands) {
      const band = this.#bands.get(key);
      if (!band) {
        this.#bands.set(key, [entry]);
        continue;
      }
      const rank = rankOf(band, entry.place);
      band.splice(rank, 0, entry);
      affect(band, rank, affected);
    }
  }

  #remove(entry: Entry, affected: Set<Entry>): void {
    entry.place = -1;
    entry.twin = null;
    for (const key of entry.sketch.bands) {
      const band = this.#bands.get(key);
      const rank = band?.indexOf(entry) ?? -1;
      if (!band || rank < 0) continue;
      band.splice(rank, 1);
      affect(band, rank, affected);
      if (band.length === 0) this.#bands.delete(key);
    }
  }

  #compare(entry: Entry): void {
    const candidates = this.#candidatesOf(entry);
    entry.twin = null;
    entry.similarity = 0;
    for (const candidate of candidates) {
      const similarity = jaccard(entry.sketch.bigrams, candidate.sketch.bigrams);
      if (similarity < this.#threshold || similarity <= entry.similarity) continue;
      entry.twin = candidate;
      entry.similarity = similarity;
    }
  }

  /** The earlier texts that share most bands with a text, of each band the first. */
  #candidatesOf({ sketch, place }: Entry): readonly Entry[] {
    const met: Entry[] = [];
    for (const key of sketch.bands) {
      const band = this.#bands.get(key) ?? [];
      for (let rank = 0; rank < band.length && rank < MOST_OF_BAND; rank++) {
        const other = band[rank] as Entry;
        if (other.place >= place) break;
        if (other.shared === 0) met.push(other);
        other.shared++;
      }
    }
    const candidates = met
      .filter(({ shared }) => shared >= FEWEST_SHARED_BANDS)
      .sort((a, b) => b.shared - a.shared || a.place - b.place)
      .slice(0, MOST_COMPARED);
    for (const other of met) other.shared = 0;
    return candidates;
  }
}

/** What lies between the texts that two versions begin and end with alike. */
function changedStretch(before: readonly Entry[], now: readonly Sketch[]) {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start]?.sketch === now[start]) start++;
  let alike = 0;
  while (alike < shorter - start && before[before.length - 1 - alike]?.sketch === now[now.length - 1 - alike])
    alike++;
  return { start, end: now.length - alike, endBefore: before.length - alike };
}

function newEntry(sketch: Sketch): Entry {
  return { sketch, place: -1, twin: null, similarity: 0, shared: 0 };
}

/** Where in a band, which is in the order of the draft, a text of a place belongs. */
function rankOf(band: readonly Entry[], place: number): number {
  let low = 0;
  let high = band.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((band[middle] as Entry).place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Members behind a change near the head of a band have other candidates now. */
function affect(band: readonly Entry[], rank: number, affected: Set<Entry>): void {
  if (rank >= MOST_OF_BAND) return;
  for (let index = rank; index < band.length; index++) affected.add(band[index] as Entry);
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
