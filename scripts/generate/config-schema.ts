import type { KnownRule } from '../../server/src/lint/known-rules';
import { PRESETS } from '../../server/src/lint/presets';
import { LEVELS, type RuleOption } from '../../server/src/lint/rule';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of `.work-plan.jsonc`: what an editor offers and explains while it is written. */
export function configSchema(rules: readonly KnownRule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '工作计划 Work Plan',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          '预设或别的配置文件，后面的盖过前面的。Presets or other configuration files, the later over the earlier.',
        anyOf: [
          { enum: PRESETS },
          { type: 'string' },
          { type: 'array', items: { anyOf: [{ enum: PRESETS }, { type: 'string' }] } },
        ],
      },
      ...settings(),
      library: {
        description:
          '往年计划所在的文件夹，从本文件所在的文件夹算起。Folders of past plans, from the folder of this file.',
        anyOf: [{ type: 'string' }, strings()],
      },
      overrides: {
        description: '只对某些草稿的设置。Settings for some drafts only.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              description:
                '适用的文件：* ** ? {a,b}，从本文件所在的文件夹算起。Patterns from the folder of this file.',
              anyOf: [{ type: 'string' }, strings()],
            },
            extends: { anyOf: [{ enum: PRESETS }, { type: 'array', items: { enum: PRESETS } }] },
            ...settings(),
          },
        },
      },
    },
    definitions: {
      level: { enum: LEVELS },
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
    },
  };
}

/** What may be set for all drafts and for some. */
function settings(): Readonly<Record<string, Schema>> {
  return {
    rules: {
      description: '规则的级别，或 [级别, {选项}]。A level for each rule, or [level, {options}].',
      $ref: '#/definitions/rules',
    },
    unitDirectory: {
      description: '单位名录：列表，或文件的路径。The units: a list, or the path of a file.',
      anyOf: [
        { type: 'null' },
        { type: 'string' },
        {
          type: 'array',
          items: {
            anyOf: [
              { type: 'string' },
              {
                type: 'object',
                additionalProperties: false,
                required: ['name'],
                properties: { name: { type: 'string' }, aliases: strings() },
              },
            ],
          },
        },
      ],
    },
    terms: {
      description: '用语：错的写法 → 对的写法。Terms: the wrong one → the right one.',
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    headings: {
      description:
        '本单位自定的标题编号：{n} 是编号，{1} 只认阿拉伯数字，{一} 只认汉字数字。How the bureau numbers headings beside what is usual: {n} is the number, {1} an Arabic, {一} a Han one.',
      type: 'array',
      items: { type: 'string', maxLength: 20, pattern: '^[^{}]*\\{(?:n|1|一)\\}[^{}]*$' },
      examples: [['任务{n}：', '【{一}】']],
    },
    exemptSections: {
      description: '不写任务的部分：标题或其中的字。Sections without tasks: titles, or parts of them.',
      ...strings(),
    },
    planYear: {
      description: '计划的年度。The year of the plans.',
      type: ['integer', 'null'],
      minimum: 1949,
      maximum: 2999,
    },
    everyPage: {
      description:
        '不像计划的 Markdown 页面也查。Whether pages that do not look like a plan are checked too.',
      type: 'boolean',
    },
  };
}

function ruleSchema({ docs, level, options }: KnownRule): Schema {
  const entries = Object.entries(options ?? {}).map(([name, option]) => [name, optionSchema(option)]);
  return {
    description: `${docs.what.zh} ${docs.what.en}`,
    default: level,
    anyOf: [
      { $ref: '#/definitions/level' },
      {
        type: 'array',
        minItems: 1,
        maxItems: 2,
        items: [
          { $ref: '#/definitions/level' },
          { type: 'object', additionalProperties: false, properties: Object.fromEntries(entries) },
        ],
      },
    ],
  };
}

function optionSchema({ description, default: standard }: RuleOption): Schema {
  const told = { description: `${description.zh} ${description.en}`, default: standard };
  return typeof standard === 'object' ? { ...told, ...strings() } : { ...told, type: typeof standard };
}

function strings(): Schema {
  return { type: 'array', items: { type: 'string' } };
}
