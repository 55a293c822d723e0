import { expectColours, expectNone } from './marked';

describe('grammar: figures', () => {
  const figures = [
    '占比提升至⟦56%⟧。',
    '达到⟦95.5％⟧，',
    '新建⟦3所⟧学校',
    '取得证书⟦1400人以上⟧',
    '建设⟦1-2个⟧项目',
    '增长⟦5.5个百分点⟧',
    '投资⟦2.5亿元⟧',
    '投資⟦３００万元⟧',
    '培训⟦1,200人次⟧',
    '新增⟦14 所⟧',
    '每天⟦30分钟⟧',
    '不少於⟦2個以上⟧',
    '改造⟦100多个⟧小区',
    '压减⟦百分之十⟧',
  ];
  for (const marked of figures) it(marked, () => expectColours(marked, 'figure'));
  for (const line of [
    '第40个教师节',
    '四个100%',
    '“1+N”行动',
    '2025年',
    '6月1日',
    '5G网络',
    '《三年行动（3所）》',
    '“1530人”工程',
  ])
    it(`none: ${line}`, () => expectNone(line, 'figure'));
});

describe('grammar: deadlines', () => {
  const deadlines = [
    '⟦6月底前⟧完成',
    '⟦2026年6月底前⟧完成',
    '⟦2026 年 6 月底前⟧完成',
    '⟦12月31日前⟧报送',
    '⟦3月中旬前⟧报送',
    '⟦9月前⟧完成',
    '⟦2026年底前⟧实现',
    '⟦年底前⟧实现',
    '⟦年内⟧实现',
    '⟦年內⟧實現',
    '⟦到2027年底⟧全覆盖',
    '⟦上半年⟧开工',
    '⟦2026年下半年⟧开工',
    '⟦第三季度⟧验收',
    '⟦第3季度末前⟧验收',
    '⟦每季度末前⟧报送',
    '⟦學期末⟧考核',
    '⟦秋季学期前⟧投用',
    '⟦暑假前⟧投用',
    '⟦“十五五”末⟧建成',
    '⟦10个工作日内⟧答复',
    '⟦三个月内⟧办结',
  ];
  for (const marked of deadlines) it(marked, () => expectColours(marked, 'deadline'));
  for (const line of [
    '2025年3月11日',
    '近年内外形势',
    '6月前后',
    '当前',
    '学前教育',
    '2025年度计划',
    '走在前列',
  ])
    it(`none: ${line}`, () => expectNone(line, 'deadline'));
});

describe('grammar: hedges', () => {
  const hedges = [
    '⟦力争⟧完成',
    '⟦力爭⟧完成',
    '⟦争取⟧支持',
    '⟦逐步⟧扩大',
    '⟦稳步⟧推进',
    '⟦穩步⟧推進',
    '⟦适时⟧召开',
    '⟦原则上⟧每年一次',
    '⟦原則上⟧每年一次',
    '⟦有条件的⟧学校',
    '⟦条件成熟⟧时',
    '⟦视情⟧调整',
    '⟦尽快⟧落实',
    '⟦儘快⟧落實',
    '⟦尽量⟧减少',
    '5%⟦左右⟧',
    '⟦若干⟧项目',
    '打造⟦一批⟧名校',
    '⟦适当⟧增加',
    '⟦有關部門⟧',
    '⟦约⟧30所',
    '⟦基本⟧实现',
  ];
  for (const marked of hedges) it(marked, () => expectColours(marked, 'hedge'));
  for (const line of ['第一批名单', '左右两侧', '节约用水', '基本公共服务', '“稳步提升”工程', '《若干意见》'])
    it(`none: ${line}`, () => expectNone(line, 'hedge'));
});
