import { type Uri, window } from 'vscode';
import { say } from './say';

/** Has the person choose a past plan on the disk; `undefined` when none was. */
export async function openPlanDialog(): Promise<Uri | undefined> {
  const [chosen] =
    (await window.showOpenDialog({
      title: say('选择往年的计划', 'Choose a past plan'),
      filters: { [say('计划', 'Plans')]: ['txt', 'md', 'workplan'] },
    })) ?? [];
  return chosen;
}
