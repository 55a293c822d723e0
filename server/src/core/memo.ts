/** Something that keeps what is made of it, each kind of thing in a place of its own: found sooner than in a map. */
export abstract class Keeper {
  /** Of this file alone. */
  kept: unknown[] | undefined;
}

const NOTHING = Symbol('nothing');
/** How many places the keepers of a class have, so that none has a place for what only others keep. */
const places = new Map<unknown, number>();

/**
 * A place in which the keepers of one class keep one kind of thing: gives what a keeper has there, made when there is
 * nothing yet. To be declared once, not at every call. A keeper of another class than the first throws.
 */
export function placeFor<Value>(): (keeper: Keeper, make: () => Value) => Value {
  const place = new Place();
  return (keeper, make) => {
    const known = place.get(keeper);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Value;
    const value = make();
    place.set(keeper, value);
    return value;
  };
}

/**
 * `make`, with each value made once and kept as long as its key lives; by the key itself where that is a keeper. To be
 * declared once, not at every call.
 */
export function memo<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const ofOthers = memoOfAny(make);
  const place = new Place();
  return (key) => {
    if (!(key instanceof Keeper)) return ofOthers(key);
    const known = place.get(key);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Value;
    const value = make(key);
    place.set(key, value);
    return value;
  };
}

/** One of the places that keepers of a class have. */
class Place {
  #of: unknown;
  #index = -1;

  /** What a keeper has here; `undefined` when nothing was put here yet. */
  get(keeper: Keeper): unknown {
    if (keeper.constructor !== this.#of) this.#take(keeper);
    const { kept } = keeper;
    return kept && this.#index < kept.length ? kept[this.#index] : undefined;
  }

  set(keeper: Keeper, value: unknown): void {
    keeper.kept ??= [];
    const { kept } = keeper;
    while (kept.length < this.#index) kept.push(undefined);
    kept[this.#index] = value === undefined ? NOTHING : value;
  }

  #take(keeper: Keeper): void {
    const of = keeper.constructor;
    if (this.#index >= 0) throw new Error('a place for keepers of another class');
    this.#of = of;
    this.#index = places.get(of) ?? 0;
    places.set(of, this.#index + 1);
  }
}

/** The same for a value of two keys, kept as long as both live. */
export function memoOfTwo<First extends WeakKey, Second extends WeakKey, Value>(
  make: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const ofFirst = memoOfAny((first: First) => memoOfAny((second: Second) => make(first, second)));
  return (first, second) => ofFirst(first)(second);
}

function memoOfAny<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = values.get(key);
    if (known) return known.value;
    const value = make(key);
    values.set(key, { value });
    return value;
  };
}
