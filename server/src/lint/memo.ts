/**
 * What a run keeps for the next run on a later version of the same draft. Findings never depend on it: a run with
 * an empty memo finds the same.
 */
export class LintMemo {
  readonly #kept = new Map<string, unknown>();

  /** What was kept under a name, made when nothing was. One name must always keep one type. */
  keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make());
    return this.#kept.get(name) as T;
  }
}
