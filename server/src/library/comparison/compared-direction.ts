import type { Quantity } from '../../core/targets/quantity';
import { ACTS, WORKS_VERBS } from '../../core/words/acts';
import { GROWING, LEAST, LESSENING, REACHING } from '../../core/words/comparisons';
import { anyOf } from '../../core/words/pattern';

/** Which way a figure asks more: `up` of what is wanted, `down` of a ceiling and of what is unwanted (失业率). */
export type AskedMore = 'up' | 'down';

/** Verbs of lessening and of growing that say, without 至 or 到, by how much. */
const LESS = anyOf(`${LESSENING} 压降 缩减 削减 收窄 减 降 压`);
const MORE = anyOf(`${GROWING} 上浮 提 增 升`);
const ABOUT = `${anyOf(`${LEAST} 约 近 超 不超过 力争 左右`)}?`;
const ANY_LESSENING = new RegExp(LESS);
const LESSENED = new RegExp(`${LESS}${ABOUT}$`);
/** 压减一般性支出5%. */
const THING_LESSENED = /(?:压减|压缩|削减|减少|精简)[^至到，]{1,8}$/;
const GROWN = new RegExp(`${MORE}${ABOUT}$`);
const REACHED = new RegExp(`(?:${anyOf(`${REACHING} 达 突破`)}|${MORE}[至到])${ABOUT}$`);
const BETWEEN_WORDS = `
  力争 争取 确保 努力 达到 达 实现 完成 控制 稳定 保持 维持 压降 调整 平均 分别 总体 继续 持续 进一步 同比
  不超过 不高于 不低于 不少于 高于 低于 超过 约 近`;
/** What stands between a noun and its figure. */
const BETWEEN = new RegExp(
  `(?:${anyOf(`${GROWING} ${LESSENING} ${BETWEEN_WORDS}`)}|[比较](?:上年|去年)|[至到在为了再降压减增≤≥：:|\\s])$`,
);
/** A rate or a state that nobody wants more of. */
const UNWANTED_RATE =
  /(?:(?:失业|空置|漏损|辍学|死亡|发病|患病|感染|流失|闲置|违约|不良|不良贷款|逾期|负债|债务|差错|事故|发案|投诉|信访|缺陷|返贫|超标|退货|伤亡|漏失)(?:发生)?率|浓度|[能煤电水油物]耗|(?:能源|能耗|排放|用水|碳排放|消耗)(?:总量|强度|量)|班额|师班比|损耗|(?:响应|办理|办结|审批|审核|报装|通关|受理|出警|等待|等候|候诊|接入|获得|开办|登记|答复|结算)(?:时间|时长|时限|周期|环节|材料|天数)|平均住院日|平均用时|(?:贫困发生|受害)率|万元(?:GDP|生产总值|工业增加值)用水量?)(?:总量|强度)?$/;
/** A number of things that nobody wants more of, unless they are dealt with (查处案件30起). */
const UNWANTED =
  /(?:事故|事件|案件|投诉|信访|上访|伤亡|死亡|缺口|赤字|隐患|违法|违规|损失|失业|逾期|库存|积案|跑动|超标|差距|“?三公”?经费)(?:发生)?(?:人员|人)?(?:总量|总数|总额|起数|件数|次数|人数|量|数|额)?$/;
const DEALT_WITH =
  /治理|整治|整改|化解|查处|查办|处置|消除|排查|清理|清退|办理|办结|受理|审结|审理|调解|侦破|解决|补齐|弥补|填补|挽回|追回|帮扶|救助|安置|销号|减少|降低|缩小|压减|削减|防范|演练/;
/** Neither more nor less of these is good by itself. */
const EITHER_WAY =
  /(?:时间|时长|周期|工期|时限|期限|间隔|价格|标准|材料|问题|余额|账款|欠款|[水电气房地油]价|费用|收费|支出|成本|温度|水位|人口|系数|指数|距离|债务|负债|会议|文件|检查)$/;
const WANTED_RATE =
  /(?:覆盖|合格|普及|参保|达标|满意|完成|化解|就诊|收缴|优良|处理|利用|入园|入学|升学|巩固|普惠|签约|建档|接种|绿化|安装|执行|办结|就业|落实|通达|入户|自给|回收|整改|公开|知晓|参与|治愈|成活|在线|及格|优秀|转化|贡献|硬化|到位|使用|兑现|成功|及时|按时|准确|结案|破案|好评|[标准机械城镇信息数字]化|缴纳|收集|供水|保证|开工|竣工|投产|上云|开放|受益|联网|报告|筛查|随访|管理|注册|持证|优质|示范|先进|绿色|公办|安置)(?:程度|天数)?(?:率|度|比例|占比|比重|天数)$/;
/** Money and quantities, which a plan tells of what it has as well as of what it does. */
const MEASURED = /元$|^(?:公斤|毫克|微克|升|立方米|千瓦时|千瓦|度|分|分贝|伏|倍|吨标.*)$/;
/** What is done, or counted as gain: more of it is more. */
const GAINS = `
  新 建立 创成 培养 举行 整修 整改 发放 争取 投入 投资 实现 力争 推出 推进 推广 编印 编写 发布 储备
  接待 服务 资助 输送 选派 巡 检 查 督 化解 清理 清淤 清收 淘汰 减排 节约 节水 减免 引 种 造林 绿化
  恢复 铺设 敷设 配备 配置 购 设立 成立 增 征集 办好 认定 申报 入选 获 转化 就业 创业 入库 上市 供应
  供水 提供 募集 融资 发行 保护 保障 筹集 处置 挽回 执行 审结 孵化 盘活 流转 收储 出让 支持 扶持 奖补
  补助 补贴 救助 惠及 受益 覆盖 达 生均 资金 专项债 减少 收入 营收 消费 总规模 交易 总值 总额 增加值
  利润 税收 到位资金 学位 床位 托位 车位 储量 蓄水 开行 开通 通车 航线 旅客 吞吐 销售 销量 零售 用户
  规上 高新技术`;
const DONE = new RegExp(`${anyOf(`${ACTS} ${WORKS_VERBS} ${GAINS}`)}|产[量值能]`);
const SPAN_OF_TIME = /^(?:天|分钟|工作日|个月|周)$/;
const SPENT_WELL = /培训|锻炼|活动|体育|开放|服务|学习|研修|每期|运动|阅读|宣传|大课间/;

/**
 * Which way the figure of a target asks more, and whether it tells by how much a thing changes; `null` where it is not
 * sure. `before`, `after`: the clause around the target, `own`: the target's words, all Simplified; `unit`: without its scale.
 */
export function askedMore(
  before: string,
  own: string,
  { comparator }: Partial<Quantity>,
  unit: string,
  after: string,
): { readonly more: AskedMore | null; readonly change: boolean } {
  const figure = own.search(/[0-9０-９一二两三四五六七八九十百千翻零]/);
  // Of a list (分别增长8.3%、7.9%) the words stand before its first figure.
  const words = before.replace(/[0-9.]+[%‰]?$/, '') + own.slice(0, Math.max(0, figure));
  const lessened = LESSENED.test(words) || (unit === '%' && THING_LESSENED.test(words));
  const isRate = /^(?:%|百分点|倍)$/.test(unit) && !own.startsWith('翻');
  const change = lessened || (isRate && GROWN.test(words));
  if (comparator === '<=') return { more: lessened ? null : 'down', change };
  if (lessened) return { more: 'up', change };
  return { more: wantedBy(words, comparator, unit, after, change), change };
}

function wantedBy(
  words: string,
  comparator: Quantity['comparator'] | undefined,
  unit: string,
  after: string,
  change: boolean,
): AskedMore | null {
  const noun = nounBefore(words);
  const unwanted = UNWANTED_RATE.exec(noun) ?? unwantedNumber(noun);
  if (unwanted) {
    const isLessened = ANY_LESSENING.test(noun.slice(0, unwanted.index));
    return comparator === '>=' || change || isLessened ? null : 'down';
  }
  if (comparator === '>=') return 'up';
  if (REACHED.test(words)) return 'up';
  const eitherWay = EITHER_WAY.exec(noun);
  if (eitherWay) return DEALT_WITH.test(noun.slice(0, eitherWay.index)) ? 'up' : null;
  if (GROWN.test(words)) return 'up';
  if (unit === '%') return WANTED_RATE.test(noun) ? 'up' : null;
  if (SPAN_OF_TIME.test(unit)) return SPENT_WELL.test(noun + after) ? 'up' : null;
  return !MEASURED.test(unit) || DONE.test(words + after) ? 'up' : null;
}

function unwantedNumber(noun: string): RegExpExecArray | null {
  const found = UNWANTED.exec(noun);
  return found && !DEALT_WITH.test(noun.slice(0, found.index)) ? found : null;
}

/** The words before a figure without those that lead on to it: 学位缺口缩小到. */
function nounBefore(words: string): string {
  let noun = words;
  for (let count = 0; count < 8; count++) {
    const shorter = noun.replace(BETWEEN, '');
    if (shorter === noun) break;
    noun = shorter;
  }
  return noun;
}
