import type { KnownRule } from '../known-rules';
import { isLevel, LEVELS, type Level, type RuleContext, type RuleOption } from '../rule';
import { type ConfigNode, KIND_WORDS } from './config-node';
import { eachMember, type Problems, unknownName, wrongKind } from './config-values';

type Options = RuleContext['options'];

/** Levels and options by rule id, as a configuration sets them. */
export interface RuleSettings {
  readonly levels: ReadonlyMap<string, Level>;
  readonly options: ReadonlyMap<string, Options>;
}

const LEVEL = { zh: '级别', en: 'level' };

/** Reads `rules`: a level for each rule, or a list of level and options. */
export function readRules(node: ConfigNode, rules: readonly KnownRule[], problems: Problems): RuleSettings {
  const levels = new Map<string, Level>();
  const options = new Map<string, Options>();
  eachMember(node, 'rules', problems, (id, value, keyPlace) => {
    const rule = rules.find((known) => known.id === id);
    if (!rule) {
      const names = rules.map((known) => known.id);
      problems.add(keyPlace, unknownName(id, { zh: '规则', en: 'rule' }, names));
      return;
    }
    const [levelNode, optionsNode, ...more] = value.kind === 'array' ? value.items : [value];
    const level = levelNode && readLevel(levelNode, id, problems);
    if (level) levels.set(id, level);
    if (optionsNode) options.set(id, readOptions(optionsNode, rule, problems));
    const surplus = more[0] ?? (levelNode ? undefined : value);
    if (surplus) {
      problems.add(surplus, {
        zh: `规则 ${id} 须写成级别，或 [级别, {选项}]。`,
        en: `The rule ${id} takes a level, or [level, {options}].`,
      });
    }
  });
  return { levels, options };
}

function readLevel(node: ConfigNode, id: string, problems: Problems): Level | undefined {
  if (node.kind !== 'string') {
    problems.add(node, {
      zh: `规则 ${id} 的级别须是 error、warning、info 或 off，这里是${KIND_WORDS[node.kind].zh}。`,
      en: `The level of the rule ${id} must be error, warning, info or off, not ${KIND_WORDS[node.kind].en}.`,
    });
    return undefined;
  }
  if (isLevel(node.value)) return node.value;
  problems.add(node, unknownName(node.value, LEVEL, LEVELS));
  return undefined;
}

function readOptions(node: ConfigNode, rule: KnownRule, problems: Problems): Options {
  const declared = rule.options ?? {};
  const options: Record<string, RuleOption['default']> = {};
  eachMember(node, rule.id, problems, (name, value, keyPlace) => {
    const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!option) {
      problems.add(keyPlace, unknownOption(name, rule.id, Object.keys(declared)));
      return;
    }
    const read = optionValue(value, name, option.default, problems);
    if (read !== undefined) options[name] = read;
  });
  return options;
}

/** A value of the same kind as the option's default. */
function optionValue(
  node: ConfigNode,
  name: string,
  standard: RuleOption['default'],
  problems: Problems,
): RuleOption['default'] | undefined {
  if (typeof standard === 'object') {
    if (node.kind === 'array') {
      const wrong = node.items.find(({ kind }) => kind !== 'string');
      if (!wrong) return node.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
      problems.add(wrong, wrongKind(name, KIND_WORDS.string, wrong));
    } else problems.add(node, wrongKind(name, KIND_WORDS.array, node));
    return undefined;
  }
  const wanted = typeof standard as 'string' | 'number' | 'boolean';
  if (node.kind === wanted) return (node as { readonly value: RuleOption['default'] }).value;
  problems.add(node, wrongKind(name, KIND_WORDS[wanted], node));
  return undefined;
}

function unknownOption(name: string, id: string, known: readonly string[]) {
  if (known.length > 0) return unknownName(name, { zh: `${id} 的选项`, en: `option of ${id}` }, known);
  return { zh: `规则 ${id} 没有选项。`, en: `The rule ${id} has no options.` };
}
