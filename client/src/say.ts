import { env, workspace } from 'vscode';

/** A text in the language that the findings are in: the setting's, else the one VS Code is displayed in. */
export function say(zh: string, en: string): string {
  const chosen = workspace.getConfiguration('workPlan').get<string>('language');
  const language = chosen === 'zh' || chosen === 'en' ? chosen : env.language;
  return /^zh/i.test(language) ? zh : en;
}
