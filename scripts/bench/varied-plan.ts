const PLACES = ['江东', '江西', '河东', '河西', '山东', '山南', '海北', '海阳', '湖口', '泉州'];
const BUREAUS = ['教育局', '水利局', '民政局', '农业农村局', '文化和旅游局', '卫生健康委员会', '交通运输局'];
/** What a heading of a made-up plan begins with. */
export const VERBS = [
  '推进',
  '加强',
  '深化',
  '完善',
  '优化',
  '健全',
  '提升',
  '规范',
  '巩固',
  '加快',
  '落实',
  '强化',
];
const SUBJECTS = [
  '基层党组织建设',
  '学前教育普惠发展',
  '教师队伍建设',
  '校园安全管理',
  '经费保障机制',
  '农村饮水安全',
  '河道综合治理',
  '养老服务体系',
  '社会救助制度',
  '高标准农田建设',
  '种业振兴行动',
  '公共文化服务',
  '旅游市场秩序',
  '基层医疗能力',
  '疾病预防控制',
  '农村公路养护',
  '公交优先发展',
  '政务公开工作',
  '法治政府建设',
  '数字化转型',
  '安全生产责任',
  '信访矛盾化解',
  '人才引进培养',
  '营商环境建设',
];
const SENTENCES = [
  '坚持问题导向，逐项排查短板，建立台账，M月底前整改到位',
  '新建和改造设施N处，年底前投入使用',
  '覆盖率达到N%，群众满意度稳步提升',
  '出台管理办法，明确标准、流程和责任分工',
  '组织业务培训N期，参训人员N0人次',
  '争取上级资金N00万元，专款专用，加强绩效评价',
  '举办技能竞赛N场，选树先进典型N名',
  '深化部门协同和信息共享，形成齐抓共管的工作格局',
  '办理时限压缩至N个工作日以内，推行一次告知',
  '每季度调度一次，及时通报进展，年终进行考核',
  '发挥专家作用，开展调查研究，提出对策建议',
  '加强宣传引导，及时回应社会关切，营造良好氛围',
];
const UNITS = [
  '办公室',
  '规划科',
  '业务一科',
  '业务二科',
  '法规科',
  '人事科',
  '财务科',
  '各区(市)',
  '市直各单位',
];
const HAN = '一二三四五六七八九十';
const BYTES = 10_000;

/** A plan of about so many bytes in UTF-8; each number gives another, in other words, numbering and form of units. */
export function variedPlan(number: number, size = BYTES): string {
  let state = (number + 1) * 2654435761;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const heading = () => `${pick(VERBS)}${pick(SUBJECTS)}`;
  const units = () => [...new Set([pick(UNITS), pick(UNITS), pick(UNITS)])].join('、');
  const sentence = () =>
    pick(SENTENCES)
      .replaceAll('N', () => String(1 + random(9)))
      .replaceAll('M', () => String(1 + random(12)));
  const section = pick([
    (at: number) => `${HAN[at]}、${heading()}，${heading()}`,
    (at: number) => `（${HAN[at]}）${heading()}`,
  ]);
  const marker = pick([(at: number) => `${at}.`, (at: number) => `${at}．`, (at: number) => `（${at}）`]);
  const clause = pick([
    () => `〔责任单位：${units()}〕`,
    () => `（责任单位：${units()}）`,
    () => `（${units()}负责）`,
    () => `\n责任单位：${units()}`,
    () => '',
  ]);
  const year = 2016 + (number % 10);
  const place = pick(PLACES);
  const lines = [`${place}市${pick(BUREAUS)}${year}年工作要点`, '', `${year}年工作的总体要求是稳中求进。`];
  let bytes = 0;
  for (let item = 0; bytes < size; item++) {
    if (item % 5 === 0) lines.push(section((item / 5) % HAN.length));
    const body = Array.from({ length: 3 + random(3) }, sentence).join('。');
    const line = `${marker(item + 1)}${heading()}。${body}。${clause()}`;
    lines.push(line);
    bytes += Buffer.byteLength(line) + 1;
  }
  return `${lines.join('\n')}\n`;
}
