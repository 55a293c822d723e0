/** `make`, with each value made once and kept as long as its key lives. */
export function memo<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = values.get(key);
    if (known) return known.value;
    const value = make(key);
    values.set(key, { value });
    return value;
  };
}

/** The same for a value of two keys, kept as long as both live. */
export function memoOfTwo<First extends WeakKey, Second extends WeakKey, Value>(
  make: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const ofFirst = memo((first: First) => memo((second: Second) => make(first, second)));
  return (first, second) => ofFirst(first)(second);
}
