import { wordsOf } from './pattern';
import { inTraditional } from './traditional';

/** What a plan is called, so that a file of that name is a draft. */
export const PLAN_NAMES = '工作要点 工作计划 重点工作 重点任务 任务分工 实施方案 行动计划 工作安排';

/** What a plan is called in both scripts, each name once; 计划 is written in two ways in Traditional characters. */
export function planNamesOfBothScripts(): readonly string[] {
  const names = wordsOf(PLAN_NAMES);
  const traditional = names.map(inTraditional);
  return [...new Set([...names, ...traditional.flatMap((name) => [name, name.replace('計劃', '計畫')])])];
}

/** Kinds of document that a plan's title ends in. In Traditional drafts 計畫 is written for 計劃 too. */
export const TITLE_KINDS = `${PLAN_NAMES}
  工作计画 行动计画 工作方案 分工方案 行动方案 工作部署 任务分解表 规划 若干意见 实施意见 指导意见 工作报告 通知 若干措施 纲要 工作总结`;

/** Kinds of plan in the wide sense, of several years or of rules. */
export const WIDE_KINDS = '规划 意见 报告 措施 纲要 办法 细则';

/** The last words of a title by themselves, which end many a line that is none. */
export const SHORT_TITLE_KINDS = `${WIDE_KINDS}
  要点 计划 计画 方案 通知 清单 责任书 讲话 安排 总结 通报 预案`;

/** What a plan of one year ends its title in, of tasks in general, and what else holds tasks in the manner of a plan. */
export const YEARLY_KINDS = '要点 计划 计画 安排 打算 任务';
export const TASK_KINDS = `${YEARLY_KINDS} 方案 清单 台账 行动`;

/** Kinds of document that set directions or tell what was: no plan, and they owe no figures. */
export const DIRECTIONS = '意见 报告 办法 规定 条例 讲话';
export const NO_PLAN_KINDS = `${DIRECTIONS} 通知 通报 总结 汇报 公告 批复 批覆 决定 情况`;

/** Kinds of document that lay down norms, which repeat one another's words on purpose. Taiwan writes 批覆. */
export const NORM_KINDS = '条例 规定 办法 细则 规则 章程 准则 规程 标准 决定 批复 批覆 公告 清单';

/** What a title ends in that is set on several lines. */
export const WRAPPED_TITLE_KINDS = '通知 意见 方案 要点 计划 计画 办法 规定 报告 决定 通报 预案';
