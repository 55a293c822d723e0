import type { Structure } from '../library/structure/structure';

/**
 * What was drawn from files in earlier runs, by the hash of their names and contents. Two processes may use one at
 * once, and one that is killed leaves it whole.
 */
export interface StructureCache {
  /** The key of a file's content. The name counts too: a plan that tells no place is called after it. */
  keyOf(name: string, bytes: Uint8Array): string;
  /** The structure of a key, `null` for a text that holds no plan; `undefined` for a key that is not known. */
  find(key: string): Structure | null | undefined;
  /** Notes what was drawn; kept on the disk from the next `save` on. */
  keep(key: string, structure: Structure | null): void;
  /** Writes what is new. Never throws: what cannot be kept is drawn again. */
  save(): void;
}

/** Knows and keeps nothing, and tells no contents apart. */
export const NO_CACHE: StructureCache = { keyOf: () => '', find: () => undefined, keep() {}, save() {} };
