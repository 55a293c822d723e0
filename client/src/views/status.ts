import { Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { draftSelector } from '../drafts';
import { say } from '../say';
import type { Shown } from './overview';

/** What the language status of a draft says of the server. */
export interface Status extends Disposable {
  shows(shown: Shown | undefined): void;
  hasStopped(): void;
}

/** Beside the language's name in the status bar: findings, tasks that can be checked, and the server's state. */
export function languageStatus(): Status {
  const selector = draftSelector();
  const findings = languages.createLanguageStatusItem('workPlan.findings', selector);
  findings.name = say('工作计划：问题', 'Work Plan: findings');
  findings.command = { command: 'workPlan.findings.focus', title: say('查看', 'Show') };
  const tasks = languages.createLanguageStatusItem('workPlan.tasks', selector);
  tasks.name = say('工作计划：任务', 'Work Plan: tasks');
  tasks.command = { command: 'workPlan.outline.focus', title: say('大纲', 'Outline') };
  const server = languages.createLanguageStatusItem('workPlan.server', selector);
  server.name = say('工作计划：检查', 'Work Plan: checks');
  server.command = { command: 'workPlan.restartServer', title: say('重新启动', 'Restart') };
  const runs = () => {
    server.severity = LanguageStatusSeverity.Information;
    server.text = say('检查正在运行', 'The checks are running');
  };
  runs();
  return {
    shows(shown) {
      if (!shown) return;
      runs();
      const { findings: found, tasks: all, withUnits, withTargets, withDeadlines } = shown.overview.counts;
      findings.text =
        found === 0 ? say('没有问题', 'No findings') : say(`${found} 个问题`, `${found} findings`);
      tasks.text = say(`${all} 条任务`, `${all} tasks`);
      tasks.detail = say(
        `写明单位 ${withUnits} · 有目标 ${withTargets} · 有时限 ${withDeadlines}`,
        `units ${withUnits} · targets ${withTargets} · deadlines ${withDeadlines}`,
      );
    },
    hasStopped() {
      server.severity = LanguageStatusSeverity.Error;
      server.text = say('检查已停止', 'The checks have stopped');
      findings.text = say('问题可能不全', 'Findings may not be complete');
    },
    dispose: () => Disposable.from(findings, tasks, server).dispose(),
  };
}
