import { wordsOf } from './pattern';

/** Units of measure and measure words of plans (domain §5). 年, 月 and 日 are none: 2025年 is a date; nor is 类. */
export const MEASURES: ReadonlySet<string> = new Set(
  wordsOf(`
    个百分点 百分点 个 个月 个工作日 工作日 周 天 小时 分钟 秒 课时 学时 学分
    元 美元 欧元 港元 澳门元 人民币
    人 名 位 人次 人份 家 家次 户 户次 对 班 班次 期 批 批次 轮 次 场 场次 起 例 宗
    所 项 项次 件 份 册 本 篇 部 张 期次 条 款 单 笔 幅 首 套 组 支 只 台 辆 辆次 艘 架 架次 部门
    处 座 间 栋 幢 层 门 口 眼 盏 株 棵 头 羽 尾 盘 块 面 把 根
    村 镇 乡镇 街道 社区 标段 学位 床位 床 托位 车位 泊位 工位 岗位 点位 倍 度 分 分贝
    亩 亩次 公顷 平方公里 公里 千米 平方米 平米 平方千米 立方米 方 米 厘米 毫米 ㎡ 吨 公斤 千克 斤 克 毫克 微克 升
    吨标煤 吨标准煤 标准箱 吨位 千瓦 千瓦时 兆瓦 兆瓦时 瓦 伏 千伏 度电 蒸吨`),
);

/** A character that makes another word of a measure's last one: 家庭, 分之, 位数, 部分. */
export const NO_MEASURE_BEFORE: Readonly<Record<string, string>> = {
  分: '之析管别布类级工',
  位: '数于居置次',
  家: '庭长乡园',
  人: '民才口均工员事士',
  条: '件例线',
  款: '项',
  门: '类槛',
  口: '岸径',
  对: '于接口照标外',
  组: '织',
  支: '持撑柱付',
  只: '有要',
  头: '部',
  起: '来点草',
  间: '隔接',
  度: '过',
  例: '如',
  处: '理置罚分',
  单: '位元',
  本: '科级',
  场: '地所景馆',
  层: '级面次',
  面: '积向对',
  方: '面向案式',
  天: '然津府',
  周: '边年',
  班: '子组级',
  次: '数',
  批: '准复评',
  名: '单称师',
  期: '间',
  村: '级民',
  元: '旦',
  部: '分署队门',
  台: '账湾风州',
  根: '据本',
  首: '次批家',
  块: '头',
  升: '级至到',
  户: '籍均',
  点: '之',
};

/** Signs of a share, each in every form. */
export const PERCENT_SIGNS = '%％﹪℅';
export const PERMILLE_SIGN = '‰';
/** Words between a figure and its measure that multiply it, and those that say that it is more: 100余万亩. */
export const SCALES = '万亿千百';
export const MORE = '余多';
