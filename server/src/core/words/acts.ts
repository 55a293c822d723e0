/** What is done with a meeting, contest or course: 召开推进会. */
export const HOLDING = '召开 举行 举办';

/** Verbs whose object, counted, is a result: 新建三所学校. The strong ones count 两个 and 三项 as figures too. */
export const STRONG_ACTS = '新建 建成 完成 新增 创建 改造 引进 开工 竣工';
export const CARRIED_OUT = '举办 组织 开展 培训';
export const ACTS = `${STRONG_ACTS} ${CARRIED_OUT}
  建设 打造 培育 改建 扩建 召开 承办 招聘 评选 选树 修建 落地 签约 安装 整治 拆除`;
/** Of what is built or repaired the count stands behind the thing: 加固塘坝三座. */
export const WORKS_VERBS = '加固 修复 修建 改建 扩建 整治 治理 安装 更新 疏浚 拆除';
