import type { Language } from '../../server/src/core/localized';
import { familyOf, type KnownFamily, type KnownRule } from '../../server/src/lint/known-rules';
import type { Level } from '../../server/src/lint/rule';

const LEVELS: Readonly<Record<Level, Readonly<Record<Language, string>>>> = {
  error: { zh: '错误（error）', en: 'error' },
  warning: { zh: '警告（warning）', en: 'warning' },
  info: { zh: '提示（info）', en: 'info' },
  off: { zh: '默认关闭（off）', en: 'off' },
};
const FIXES: Readonly<Record<KnownRule['fix'], Readonly<Record<Language, string>>>> = {
  safe: { zh: '可自动修改', en: 'safe, applied by fix-all' },
  ask: { zh: '逐条确认后修改', en: 'offered one by one' },
  none: { zh: '不自动修改', en: 'none' },
};
const OPTION_HEADS: Readonly<Record<Language, string>> = {
  zh: '选项：\n\n| 选项 | 默认值 | 说明 |',
  en: 'Options:\n\n| Option | Default | Description |',
};

/** The page of a rule: Chinese, then English. */
export function rulePage(rule: KnownRule): string {
  const { what, why, remedy, source, leavesAlone, bad, good, pastPlans = [] } = rule.docs;
  const family = familyOf(rule);
  return `<!-- Generated from server/src/lint/${'check' in rule ? 'rules/' : ''}${family.id}/${rule.id}.ts by \`npm run generate\`. -->

# ${rule.id}

**${what.zh}**

类别：${family.name.zh}　·　级别：${LEVELS[rule.level].zh}　·　修改：${FIXES[rule.fix].zh}

- **为什么**：${why.zh}
- **怎么办**：${remedy.zh}
- **依据**：${source.zh}
- **不报的情形**：${leavesAlone.zh}
${optionTable(rule, 'zh')}${pastPlans.map((draft) => `\n往年计划：\n\n${fenced(draft)}\n`).join('')}
报：

${fenced(bad)}

不报：

${fenced(good)}

## In English

**${what.en}**

Family: ${family.name.en} · Level: ${LEVELS[rule.level].en} · Fix: ${FIXES[rule.fix].en}

- **Why**: ${why.en}
- **Remedy**: ${remedy.en}
- **Rests on**: ${source.en}
- **Left alone**: ${leavesAlone.en}
${optionTable(rule, 'en')}`;
}

/** The tables of all rules, one a family. */
export function ruleTables(families: readonly KnownFamily[]): string {
  return `<!-- Generated from server/src/lint/rules/ by \`npm run generate\`. -->

# 规则 Rules

宁可漏报，不可误报：“错误”和“警告”在已经发布的定稿上必须站得住，只是可能有问题的一律作“提示”。
A missed flaw is better than a false alarm: errors and warnings must hold on published plans, and what is only probable is info.

${families.map(familyTable).join('\n')}`;
}

function familyTable({ name, rules }: KnownFamily): string {
  const row = (rule: KnownRule) =>
    `| [${rule.id}](${rule.id}.md) | ${LEVELS[rule.level].zh} | ${FIXES[rule.fix].zh} | ${rule.docs.what.zh} | ${rule.docs.what.en} |`;
  return `## ${name.zh} ${name.en}

| 规则 | 级别 | 修改 | 查什么 | What it flags |
|---|---|---|---|---|
${rules.map(row).join('\n')}
`;
}

/** What can be set of a rule, between blank lines; nothing for a rule without options. */
function optionTable(rule: KnownRule, language: Language): string {
  const rows = Object.entries(rule.options ?? {}).map(
    ([name, option]) =>
      `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description[language]} |\n`,
  );
  return rows.length > 0 ? `\n${OPTION_HEADS[language]}\n|---|---|---|\n${rows.join('')}` : '';
}

function fenced(draft: string): string {
  return `\`\`\`text\n${draft.trimEnd()}\n\`\`\``;
}
