/** The names of a configuration file; of several in one folder the first is taken. */
export const CONFIG_NAMES: readonly string[] = [
  '.work-plan.jsonc',
  '.work-plan.json',
  '.work-plan.yaml',
  '.work-plan.yml',
];
