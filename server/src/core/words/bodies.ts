/** What the names of bodies end in: organs of the state and of the Party, and what they run or own. */
export const ORGANS = '局 委 委员会 厅 政府';
export const INSTITUTIONS = '学校 集团 公司';
/** Bodies that issue documents. */
export const ISSUING_BODIES = `${ORGANS} ${INSTITUTIONS} 办公室 部 院 处 中心`;
/** Further ends of names, whole words and single characters, that only stand where a unit is expected. */
export const OTHER_BODIES = `
  办 部 处 科 股 室 所 站 院 校 中心 队 会 署 组 馆 社 街道 单位 部门 科室 学院 系 司 支部 企业 大学 法院 工会 团委 妇联
  科协 残联 工商联 党组 大队 园 场`;
