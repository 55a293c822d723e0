import type { Localized } from '../../core/localized';
import { formOfFile } from '../../core/markdown/form';
import { parseText } from '../../core/parse';
import { nodesOf, type WorkPlan } from '../../core/work-plan';
import type { AppliedLayer, EffectiveConfig } from '../../lint/configuration/effective-config';
import type { Arguments } from '../arguments';
import { ExitStatus, type Session } from '../command';
import { findDrafts, shownPath } from '../drafts/find-drafts';
import { readDraft } from '../drafts/read-draft';
import { runConfigs } from '../drafts/run-configs';
import { Failure, sentenceOf } from '../failure';
import { complain, printable, writeOut } from '../terminal/output';
import { configSettings } from './config-options';
import { findSettings } from './find-options';

/** What a configuration sets and what of it no draft has used so far. */
interface Unused {
  readonly terms: Set<string>;
  /** By the full name of a unit: every name that stands for it. */
  readonly units: Map<string, readonly string[]>;
  readonly headings: Set<string>;
  readonly sections: Set<string>;
  readonly overrides: Set<AppliedLayer>;
}

/**
 * `print-config --unused`: the settings of each configuration that none of the drafts uses. Status 1 when there are
 * some, 2 when a draft or a configuration could not be read, and then nothing is said of what is unused.
 */
export async function printUnused(args: Arguments, session: Session): Promise<number> {
  const { workingFolder, language } = session;
  let failed = false;
  const fail = (error: unknown) => {
    failed = true;
    complain(sentenceOf(error), language);
  };
  const configs = runConfigs(configSettings(args), workingFolder, fail);
  const { files, failures } = await findDrafts(args.positionals, {
    ...findSettings(args, workingFolder),
    workingFolder,
    stdinName: '<stdin>',
  });
  failures.forEach(fail);
  const unused = new Map<string, Unused>();
  for (const file of files) {
    try {
      const path = await configs.fileOf(file);
      const config = await configs.of(file);
      if (path === null || !config || file.path === null) continue;
      const own = unused.get(path) ?? startOf(config, await configs.layersOf(file));
      unused.set(path, own);
      const { text } = await readDraft(file, 'auto');
      strike(own, file.path, text);
      strikeHeadings(own, parseText(text, formOfFile(file.shown), config.settings.headings));
    } catch (error) {
      fail(error);
    }
  }
  if (failed) return ExitStatus.failed;
  if (files.length > 0 && unused.size === 0) throw noConfiguration();
  const lines = [...unused].flatMap(([path, own]) => told(shownPath(workingFolder, path), own));
  writeOut(lines.map((line) => `${printable(line[language])}\n`).join(''));
  return lines.length > 0 ? ExitStatus.findings : ExitStatus.clean;
}

function startOf({ settings }: EffectiveConfig, layers: readonly AppliedLayer[]): Unused {
  return {
    terms: new Set(settings.terms.map(({ wrong }) => wrong)),
    units: new Map((settings.unitDirectory ?? []).map(({ name, aliases }) => [name, [name, ...aliases]])),
    headings: new Set(settings.headings.map(({ template }) => template)),
    sections: new Set(settings.exemptSections),
    overrides: new Set(layers.filter(({ files }) => files)),
  };
}

/** Takes out what a draft uses. */
function strike({ terms, units, sections, overrides }: Unused, path: string, text: string): void {
  for (const term of terms) if (text.includes(term)) terms.delete(term);
  for (const [name, names] of units) if (names.some((one) => text.includes(one))) units.delete(name);
  for (const section of sections) if (text.includes(section)) sections.delete(section);
  for (const layer of overrides) if (layer.applies?.(path)) overrides.delete(layer);
}

function strikeHeadings({ headings }: Unused, plan: WorkPlan): void {
  for (const { mark } of nodesOf(plan.sections)) headings.delete(mark.variant);
}

function told(config: string, { terms, units, headings, sections, overrides }: Unused): readonly Localized[] {
  const patterns = new Set([...overrides].map(({ files = [] }) => files.join(' ')));
  const line = (setting: string, name: string) => ({
    zh: `${config}  ${setting} 的 ${name} 没有草稿用到`,
    en: `${config}  ${setting}: ${name} is used by no draft`,
  });
  return [
    ...[...patterns].map((name) => line('overrides', name)),
    ...[...terms].map((name) => line('terms', name)),
    ...[...units.keys()].map((name) => line('unitDirectory', name)),
    ...[...headings].map((name) => line('headings', name)),
    ...[...sections].map((name) => line('exemptSections', name)),
  ];
}

function noConfiguration(): Failure {
  return new Failure({
    zh: '这些草稿都没有配置文件。',
    en: 'None of these drafts has a configuration.',
  });
}
