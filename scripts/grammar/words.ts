/**
 * The phrases that the grammar colours, written once in Simplified characters. `bothScripts` makes each of them
 * match the Traditional form too.
 */

/** Simplified characters of the lists below, each with its Traditional forms. */
const TRADITIONAL = new Map(
  [
    '责責 单單 门門 处處 办辦 协協 与與 实實 体體 导導 领領 时時 间間 节節 点點 务務 职職 级級 牵牽 头頭 负負 参參 划劃畫 动動',
    '报報 见見 总總 结結 规規 则則 细細 纲綱 讲講 话話 书書 项項 个個 户戶 辆輛 场場 条條 课課 学學 钟鐘 吨噸 张張 册冊 轮輪',
    '组組 类類 万萬 亿億 余餘 亩畝 顷頃 并並 区區 争爭 稳穩 适適 视視 尽盡儘 约約 当當 关關 达達 现現 发發 废廢 号號 来來 编編',
    '辑輯 击擊 浏瀏 览覽 阅閱 读讀 访訪 问問 机機 构構 题題 称稱 键鍵 词詞 链鏈 页頁 扫掃 纠糾 错錯 载載 闭閉 码碼 权權 网網',
    '图圖 标標 准準 层層 产產 线線 档檔 审審 后後 开開 东東 内內 国國 庆慶 县縣 厅廳 厂廠 乡鄉 镇鎮 布佈 园園 录錄 该該 确確',
    '积積 坝壩 还還 减減 属屬 进進 续續 断斷 况況 过過 两兩 侧側 态態 转轉 证證 复複復 岁歲 栋棟 盏盞 队隊 届屆 归歸',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(1)] as const),
);

/** The pattern with every Simplified character widened to its Traditional forms: 责任单位 → [责責]任[单單]位. */
export function bothScripts(pattern: string): string {
  return pattern.replace(/\p{Script=Han}/gu, (char) => {
    const forms = TRADITIONAL.get(char);
    return forms ? `[${char}${forms}]` : char;
  });
}

/** An alternation of words, the longest first, so that 人次 is not read as 人. */
export function anyOf(words: string): string {
  const sorted = words
    .split(/\s+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(bothScripts).join('|')})`;
}

/** As `anyOf`, for labels that web pages letter-space: 索 引 号. */
export function anyOfSpaced(words: string): string {
  const spaced = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => [...word].map(bothScripts).join('\\s*'));
  return `(?:${spaced.join('|')})`;
}

/** A label in front of units is a role and a kind of body: 责任单位, 牵头部门, 配合科室. */
export const UNIT_ROLES =
  '责任 牵头 牵头责任 配合责任 主责 主办 承办 协办 配合 参与 参加 协同 落实 实施 分管';
export const UNIT_KINDS = '单位 部门 科室 处室 股室 主体 领导 人';

/** Labels in front of a deadline. */
export const DEADLINE_LABELS = '完成时限 完成时间 完成期限 时间节点 时间要求';

/** What units do, at the end of their list: A、B负责. */
export const DUTIES = `
  牵头负责 牵头 按职责分工负责 按职责分工分别负责 按照职责分工负责 按照各自职责负责 按职责负责 分别负责 共同负责
  具体负责 负责落实 负责 具体落实 组织实施 参与 参加 配合 协办 协助`;

/** Clauses among units that order or extend responsibility and name no unit. */
export const ORDERING = '下同 以下任务 以下同 不再一一 排在第一位 列第一位 列在第一位 排名第一';

/** Units of measurement after a figure. 年 月 日 are no quantities: 2025年 is a date. */
export const MEASURES = `
  % ％ ﹪ ‰ 个百分点 百分点 个月 个工作日 个 名 人次 人 家次 家 项次 项 所 美元 元 公顷 亩 平方公里 公里 千米 平方米 立方米 米 ㎡ 次
  场次 场 期 套 台 辆 户次 户 件 处 座 条 门 学时 课时 小时 分钟 秒 天 周 吨 篇 部 册 张 支 只 株 棵 盏 间 栋 幢 例 起 宗
  班次 学位 床位 床 车位 泊位 千瓦 兆瓦 倍 位 组 批次 批 轮 对 份 艘 架 标段 类 章 款 级以上 层`;

/** Words that soften a promise. 一批, 左右, 基本 and 约 have guards of their own in the grammar. */
export const HEDGES = `
  力争 争取 逐步 稳步 适时 原则上 有条件的 条件成熟 条件允许 视情况 视情 尽快 尽早 尽量 尽可能 大约 若干
  酌情 适当 有关部门 相关部门 有关单位 相关单位 多部门`;

/** Kinds of document that a plan's title ends in. */
export const TITLE_KINDS = `
  工作要点 工作计划 实施方案 行动计划 工作方案 分工方案 行动方案 重点工作 重点任务 任务分工 工作安排 工作部署 任务分解表
  规划 若干意见 实施意见 指导意见 工作报告 通知 若干措施 纲要 工作总结`;

/** Labels of the card that government web sites put over a document. */
export const METADATA_LABELS = `
  索引号 主题分类 组配分类 体裁分类 发文机关 发布机构 发文单位 成文日期 发布日期 发文日期 发布时间 生成日期 生效日期 废止日期
  有效性 效力状态 公文时效 时效性 信息来源 稿件来源 来源 作者 浏览次数 阅读次数 访问次数 累计次数 点击数 点击量 字体 字号 文号
  公开方式 公开范围 公开日期 关键词 责任编辑`;

/** Words of navigation that stand on a line of their own. */
export const NAVIGATION = `
  首页 打印本页 打印 下载 全屏 收藏 加大 还原 减小 二维码 关闭窗口 关闭 我要纠错 纠错 扫一扫在手机上查看当前页面
  扫一扫在手机打开当前页 分享到 上一篇 下一篇 相关链接 相关报道 相关附件 相关稿件 返回顶部 返回列表 版权所有 网站地图 联系我们`;

/** What follows 一、 when it lists classes (一、二年级 · 一、二、三产业) and opens no heading. */
export const CLASS_WORDS = '、 和 及 至 到 年级 季度 产业 线 期 类 级 批 等 档 审 孩 胎 次';
