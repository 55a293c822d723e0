import { strict as assert } from 'node:assert';
import { duplicateClause } from '../../../../server/src/lint/rules/repetition/duplicate-clause';
import { afterFix, flags, leavesAlone } from '../../../support/rule-tester';

describe('duplicate-clause', () => {
  it('flags the second of two equal clauses in one item and shows the first', () => {
    const [finding] = flags(
      duplicateClause,
      '一、任务\n1.育人。改进美育，健全家校社协同育人体系。加强国防教育，⟦健全家校社协同育人体系⟧。\n',
    );
    assert.equal(finding?.related?.length, 1);
  });

  it('looks over the paragraphs of an item', () => {
    flags(
      duplicateClause,
      '一、任务\n1.育人\n健全家校社协同育人体系。\n⟦健全家校社协同育人体系⟧，办好家长学校。\n',
    );
  });

  it('leaves short clauses, formulae, units and other items alone', () => {
    leavesAlone(duplicateClause, '一、任务\n1.育人。落实责任制，抓好落实，落实责任制。\n');
    leavesAlone(duplicateClause, '一、任务\n1.育人。以新发展理念为指导抓课堂，以新发展理念为指导抓课堂。\n');
    leavesAlone(
      duplicateClause,
      '一、任务\n1.育人。甲。（责任单位：义务教育与学前教育科）\n乙。（责任单位：义务教育与学前教育科）\n',
    );
    leavesAlone(
      duplicateClause,
      '一、任务\n1.甲。健全家校社协同育人体系。\n2.乙。健全家校社协同育人体系。\n',
    );
  });

  it('leaves clauses alone that each stand under a label of their own', () => {
    leavesAlone(
      duplicateClause,
      '一、任务\n1.督导。小学，开展课后服务质量监测评估；初中，开展课后服务质量监测评估。\n',
    );
  });

  it('deletes the second with its comma', () => {
    assert.equal(
      afterFix(
        duplicateClause,
        '一、任务\n1.育人。健全家校社协同育人体系。抓国防，健全家校社协同育人体系。\n',
      ),
      '一、任务\n1.育人。健全家校社协同育人体系。抓国防。\n',
    );
    assert.equal(
      afterFix(
        duplicateClause,
        '一、任务\n1.育人。健全家校社协同育人体系。健全家校社协同育人体系，抓国防。\n',
      ),
      '一、任务\n1.育人。健全家校社协同育人体系。抓国防。\n',
    );
  });

  it('leaves one predicate said of two objects alone', () => {
    for (const text of [
      '甲桥6月底前完成设计，引桥路基同步开工建设，7月报批；乙桥8月底前完成设计，引桥路基同步开工建设，9月报批。',
      '将城区路灯维护，确认为区级财政支出责任；将乡道养护，确认为区级财政支出责任。',
      '对规模养殖场，每季度开展一次粪污检测。对屠宰企业，每季度开展一次粪污检测。',
    ])
      leavesAlone(duplicateClause, `一、任务\n1.理顺事权。${text}\n`);
  });

  it('leaves the boxes of an item alone', () => {
    leavesAlone(
      duplicateClause,
      '一、任务\n1.实施工程。推进重大项目。\n专栏1 水利工程\n新建水库，力争年内全部投入使用。\n专栏2 交通工程\n新建桥梁，力争年内全部投入使用。\n',
    );
  });

  it('leaves what two sentences are about alone', () => {
    leavesAlone(
      duplicateClause,
      '一、任务\n1.奖励企业。对首次入选名录的服务企业，给予奖励10万元。对首次入选名录的服务企业，优先安排用地。\n',
    );
  });

  it('leaves rows of a table alone', () => {
    leavesAlone(
      duplicateClause,
      '# 某局工作计划\n\n## 一、进度\n\n| 模块 | 内容 | 进度 |\n|---|---|---|\n| 学籍 | 学籍管理，查询列表与查看详情以及导出 | 50% |\n| 学分 | 学分管理，查询列表与查看详情以及导出 | 60% |\n',
    );
    leavesAlone(
      duplicateClause,
      '一、进度\n1.建设平台。\n学籍\t学籍管理，查询列表与查看详情以及导出，再发布\t一半\n学分\t学分管理，查询列表与查看详情以及导出，再发布\t大半\n',
    );
  });

  it('leaves a refrain alone', () => {
    const say = (what: string) => `${what}，必须坚定不移推进乡村全面振兴，补齐短板。\n`;
    leavesAlone(
      duplicateClause,
      `一、意义\n${say('增加农民收入')}${say('保障粮食安全')}${say('留住乡土文化')}`,
    );
  });

  it('leaves the foot of a page alone', () => {
    leavesAlone(
      duplicateClause,
      '一、任务\n1.修路。年底前完成。\n主办：某市政务服务和数据管理局\n联系方式\n主办：某市政务服务和数据管理局\n',
    );
  });

  it('leaves a box alone that lost its number', () => {
    leavesAlone(
      duplicateClause,
      '一、任务\n1.建平台。建设物流公共信息服务平台，年底前上线。\n专栏\n数字物流工程\n建设物流公共信息服务平台，向社会开放。\n',
    );
    leavesAlone(
      duplicateClause,
      '一、任务\n1.办学。实施普惠性幼儿园扩容工程，新增3所。\n\u3000专栏\u3000\n实施普惠性幼儿园扩容工程：改建2所。\n',
    );
  });

  it('leaves an object alone of which two things are said', () => {
    leavesAlone(
      duplicateClause,
      '一、奖励\n1.鼓励创作。对本区企业出品的原创影片，首播的每部奖励50万元。在有效期内，对本区企业出品的原创影片，按票房分档奖励。\n',
    );
    leavesAlone(
      duplicateClause,
      '一、奖励\n1.鼓励升级。年底前，向完成改造的中小微企业，发放补贴券。次年起，向完成改造的中小微企业，优先供地。\n',
    );
  });
});
