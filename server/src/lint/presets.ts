import type { Level, Rule } from './rule';

/** Every preset: a set of levels under a name. */
export const PRESETS = ['recommended', 'strict', 'speech'] as const;
export type Preset = (typeof PRESETS)[number];

/** Rules by what presets do with them; a test holds every id to the list of rules. */
export const RULES_OF_PRESETS = {
  /** Only probable, but what a leader asks about before signing: a warning in `strict`. */
  matters: [
    'inconsistent-unit-name',
    'miscounted-list',
    'mixed-markers',
    'no-units',
    'nonstandard-term',
    'skipped-level',
    'unmeasured-ranking',
    'vague-target',
    'vague-unit',
  ],
  /** A speech assigns nothing and promises nothing in the form of a plan: off in `speech`. */
  ofPlans: [
    'hedged-target',
    'inconsistent-unit-name',
    'missing-deadline',
    'missing-lead-unit',
    'missing-unit',
    'no-units',
    'truncated-unit',
    'unclosed-unit-bracket',
    'unit-separator',
    'unknown-unit',
    'unmeasured-ranking',
    'vague-target',
    'vague-unit',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Whether a word names a preset. */
export function isPreset(word: string): word is Preset {
  return (PRESETS as readonly string[]).includes(word);
}

/**
 * The levels of a preset by rule id; `null` is the rule's own, whatever was set before. `speech` only turns off, so
 * that it may stand over other settings; `strict` turns rules on that are off because not every plan wants them.
 */
export function presetLevels(
  preset: Preset,
  rules: ReadonlyArray<Pick<Rule, 'id' | 'level'>>,
): ReadonlyMap<string, Level | null> {
  if (preset === 'speech') return new Map(RULES_OF_PRESETS.ofPlans.map((id) => [id, 'off']));
  return new Map(rules.map((rule) => [rule.id, preset === 'strict' ? strictLevel(rule) : null]));
}

function strictLevel({ id, level }: Pick<Rule, 'id' | 'level'>): Level | null {
  if (level === 'off') return 'info';
  return level === 'info' && (RULES_OF_PRESETS.matters as readonly string[]).includes(id) ? 'warning' : null;
}
