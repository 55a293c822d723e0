import type { Localized } from '../../core/localized';

/** Where something stands in the text of a configuration: UTF-16 offset and length. */
export interface ConfigPlace {
  readonly offset: number;
  readonly length: number;
}

export interface ConfigMember {
  readonly key: string;
  readonly keyPlace: ConfigPlace;
  readonly value: ConfigNode;
}

/** A value of a configuration file and where it stands, whatever the syntax of the file. */
export type ConfigNode = ConfigPlace &
  (
    | { readonly kind: 'object'; readonly members: readonly ConfigMember[] }
    | { readonly kind: 'array'; readonly items: readonly ConfigNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
  );

/** Something wrong with a configuration, and where. */
export interface ConfigProblem extends ConfigPlace {
  readonly message: Localized;
}

/** The kinds of values as a person reads them. */
export const KIND_WORDS: Readonly<Record<ConfigNode['kind'], Localized>> = {
  object: { zh: '对象', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  string: { zh: '字符串', en: 'a string' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  null: { zh: 'null', en: 'null' },
};
