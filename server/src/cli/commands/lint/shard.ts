import { Failure } from '../../failure';

/** One part of a run that is made in several: the `index`th (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `I/N`. Throws a `Failure` for anything else. */
export function shardOf(value: string): Shard {
  const [, index = 0, count = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (index >= 1 && index <= count) return { index, count };
  throw new Failure({
    zh: `--shard 须写成 I/N，如 2/3（三份里的第二份），不能是“${value}”。`,
    en: `--shard must be I/N, such as 2/3 for the second of three, not "${value}".`,
  });
}

/** What of a sorted list belongs to a part: every `count`th, so that big folders are shared out. */
export function inShard<T>(list: readonly T[], { index, count }: Shard): readonly T[] {
  return list.filter((_, at) => at % count === index - 1);
}
