import { strict as assert } from 'node:assert';
import { configNode } from '../../server/src/configuration/config-syntax';
import { readConfig } from '../../server/src/lint/configuration/config';
import type { ConfigProblem } from '../../server/src/lint/configuration/config-node';
import { defineRule } from '../../server/src/lint/rule';
import { rules } from '../../server/src/lint/rules/index';
import { annotate, annotated, type Place } from '../support/annotated';

const option = { zh: '选项', en: 'option' };
const [skipped] = rules;
assert(skipped);
/** Two rules, so that other rules may come and go. */
const known = [
  { ...skipped, id: 'skipped-number', level: 'error' as const },
  defineRule({
    ...skipped,
    id: 'loose-item',
    level: 'off',
    looksAt: 'plan',
    options: {
      longest: { description: option, default: 3 },
      strictly: { description: option, default: false },
      word: { description: option, default: '项' },
      words: { description: option, default: ['条'] },
    },
    check: () => [],
  }),
];

async function problemsOf(name: string, text: string): Promise<readonly ConfigProblem[]> {
  const root = await configNode(name, text);
  return 'kind' in root ? readConfig(root, known).problems : root;
}

/** Asserts that a configuration has exactly the problems that are marked in it, in their order, and what they say. */
async function wrong(name: string, marked: string, ...messages: readonly (string | RegExp)[]): Promise<void> {
  const { text } = annotated(marked);
  const problems = await problemsOf(name, text);
  const ranges = problems.map(({ offset, length }) => ({
    start: placeAt(text, offset),
    end: placeAt(text, offset + length),
  }));
  assert.equal(annotate(text, ranges), marked);
  const told = problems.map(({ message }) => message.zh);
  assert.equal(told.length, messages.length, told.join('\n'));
  for (const [index, message] of messages.entries()) {
    if (typeof message === 'string') assert.equal(told[index], message);
    else assert.match(told[index] ?? '', message);
  }
  for (const { message } of problems) assert.match(message.en, /[a-z].*[.?]$/);
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('a configuration', () => {
  const jsonc = (title: string, marked: string, ...messages: readonly (string | RegExp)[]) =>
    it(title, () => wrong('.work-plan.jsonc', marked, ...messages));
  const yaml = (title: string, marked: string, ...messages: readonly (string | RegExp)[]) =>
    it(title, () => wrong('.work-plan.yaml', marked, ...messages));

  describe('without a flaw', () => {
    jsonc('may be empty', '');
    jsonc('may hold nothing but a comment', '// 以后再写\n');
    jsonc(
      'may have comments, trailing commas and everything that there is',
      `{
  // 说明
  "$schema": "x.json",
  "extends": ["strict", "./base.jsonc"],
  "rules": { "skipped-number": "off", "loose-item": ["info", { "longest": 4, "strictly": true, "word": "", "words": ["款"] }] },
  "overrides": [
    { "files": "讲话/**", "extends": "speech", "rules": { "loose-item": ["off"] }, "planYear": null },
    { "files": ["*.md"], "unitDirectory": null },
  ],
  "unitDirectory": ["市教育局", { "name": "市发展和改革委员会", "aliases": ["市发改委"] }],
  "terms": { "截止目前": "截至目前" },
  "headings": ["任务{n}：", "【{一}】"],
  "exemptSections": ["形势分析"],
  "planYear": 2026,
  "everyPage": true,
  "library": ["往年", "../历年"],
}
`,
    );
    yaml(
      'may be YAML',
      'extends: speech\nrules:\n  skipped-number: off\n  loose-item: [info, { longest: 4 }]\n',
    );
    yaml('may be empty YAML', '# 以后再写\n');
  });

  describe('with an unknown name', () => {
    jsonc('of a setting', '{ ⟦"rule"⟧: {} }', '没有设置项 rule，是不是 rules？');
    jsonc(
      'of a setting that is near none',
      '{ ⟦"预设"⟧: 1 }',
      '没有设置项 预设，可用 $schema、extends、rules、unitDirectory、terms、headings、exemptSections、planYear、everyPage、library、overrides。',
    );
    jsonc(
      'of a rule',
      '{\n  "rules": {\n    ⟦"skiped-number"⟧: "off"\n  }\n}',
      '没有规则 skiped-number，是不是 skipped-number？',
    );
    jsonc('of a level', '{ "rules": { "skipped-number": ⟦"warn"⟧ } }', /^没有级别 warn，/);
    jsonc(
      'of a level beside options',
      '{ "rules": { "loose-item": [⟦"infos"⟧, { ⟦"longst"⟧: 1 }] } }',
      '没有级别 infos，是不是 info？',
      '没有loose-item 的选项 longst，是不是 longest？',
    );
    jsonc(
      'of an option of a rule without options',
      '{ "rules": { "skipped-number": ["error", { ⟦"longest"⟧: 1 }] } }',
      '规则 skipped-number 没有选项。',
    );
    jsonc('of a preset', '{ "extends": ⟦"strct"⟧ }', '没有预设 strct，是不是 strict？');
    jsonc(
      'in an override',
      '{ "overrides": [{ "files": "*", ⟦"ruls"⟧: {} }] }',
      '没有设置项 ruls，是不是 rules？',
    );
    jsonc(
      'of a field of a unit',
      '{ "unitDirectory": [{ "name": "市教育局", ⟦"alias"⟧: [] }] }',
      '没有设置项 alias，是不是 aliases？',
    );
    yaml(
      'in YAML',
      'rules:\n  ⟦skiped-number⟧: off\n⟦plan-year⟧: 2026\n',
      '没有规则 skiped-number，是不是 skipped-number？',
      '没有设置项 plan-year，是不是 planYear？',
    );
    jsonc(
      'that every object has of itself',
      '{ ⟦"toString"⟧: 1, "rules": { "loose-item": ["off", { ⟦"constructor"⟧: 1 }] } }',
      /^没有设置项 toString/,
      /^没有loose-item 的选项 constructor/,
    );
  });

  describe('with a value of a wrong kind', () => {
    jsonc('as a whole', '⟦[]⟧', '“配置”须是对象，这里是列表。');
    jsonc('for folders of past plans', '{ "library": ⟦7⟧ }', '“library”须是字符串，这里是数字。');
    jsonc('for one of them', '{ "library": ["往年", ⟦""⟧] }', '“library”不能为空。');
    jsonc('for rules', '{ "rules": ⟦["skipped-number"]⟧ }', '“rules”须是对象，这里是列表。');
    jsonc(
      'for a level',
      '{ "rules": { "skipped-number": ⟦2⟧ } }',
      /须是 error、warning、info 或 off，这里是数字。$/,
    );
    jsonc('for a rule', '{ "rules": { "skipped-number": ⟦[]⟧ } }', /^规则 skipped-number 须写成级别，或/);
    jsonc(
      'with more than options',
      '{ "rules": { "loose-item": ["off", {}, ⟦1⟧] } }',
      /^规则 loose-item 须写成级别/,
    );
    jsonc(
      'for options',
      '{ "rules": { "loose-item": ["off", { "longest": ⟦"4"⟧, "strictly": ⟦1⟧, "word": ⟦[]⟧, "words": [⟦1⟧] }] } }',
      '“longest”须是数字，这里是字符串。',
      '“strictly”须是true 或 false，这里是数字。',
      '“word”须是字符串，这里是列表。',
      '“words”须是字符串，这里是数字。',
    );
    jsonc(
      'for all options',
      '{ "rules": { "loose-item": ["off", ⟦4⟧] } }',
      '“loose-item”须是对象，这里是数字。',
    );
    jsonc(
      'for extends',
      '{ "extends": [⟦1⟧, ⟦" "⟧] }',
      '“extends”须是字符串，这里是数字。',
      '“extends”不能为空。',
    );
    jsonc('for overrides', '{ "overrides": [⟦"*"⟧] }', '“overrides”须是对象，这里是字符串。');
    jsonc('for units', '{ "unitDirectory": [⟦1⟧] }', '“unitDirectory”须是对象，这里是数字。');
    jsonc('for terms', '{ "terms": { "截止目前": ⟦null⟧ } }', '“截止目前”须是字符串，这里是null。');
    jsonc('for headings', '{ "headings": [⟦1⟧] }', '“headings”须是字符串，这里是数字。');
    jsonc(
      'for the number of a heading',
      '{ "headings": ["任务{n}：", ⟦"任务："⟧, ⟦"{n}{n}"⟧, ⟦"{1}"⟧, ⟦"第1{一}"⟧, ⟦"这一年里我们要努力完成好的重点工作任务{n}："⟧] }',
      '标题编号“任务：”须有且只有一个编号的位置：{n}、{1}（阿拉伯数字）或 {一}（汉字数字），如“任务{n}：”。',
      '标题编号“{n}{n}”须有且只有一个编号的位置：{n}、{1}（阿拉伯数字）或 {一}（汉字数字），如“任务{n}：”。',
      '标题编号“{1}”只有编号，没有别的字，无法与正文区分。',
      '标题编号“第1{一}”编号旁边不能是数字。',
      '标题编号“这一年里我们要努力完成好的重点工作任务{n}：”须在一行内，不超过 20 个字。',
    );
    jsonc('for sections', '{ "exemptSections": ⟦"总则"⟧ }', '“exemptSections”须是列表，这里是字符串。');
    jsonc('for the year', '{ "planYear": ⟦"2026"⟧ }', '“planYear”须是数字，这里是字符串。');
    jsonc('for a switch', '{ "everyPage": ⟦1⟧ }', '“everyPage”须是true 或 false，这里是数字。');
    jsonc('for the year, nearly', '{ "planYear": ⟦26⟧ }', '“planYear”须是四位年份，如 2026，不能是 26。');
  });

  describe('with something missing or too much', () => {
    jsonc(
      'an override without files',
      '{ "overrides": [⟦{ "rules": {} }⟧] }',
      '这一项缺少 files（适用的文件）。',
    );
    jsonc('a unit without a name', '{ "unitDirectory": [⟦{}⟧] }', '单位缺少 name（全称）。');
    jsonc(
      'a file under an override',
      '{ "overrides": [{ "files": "*", "extends": ⟦"./a.jsonc"⟧ }] }',
      'overrides 里的 extends 只能写预设，不能写文件。',
    );
    jsonc('a key twice', '{ "planYear": 2025, ⟦"planYear"⟧: 2026 }', '“planYear”写了两次。');
    yaml('a key twice in YAML', 'planYear: 2025\n⟦planYear⟧: 2026\n', '“planYear”写了两次。');
  });

  describe('with a flaw in its syntax', () => {
    jsonc('a comma', '{ "extends": "speech" ⟦"planYear"⟧: 2026 }', 'JSON 语法错误：这里缺少逗号。');
    jsonc('a brace', '{ "rules": {} ⟦⟧', 'JSON 语法错误：缺少 }。');
    it('in YAML', async () => {
      const [problem] = await problemsOf('.work-plan.yaml', 'rules: [\n');
      assert.match(problem?.message.zh ?? '', /^YAML 语法错误：/);
    });
    yaml('an alias', 'extends: &a speech\nplanYear: ⟦*a⟧\n', '配置不支持 YAML 的引用（*）。');
  });

  it('tells the nearest right name of every rule and setting for one slip of the pen', async () => {
    for (const name of [
      'extends',
      'rules',
      'overrides',
      'unitDirectory',
      'terms',
      'headings',
      'exemptSections',
      'planYear',
      'everyPage',
    ]) {
      const [problem] = await problemsOf('a.json', `{ "${name.slice(1)}": 1 }`);
      assert.equal(problem?.message.en, `There is no setting ${name.slice(1)}; did you mean ${name}?`);
    }
  });
});
