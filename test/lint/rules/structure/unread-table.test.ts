import { strict as assert } from 'node:assert';
import { unreadTable } from '../../../../server/src/lint/rules/structure/unread-table';
import { flags, leavesAlone } from '../../../support/rule-tester';

const PLAN = '某局2026年工作要点\n一、任务\n';
const SCHEDULE = '|时间|活动|地点|\n|---|---|---|\n|3月|植树|东山|\n|9月|登高|西山|\n';

describe('unread-table', () => {
  it('says once that tables which seem to be of tasks are not understood', () => {
    const [finding] = flags(
      unreadTable,
      `${PLAN}⟦|时间|活动|地点|⟧\n|---|---|---|\n|3月|植树|东山|\n|9月|登高|西山|\n二、其他\n${SCHEDULE}`,
    );
    assert.equal(finding?.severity, 'info');
    assert.match(finding?.message.zh ?? '', /全文 2 张/);
  });

  it('reads tables of tabs and of Markdown pages', () => {
    flags(unreadTable, `${PLAN}⟦责任人\t活动\t地点⟧\n张某\t植树\t东山\n李某\t登高\t西山\n`);
    flags(
      unreadTable,
      '# 某局工作计划\n\n⟦| 活动 | 负责人 | 地点 |⟧\n|---|---|---|\n| 植树 | 张某 | 东山 |\n| 登高 | 李某 | 西山 |\n',
    );
  });

  it('leaves tables of tasks alone', () => {
    leavesAlone(unreadTable, `${PLAN}${SCHEDULE.replace('活动', '工作任务')}`);
    leavesAlone(
      unreadTable,
      `${PLAN}|序号|甲|乙|\n|---|---|---|\n|1|修东路二期|市交通局|\n|2|架西河大桥|市水务局|\n`,
    );
  });

  it('leaves tables without any heading of task, unit or time alone', () => {
    leavesAlone(
      unreadTable,
      `${PLAN}|指标|单位|2025|\n|---|---|---|\n|道路|公里|12|\n|桥梁|座|3|\n`.replace('单位', '计量'),
    );
    leavesAlone(unreadTable, `${PLAN}|名称|数量|备注|\n|---|---|---|\n|水泵|3|新|\n|电机|2|旧|\n`);
  });

  it('leaves a table of one row alone', () => {
    leavesAlone(unreadTable, `${PLAN}|时间|活动|地点|\n|---|---|---|\n|3月|植树|东山|\n`);
  });
});
