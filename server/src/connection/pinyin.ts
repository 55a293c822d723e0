import type { SyllablesOf } from '../features/units/letters';

/** Loads what tells the sounds of characters, once; a name is told once. Half a megabyte that most sessions never need. */
export function pinyinLoader(): () => Promise<SyllablesOf> {
  let loading: Promise<SyllablesOf> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}

async function load(): Promise<SyllablesOf> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
    known.set(name, syllables);
    return syllables;
  };
}
