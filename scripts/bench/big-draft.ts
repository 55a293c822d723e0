/** Sentences that items are made of; every item gets its own figures, so that no two are copies. */
const SENTENCES = [
  '完善工作机制，压实各级责任，推动各项任务落地见效',
  '坚持问题导向，开展排查整治，年底前整改到位',
  '新建和改造设施N处，M月底前投入使用',
  '覆盖率达到N%，群众满意度稳步提升',
  '出台管理办法第N版，明确标准和流程',
  '组织业务培训N期，参训人员M人次',
  '争取上级资金N万元，专款专用，加强绩效评价',
  '举办第N届技能大赛，选树先进典型M名',
  '建立台账，每季度调度N次，及时通报进展情况',
  '深化部门协同，信息共享，形成齐抓共管的工作格局',
  '推进“一网通办”，办理时限压缩至N个工作日',
  '对重点项目实行专班推进，完成投资N亿元',
];
const UNITS = [
  '办公室',
  '规划科',
  '业务一科',
  '业务二科',
  '法规科',
  '人事科',
  '财务科',
  '各区（市）',
  '市直各单位',
];
const ITEMS_A_SECTION = 40;

/** A draft of n items in sections, about 360 bytes an item, the same at every call. */
export function bigDraft(items: number): string {
  let state = 20260108;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const lines = [
    '某市某局2026年工作要点',
    '',
    '2026年全局工作的总体要求是稳中求进，以进促稳，奋力完成全年目标任务。',
  ];
  for (let item = 1; item <= items; item++) {
    if (item % ITEMS_A_SECTION === 1)
      lines.push(`第${Math.ceil(item / ITEMS_A_SECTION)}部分 统筹推进第${random(900)}类工作`);
    const sentences = Array.from({ length: 4 }, () =>
      pick(SENTENCES)
        .replace(/N/g, () => String(1 + random(99)))
        .replace(/M/g, () => String(1 + random(12))),
    );
    lines.push(
      `${item}.推进第${random(9000)}项工作。${sentences.join('。')}。〔责任单位：${pick(UNITS)}、${pick(UNITS)}〕`,
    );
  }
  return `${lines.join('\n')}\n`;
}
