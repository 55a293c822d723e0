/** Two texts that say much the same; `twin` comes before `index`. */
export interface Twin {
  readonly index: number;
  readonly twin: number;
  /** Bigram Jaccard, 0 to 1. */
  readonly similarity: number;
}

/** A text's signature: for each of 64 hash ranges the least bigram hash (one-permutation hashing). */
const BINS = 64;
const ROWS = 2;
/** A text with fewer different bigrams says too little to be called a copy. */
const FEWEST_BIGRAMS = 24;
/** Candidates of one bucket that are looked at; keeps a draft of copies linear. */
const BUCKET = 12;
/** Bands that two texts must share to be compared at all, and how many of the best candidates are compared. */
const FEWEST_SHARED_BANDS = 2;
const MOST_COMPARED = 6;

/**
 * For each text the most similar earlier one, where at least `threshold` alike. Candidates come from signatures
 * that agree in at least two bands of two bins, which at .5 misses one pair in 1,000; the best of them are compared
 * exactly. Time is linear in the texts.
 */
export function nearestTwins(texts: readonly string[], threshold: number): readonly Twin[] {
  const twins: Twin[] = [];
  const buckets = new Map<number, number[]>();
  const bigrams: Array<Int32Array | null> = [];
  for (const [index, text] of texts.entries()) {
    const own = bigramHashes(text);
    bigrams.push(own.length >= FEWEST_BIGRAMS ? own : null);
    if (own.length < FEWEST_BIGRAMS) continue;
    const signature = signatureOf(own);
    const sharedBands = new Map<number, number>();
    for (let bin = 0; bin < BINS; bin += ROWS) {
      const key = bandKey(signature, bin);
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [index]);
      else {
        for (const other of bucket) sharedBands.set(other, (sharedBands.get(other) ?? 0) + 1);
        if (bucket.length < BUCKET) bucket.push(index);
      }
    }
    const best = mostSimilar(own, bestCandidates(sharedBands), bigrams);
    if (best && best.similarity >= threshold) twins.push({ index, ...best });
  }
  return twins;
}

function bestCandidates(sharedBands: ReadonlyMap<number, number>): readonly number[] {
  return [...sharedBands]
    .filter(([, bands]) => bands >= FEWEST_SHARED_BANDS)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COMPARED)
    .map(([index]) => index);
}

function mostSimilar(
  own: Int32Array,
  candidates: Iterable<number>,
  bigrams: ReadonlyArray<Int32Array | null>,
): { readonly twin: number; readonly similarity: number } | null {
  let best: { readonly twin: number; readonly similarity: number } | null = null;
  for (const twin of candidates) {
    const other = bigrams[twin];
    const similarity = other ? jaccard(own, other) : 0;
    if (similarity > (best?.similarity ?? 0)) best = { twin, similarity };
  }
  return best;
}

/** The different bigrams of a text's Han characters, digits and letters as hashes, sorted. */
function bigramHashes(text: string): Int32Array {
  const hashes: number[] = [];
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!isWordCharacter(code)) {
      previous = 0;
      continue;
    }
    if (previous !== 0) hashes.push((Math.imul(previous, 0x10001) + code) | 0);
    previous = code;
  }
  const sorted = Int32Array.from(hashes).sort();
  let count = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[count++] = sorted[index] as number;
  }
  return sorted.subarray(0, count);
}

/** Han characters, ASCII digits and letters. */
function isWordCharacter(code: number): boolean {
  if (code >= 0x3400) return code <= 0x9fff;
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function signatureOf(hashes: Int32Array): Int32Array {
  const signature = new Int32Array(BINS).fill(0x7fffffff);
  for (const hash of hashes) {
    const mixed = mix(hash);
    const bin = mixed >>> 26;
    const value = mixed & 0x3ffffff;
    if (value < (signature[bin] as number)) signature[bin] = value;
  }
  // An empty bin borrows from the next filled one, so that short texts can agree too.
  for (
    let bin = BINS - 1, filled = 0x7fffffff, rounds = 0;
    rounds < 2 * BINS;
    rounds++, bin = (bin + BINS - 1) % BINS
  ) {
    if (signature[bin] === 0x7fffffff) signature[bin] = filled;
    else filled = signature[bin] as number;
  }
  return signature;
}

function bandKey(signature: Int32Array, bin: number): number {
  let key = bin;
  for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) + (signature[bin + row] as number));
  return key;
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
