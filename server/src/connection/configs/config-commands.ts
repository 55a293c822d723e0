import { join } from 'node:path';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { CONFIG_NAMES } from '../../configuration/config-names';
import { readText } from '../../configuration/read-text';
import type { Localized } from '../../core/localized';
import { ADD_TO_BASELINE, ADD_UNIT, SET_RULE_LEVEL } from '../../features/answers/finding-answers';
import { isLevel, type Level } from '../../lint/rule';
import { pathOf } from '../paths';
import { homeFolderOf, type ServerSession } from '../session';
import { addToBaseline } from './baseline-commands';
import { type Rewritten, rewriteFile } from './rewrite-file';

const BY_HAND: Localized = {
  zh: '这份配置（或单位名录）不能自动改，请手工修改。',
  en: 'This configuration (or directory of units) has to be changed by hand.',
};
const NO_FOLDER: Localized = {
  zh: '草稿还没有保存在文件夹里，没有放配置的地方。',
  en: 'The draft stands in no folder yet, so there is no place for a configuration.',
};

/** Carries out the commands by which a writer changes a configuration from a finding. The client makes the edit. */
export function answerConfigCommands(session: ServerSession): void {
  session.connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    const [uri, subject, more] = given as readonly unknown[];
    if (typeof uri !== 'string' || typeof subject !== 'string') return;
    if (command === ADD_TO_BASELINE) return await addToBaseline(session, uri, subject, more);
    const config = configFileFor(session, uri);
    if (config === null) return tell(session, NO_FOLDER);
    const rewritten = await rewrite(session, uri, config, { command, subject, more });
    if (rewritten) await rewriteFile(session, rewritten);
    else tell(session, BY_HAND);
  });
}

/** The configuration that holds for a draft, or where one would stand: in the folder of the workspace, or beside it. */
function configFileFor(session: ServerSession, uri: string): string | null {
  const known = session.configs.fileOf(uri);
  if (known !== null) return known;
  const path = pathOf(uri);
  return path === null ? null : join(homeFolderOf(session, path), CONFIG_NAMES[0] ?? '');
}

async function rewrite(
  { configs, host }: ServerSession,
  uri: string,
  config: string,
  { command, subject, more }: { readonly command: string; readonly subject: string; readonly more: unknown },
): Promise<Rewritten | null> {
  const before = await readText(host.files, config);
  const { levelIn, unitIn } = await editsFor(config);
  const { withUnitLine } = await import('../../configuration/config-edit');
  if (command === SET_RULE_LEVEL && typeof more === 'string' && isLevel(more)) {
    const after = levelIn(before ?? '', subject, more);
    return after === null ? null : { path: config, before, after };
  }
  if (command !== ADD_UNIT) return null;
  const aliasOf = typeof more === 'string' ? more : null;
  const inConfig = unitIn(before ?? '', subject, aliasOf);
  if (inConfig !== null) return { path: config, before, after: inConfig };
  const list = configs.unitFileOf(uri);
  const units = list?.endsWith('.txt') ? await readText(host.files, list) : null;
  const after = units === null ? null : withUnitLine(units, subject, aliasOf);
  return list && after !== null ? { path: list, before: units, after } : null;
}

/** How a configuration is changed, by the syntax of its file; what is changed keeps its comments and layout. */
async function editsFor(config: string): Promise<{
  levelIn(text: string, ruleId: string, level: Level): string | null;
  unitIn(text: string, name: string, aliasOf: string | null): string | null;
}> {
  if (/\.ya?ml$/.test(config)) {
    const yaml = await import('../../configuration/yaml-edit');
    return { levelIn: yaml.withRuleLevelYaml, unitIn: yaml.withUnitYaml };
  }
  const json = await import('../../configuration/config-edit');
  return { levelIn: json.withRuleLevel, unitIn: json.withUnit };
}

function tell({ connection, settings }: ServerSession, message: Localized): void {
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message: message[settings.language],
  });
}
