import { VERBS } from './varied-plan';

/** What the bureaus of a field deal with: each item is about one of the things that stand before it and behind it. */
const FIELDS: ReadonlyArray<readonly [bureau: string, things: string, aspects: string]> = [
  [
    '教育局',
    '学前教育 义务教育 普通高中 职业教育 特殊教育 民办教育 校外培训 教师队伍 校长队伍 校园食堂 校园周边 体育美育 劳动教育 家庭教育',
    '普惠发展 优质均衡 课程改革 编制保障 质量监测 安全管理 经费投入 师德师风 集团办学 招生秩序',
  ],
  [
    '水利局',
    '农村饮水 中小河流 病险水库 山洪灾害 灌区渠系 取水许可 河湖岸线 水土流失 防汛物资 节水型城市 水文站网 引调水工程',
    '安全巩固 综合治理 除险加固 监测预警 续建改造 监督管理 清理整治 生态修复 应急演练 智慧化升级',
  ],
  [
    '民政局',
    '养老服务 社会救助 儿童福利 殡葬服务 婚姻登记 慈善事业 社会组织 行政区划 流浪人员 残疾人两项补贴 社区治理 志愿服务',
    '设施建设 动态管理 关爱保护 价格规范 便民改革 阵地建设 登记监管 界线勘定 精准认定 队伍培训',
  ],
  [
    '卫生健康委员会',
    '公立医院 县域医共体 乡镇卫生院 传染病 妇幼健康 中医药 家庭医生 卫生监督 职业病 托育机构 采供血 精神卫生',
    '综合改革 能力提升 防控体系 签约服务 专科建设 人才引进 绩效考核 信息互通 风险排查 示范创建',
  ],
  [
    '交通运输局',
    '农村公路 国省干线 高速公路 公交线路 城乡客运 水路运输 道路运输 物流枢纽 桥梁隧道 超限超载 出租汽车 港口码头',
    '养护提质 新建改建 安防工程 优先发展 一体化改造 非现场执法 隐患治理 服务质量 绿色转型 智能调度',
  ],
  [
    '农业农村局',
    '高标准农田 粮食生产 种业振兴 生猪产能 农产品质量 农机装备 宅基地 农村厕所 新型经营主体 动物疫病 秸秆利用 渔业资源',
    '建设管护 面积落实 基地培育 稳定调控 追溯管理 推广应用 规范审批 整改提升 示范评定 监测防控',
  ],
  [
    '文化和旅游局',
    '公共文化 文物保护 非遗传承 旅游景区 乡村旅游 文艺创作 文化市场 图书馆 博物馆 广播电视 民宿 红色资源',
    '服务提升 普查登记 活化利用 等级创建 精品线路 惠民演出 综合执法 总分馆制 数字化展陈 品牌推广',
  ],
  [
    '市场监督管理局',
    '食品生产 药品流通 特种设备 经营主体 知识产权 价格行为 计量检测 标准化 网络交易 消费维权 广告 反不正当竞争',
    '风险监测 专项检查 登记便利 质押融资 执法办案 强制检定 领跑者培育 投诉处置 信用监管 抽检覆盖',
  ],
];
const SENTENCES = [
  '逐项排查短板，建立台账，M月底前整改到位',
  '新建和改造设施N处，年底前投入使用',
  '覆盖率达到9N%，群众满意度稳步提升',
  '出台管理办法，明确标准、流程和分工',
  '组织业务培训N期，参训人员N0人次',
  '争取上级资金N00万元，专款专用',
  '办理时限压缩至N个工作日以内',
  '每季度调度一次，年终进行考核',
];
const UNITS = ['办公室', '规划科', '业务一科', '业务二科', '法规科', '人事科', '财务科', '安全科'];
const FIRST = '江河山海湖泉云龙凤白青金银长永安宁和清平泰东西南北';
const SECOND = '州阳阴川口城山江原陵';
const HAN = '一二三四五六七八';
const SECTIONS = 5;
const ITEMS_A_SECTION = 6;
const YEARS = 10;

/**
 * A plan of some 8 KB in UTF-8 as a province's library has them: each number gives another bureau and year, the years of
 * a bureau next to one another; what the bureaus of a field do is much the same.
 */
export function libraryPlan(number: number): string {
  const year = 2016 + (number % YEARS);
  const bureauNumber = Math.floor(number / YEARS);
  const [bureau, thingList, aspectList] = FIELDS[bureauNumber % FIELDS.length] as (typeof FIELDS)[number];
  const placeNumber = Math.floor(bureauNumber / FIELDS.length);
  const place = `${FIRST[placeNumber % FIRST.length]}${SECOND[Math.floor(placeNumber / FIRST.length) % SECOND.length]}`;
  const random = randomFrom(number);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const [things, aspects] = [thingList.split(' '), aspectList.split(' ')];
  const subject = () => `${pick(things)}${pick(aspects)}`;
  const filled = (text: string) =>
    text.replaceAll('N', () => String(1 + random(9))).replaceAll('M', () => String(1 + random(12)));
  const lines = [`${place}市${bureau}${year}年工作要点`, ''];
  for (let section = 0; section < SECTIONS; section++) {
    lines.push(`${HAN[section]}、${pick(VERBS)}${subject()}`);
    for (let item = 0; item < ITEMS_A_SECTION; item++) {
      const thing = subject();
      const body = [`${thing}${filled(pick(SENTENCES))}`, filled(pick(SENTENCES)), filled(pick(SENTENCES))];
      const order = section * ITEMS_A_SECTION + item + 1;
      lines.push(`${order}.${pick(VERBS)}${thing}。${body.join('。')}。（责任单位：${pick(UNITS)}）`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Whole numbers from 0 that look random, always the same for a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 2654435761);
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}
