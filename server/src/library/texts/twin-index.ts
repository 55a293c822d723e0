import { jaccard, type Sketch } from './similarity';

/** Two texts that say much the same; `twin` stands before `index`. */
export interface Twin {
  readonly index: number;
  readonly twin: number;
  /** Bigram Jaccard, 0 to 1. */
  readonly similarity: number;
}

/** Of each band the first members in the draft are looked at; keeps a draft of copies linear. */
const MOST_OF_BAND = 12;
/** Bands that two texts must share to be compared at all, and how many of the best candidates are compared. */
const FEWEST_SHARED_BANDS = 2;
const MOST_COMPARED = 6;

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
    const gone = before.slice(start, endBefore);
    const added = sketches.slice(start, end).map(newEntry);
    if (gone.length === 0 && added.length === 0) return this.#found();
    const inPlace = gone.length === added.length;
    if (!inPlace) for (const entry of gone) this.#remove(entry, affected);
    const entries = [...before.slice(0, start), ...added, ...before.slice(endBefore)];
    this.#entries = entries;
    for (let place = start; place < entries.length; place++) (entries[place] as Entry).place = place;
    for (const [index, entry] of added.entries()) {
      if (inPlace) this.#replace(gone[index] as Entry, entry, affected);
      else this.#add(entry, affected);
    }
    for (const entry of affected) if (entry.place >= 0) this.#compare(entry);
    return this.#found();
  }

  #found(): readonly Twin[] {
    const twins: Twin[] = [];
    for (const { place, twin, similarity } of this.#entries)
      if (twin && twin.place >= 0) twins.push({ index: place, twin: twin.place, similarity });
    return twins;
  }

  /**
   * Puts a text in the place of another. In the bands that both have, the texts behind it have the same candidates as
   * before, with it for the other; so they are compared with it alone, and again with all only where that may matter.
   */
  #replace(old: Entry, entry: Entry, affected: Set<Entry>): void {
    const own = new Set(entry.sketch.bands);
    const before = new Set(old.sketch.bands);
    old.place = -1;
    old.twin = null;
    affected.add(entry);
    const met: Entry[] = [];
    for (const key of old.sketch.bands) {
      if (!own.has(key)) {
        this.#leave(key, old, affected);
        continue;
      }
      const band = this.#bands.get(key) ?? [];
      const rank = band.indexOf(old);
      if (rank < 0) continue;
      band[rank] = entry;
      if (rank >= MOST_OF_BAND) continue;
      for (let index = rank + 1; index < band.length; index++) {
        const other = band[index] as Entry;
        if (other.shared === 0) met.push(other);
        other.shared++;
      }
    }
    for (const key of entry.sketch.bands) if (!before.has(key)) this.#enter(key, entry, affected);
    for (const other of met) {
      const isCandidate = other.shared >= FEWEST_SHARED_BANDS;
      other.shared = 0;
      if (other.twin === old) affected.add(other);
      else if (isCandidate && !affected.has(other)) {
        const similarity = jaccard(other.sketch.bigrams, entry.sketch.bigrams);
        if (similarity >= Math.max(this.#threshold, other.similarity)) affected.add(other);
      }
    }
  }

  #add(entry: Entry, affected: Set<Entry>): void {
    affected.add(entry);
    for (const key of entry.sketch.bands) this.#enter(key, entry, affected);
  }

  #remove(entry: Entry, affected: Set<Entry>): void {
    entry.place = -1;
    entry.twin = null;
    for (const key of entry.sketch.bands) this.#leave(key, entry, affected);
  }

  #enter(key: number, entry: Entry, affected: Set<Entry>): void {
    const band = this.#bands.get(key);
    if (!band) {
      this.#bands.set(key, [entry]);
      return;
    }
    const rank = rankOf(band, entry.place);
    band.splice(rank, 0, entry);
    affect(band, rank, affected);
  }

  #leave(key: number, entry: Entry, affected: Set<Entry>): void {
    const band = this.#bands.get(key);
    const rank = band?.indexOf(entry) ?? -1;
    if (!band || rank < 0) return;
    band.splice(rank, 1);
    affect(band, rank, affected);
    if (band.length === 0) this.#bands.delete(key);
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
