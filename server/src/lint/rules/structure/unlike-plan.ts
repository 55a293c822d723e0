import { looksLikePlan } from '../../../core/plan-likeness';
import { defineRule } from '../../rule';

export const unlikePlan = defineRule({
  id: 'unlike-plan',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: 'Markdown 页面不像工作计划，其他规则都没有查。',
      en: 'A Markdown page does not look like a work plan, so that no other rule looks at it.',
    },
    why: {
      zh: '笔记、程序说明里的序号、占位符和短句另有用处，按计划来查，报的多半不对；不说一声，又会以为查过了。',
      en: 'Numbers, placeholders and short lines of notes and program guides mean something else; and silence would pass for a clean plan.',
    },
    remedy: {
      zh: '是计划的，写上标题（某局2026年工作要点）；要照查的，配置 "everyPage": true。',
      en: 'Give a plan its title; to have every page checked, set "everyPage": true.',
    },
    source: {
      zh: '看了 72 个公开的 Markdown 页面：不是计划的，错误和警告几乎都不对。',
      en: 'Of 72 public Markdown pages those that are no plans had hardly a right error or warning.',
    },
    leavesAlone: {
      zh: '纯文本；不到十段的；没有标题和列表的；标题或第一个小标题像计划、公文的（计划、方案、要点、通知……）；有两段以一、（一）第一章开头的；写了三处责任单位或时限的。',
      en: 'Plain text; fewer than ten paragraphs; no heading or list; a title or first heading as plans and official documents have; two paragraphs that begin with 一、 （一） or 第一章; three units or deadlines.',
    },
    bad: '# 安装手册\n\n## 准备\n\n- 下载程序\n- 解压文件\n- 打开终端\n\n## 安装\n\n- 运行脚本\n- 填写地址\n- 重新启动\n\n## 常见问题\n\n- 打不开\n- 没有声音\n',
    good: '# 设备安装工作方案\n\n## 准备\n\n- 下载程序\n- 解压文件\n- 打开终端\n\n## 安装\n\n- 运行脚本\n- 填写地址\n- 重新启动\n\n## 常见问题\n\n- 打不开\n- 没有声音\n',
  },
  *check(plan, { settings: { everyPage } }) {
    if (everyPage || looksLikePlan(plan)) return;
    const paragraph = plan.draft.paragraphs.findIndex(
      ({ blank, block }) => !blank && block !== null && block.kind !== 'hidden',
    );
    const text = plan.draft.paragraphs[paragraph]?.text ?? '';
    yield {
      span: { paragraph, start: text.length - text.trimStart().length, end: text.trimEnd().length },
      message: {
        zh: '这一页不像工作计划，没有检查。',
        en: 'This page does not look like a work plan and was not checked.',
      },
    };
  },
});
