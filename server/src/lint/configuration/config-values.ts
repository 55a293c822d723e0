import type { Localized } from '../../core/localized';
import { type ConfigNode, type ConfigPlace, type ConfigProblem, KIND_WORDS } from './config-node';
import { nearestName } from './nearest';

/** Collects what is wrong with a configuration while its values are read. */
export interface Problems {
  add(place: ConfigPlace, message: Localized): void;
}

/** An empty collection and the list that it fills. */
export function collectedProblems(): Problems & { readonly list: readonly ConfigProblem[] } {
  const list: ConfigProblem[] = [];
  return { list, add: ({ offset, length }, message) => void list.push({ offset, length, message }) };
}

/** Reads an object by a reader for each key that it may have. Unknown and repeated keys are problems. */
export function readObject(
  node: ConfigNode,
  name: string,
  readers: Readonly<Record<string, (value: ConfigNode) => void>>,
  problems: Problems,
): void {
  eachMember(node, name, problems, (key, value, keyPlace) => {
    if (Object.hasOwn(readers, key)) readers[key]?.(value);
    else problems.add(keyPlace, unknownName(key, { zh: '设置项', en: 'setting' }, Object.keys(readers)));
  });
}

/** Visits the members of an object. A key that was there before is a problem and is not visited again. */
export function eachMember(
  node: ConfigNode,
  name: string,
  problems: Problems,
  visit: (key: string, value: ConfigNode, keyPlace: ConfigPlace) => void,
): void {
  if (node.kind !== 'object') {
    problems.add(node, wrongKind(name, KIND_WORDS.object, node));
    return;
  }
  const seen = new Set<string>();
  for (const { key, value, keyPlace } of node.members) {
    if (seen.has(key)) {
      problems.add(keyPlace, { zh: `“${key}”写了两次。`, en: `“${key}” is there twice.` });
    } else visit(key, value, keyPlace);
    seen.add(key);
  }
}

/** A switch; `undefined`, and a problem, where it is none. */
export function readBoolean(node: ConfigNode, name: string, problems: Problems): boolean | undefined {
  if (node.kind === 'boolean') return node.value;
  problems.add(node, wrongKind(name, KIND_WORDS.boolean, node));
  return undefined;
}

/** The items of a list, each as `read` gives it; those that it gives `undefined` for are left out. */
export function readList<T>(
  node: ConfigNode,
  name: string,
  problems: Problems,
  read: (item: ConfigNode) => T | undefined,
): readonly T[] {
  if (node.kind !== 'array') {
    problems.add(node, wrongKind(name, KIND_WORDS.array, node));
    return [];
  }
  return node.items.map(read).filter((item): item is T & {} => item !== undefined);
}

/** A string that is not blank, without the space around it. */
export function readString(node: ConfigNode, name: string, problems: Problems): string | undefined {
  if (node.kind === 'string' && node.value.trim() !== '') return node.value.trim();
  problems.add(
    node,
    node.kind === 'string'
      ? { zh: `“${name}”不能为空。`, en: `“${name}” must not be empty.` }
      : wrongKind(name, KIND_WORDS.string, node),
  );
  return undefined;
}

export function readStrings(node: ConfigNode, name: string, problems: Problems): readonly string[] {
  return readList(node, name, problems, (item) => readString(item, name, problems));
}

/** That a value is of a wrong kind. */
export function wrongKind(name: string, wanted: Localized, node: ConfigNode): Localized {
  const is = KIND_WORDS[node.kind];
  return {
    zh: `“${name}”须是${wanted.zh}，这里是${is.zh}。`,
    en: `“${name}” must be ${wanted.en}, not ${is.en}.`,
  };
}

/** That there is no such thing, and what was likely meant, or what there is. */
export function unknownName(name: string, what: Localized, known: readonly string[]): Localized {
  const near = nearestName(name, known);
  if (near) {
    return {
      zh: `没有${what.zh} ${name}，是不是 ${near}？`,
      en: `There is no ${what.en} ${name}; did you mean ${near}?`,
    };
  }
  if (known.length > 12) return { zh: `没有${what.zh} ${name}。`, en: `There is no ${what.en} ${name}.` };
  return {
    zh: `没有${what.zh} ${name}，可用 ${known.join('、')}。`,
    en: `There is no ${what.en} ${name}; use ${known.join(', ')}.`,
  };
}
