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
  let place = -1;
  let of: unknown;
  return (keeper, make) => {
    if (keeper.constructor !== of) {
      if (place >= 0) throw new Error('a place for keepers of another class');
      of = keeper.constructor;
      place = places.get(of) ?? 0;
      places.set(of, place + 1);
    }
    keeper.kept ??= [];
    const { kept } = keeper;
    const known = place < kept.length ? kept[place] : undefined;
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Value;
    const value = make();
    while (kept.length < place) kept.push(undefined);
    kept[place] = value === undefined ? NOTHING : value;
    return value;
  };
}

/**
 * `make`, with each value made once and kept as long as its key lives; by the key itself where that is a keeper. To be
 * declared once, not at every call.
 */
export function memo<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const ofOthers = memoOfAny(make);
  const ofKeeper = placeFor<Value>();
  return (key) => (key instanceof Keeper ? ofKeeper(key, () => make(key)) : ofOthers(key));
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
