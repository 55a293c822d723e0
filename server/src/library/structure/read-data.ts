import type { Localized } from '../../core/localized';

/** Reads the members of one object of plain data; the first that is wrong is told. A missing one is no problem. */
export interface ReadData {
  /** A text or a number as text; `null` when it is missing. */
  text(key: string): string | null;
  /** A whole number from 0; `null` when it is missing. */
  count(key: string): number | null;
  flag(key: string): boolean;
  texts(key: string): readonly string[];
  oneOf<T extends string>(key: string, known: Readonly<Record<T, true>>): T | null;
  object<T>(key: string, read: (member: ReadData) => T): T | null;
  list<T>(key: string, read: (member: ReadData) => T): readonly T[];
  /** Says what is wrong with a member, or with the object itself where the key is empty. */
  tell(key: string, wrong: Localized): void;
  problem(): Localized | null;
}

const WRONG = {
  object: { zh: '应为“名字: 值”的形式', en: 'must be a mapping' },
  text: { zh: '应为文字', en: 'must be a text' },
  texts: { zh: '应为文字的列表', en: 'must be a list of texts' },
  count: { zh: '应为不小于 0 的整数', en: 'must be a whole number from 0' },
  flag: { zh: '应为 true 或 false', en: 'must be true or false' },
  list: { zh: '应为列表', en: 'must be a list' },
} satisfies Record<string, Localized>;

/** Reads data of unknown shape. Never throws. */
export function dataReader(data: unknown): ReadData {
  const first: { problem: Localized | null } = { problem: null };
  const tell = (path: string, { zh, en }: Localized) => {
    const named = path === '' ? { zh: '文件内容', en: 'The file' } : { zh: `${path} `, en: path };
    first.problem ??= { zh: `${named.zh}${zh}。`, en: `${named.en} ${en}.` };
  };
  return readerOf(data, '', tell, () => first.problem);
}

function readerOf(
  data: unknown,
  path: string,
  tell: (path: string, wrong: Localized) => void,
  problem: () => Localized | null,
): ReadData {
  if (!isObject(data)) tell(path, WRONG.object);
  const members = isObject(data) ? data : {};
  const pathOf = (key: string) => [path, key].filter((part) => part !== '').join('.');
  const member = (key: string): unknown => (Object.hasOwn(members, key) ? members[key] : undefined);
  const wrong = (key: string, what: Localized) => {
    tell(pathOf(key), what);
    return null;
  };
  const text = (key: string): string | null => {
    const value = member(key) ?? null;
    if (value === null || typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : wrong(key, WRONG.text);
  };
  const items = (key: string): readonly unknown[] => {
    const value = member(key) ?? [];
    return Array.isArray(value) ? value : (wrong(key, WRONG.list) ?? []);
  };
  return {
    text,
    count(key) {
      const value = member(key) ?? null;
      if (value === null || (Number.isSafeInteger(value) && Number(value) >= 0))
        return value as number | null;
      return wrong(key, WRONG.count);
    },
    flag(key) {
      const value = member(key) ?? false;
      return typeof value === 'boolean' ? value : wrong(key, WRONG.flag) !== null;
    },
    texts(key) {
      const values = items(key);
      if (values.every((value) => typeof value === 'string')) return values;
      return wrong(key, WRONG.texts) ?? [];
    },
    oneOf<T extends string>(key: string, known: Readonly<Record<T, true>>): T | null {
      const value = text(key);
      if (value === null || Object.hasOwn(known, value)) return value as T | null;
      const names = Object.keys(known).join(', ');
      return wrong(key, { zh: `应为 ${names} 之一`, en: `must be one of ${names}` });
    },
    object<T>(key: string, read: (found: ReadData) => T): T | null {
      const value = member(key) ?? null;
      return value === null ? null : read(readerOf(value, pathOf(key), tell, problem));
    },
    list: (key, read) =>
      items(key).map((value, index) => read(readerOf(value, pathOf(`${key}[${index}]`), tell, problem))),
    tell: (key, what) => tell(pathOf(key), what),
    problem,
  };
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
