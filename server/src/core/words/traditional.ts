import { type CharacterTable, characterTable, replacedBy } from './character-table';
import { simplifiedOf, traditionalOf } from './script-characters';

/**
 * Simplified characters that stand for several Traditional ones, or that Traditional drafts use as well, and the one
 * that is meant nearly always in official prose. Where that is not so, `WORDS` decides.
 */
const USUAL =
  '党黨优優构構丰豐划劃机機体體确確与與网網万萬极極价價据據异異儿兒厂廠复復赶趕怀懷坏壞洁潔离離宁寧气氣扰擾胜勝' +
  '圣聖适適听聽涂塗荐薦惊驚杰傑夸誇蜡蠟怜憐帘簾岭嶺么麼苹蘋扑撲洒灑晒曬愿願筑築庄莊种種范範于於撑撐挂掛后後' +
  '并並云雲迹跡几幾柜櫃茧繭腊臘篱籬触觸匮匱铲鏟着著栖棲洼窪幺么啰囉伫佇' +
  '册冊冲衝奥奧锂鋰厦廈叠疊砺礪恒恆赈賑跻躋笃篤殡殯删刪锲鍥坝壩禀稟驿驛颠顛鳌鰲靓靚钛鈦荟薈勠戮赓賡泾涇挢撟岚嵐泸瀘钴鈷纾紓渎瀆辍輟猕獼' +
  '潇瀟闵閔鳝鱔荡蕩髋髖蝉蟬牦犛铂鉑崂嶗轧軋骅驊镓鎵珲琿镉鎘涠潿毂轂鳟鱒栅柵锈鏽沣灃颍潁铟銦榄欖鹭鷺诏詔莅蒞濑瀨葱蔥浍澮丢丟诿諉谟謨桦樺鲳鯧' +
  '叁參鲈鱸骞騫帼幗骛騖缪繆萦縈崃崍骐騏骥驥谏諫浏瀏矶磯韬韜蛳螄刹剎';
/** Names and words whose character stays, and words that take another one than the usual. Longer words go first. */
const WORD_LISTS: readonly string[] = [
  '干部幹部 骨干骨幹 才干才幹 干群幹群 实干實幹 主干主幹 能干能幹 干事幹事 苦干苦幹 干劲幹勁 干警幹警 大干大幹 干线幹線 干渠幹渠 ' +
    '干流幹流 干细幹細 巧干巧幹 真干真幹 敢干敢幹 干旱乾旱 干净乾淨 干燥乾燥 晾干晾乾 烘干烘乾',
  '这里這裡 手里手裡 眼里眼裡 台风颱風',
  '制造製造 制作製作 研制研製 制品製品 制药製藥 炼制煉製 复制複製 监制監製 印制印製 缝制縫製 绘制繪製 录制錄製 理发理髮 头发頭髮 ' +
    '奋斗奮鬥 战斗戰鬥 斗争鬥爭 斗志鬥志 决斗決鬥',
  '标准標準 准备準備 准确準確 水准水準 精准精準 瞄准瞄準 对准對準 基准基準 准则準則 准时準時 找准找準 盯准盯準 校准校準 摸准摸準 ' +
    '尽快儘快 尽早儘早 尽量儘量 尽可儘可 尽管儘管',
  '放松放鬆 宽松寬鬆 轻松輕鬆 疏松疏鬆 抑郁抑鬱 每周每週 周期週期 周年週年 周末週末 双周雙週 ' +
    '旅游旅遊 游客遊客 游戏遊戲 游览遊覽 出游出遊 境游境遊 巡游巡遊 夜游夜遊 游乐遊樂 漫游漫遊 导游導遊 春游春遊 游学遊學 郊游郊遊 乡游鄉遊 村游村遊',
  '关系關係 联系聯繫 维系維繫 防御防禦 抵御抵禦 稻谷稻穀 谷物穀物 五谷五穀 面粉麵粉 标志標誌 志愿志願 杂志雜誌 日志日誌 抢占搶佔 占比佔比 侵占侵佔 占用佔用 占地佔地 占领佔領 取舍取捨',
  '采购採購 采取採取 采用採用 采集採集 采纳採納 采访採訪 采矿採礦 开采開採 采样採樣 采摘採摘 采掘採掘 采砂採砂 采石採石 采煤採煤 采信採信 采写採寫 采编採編 招采招採 集采集採 ' +
    '',
  '合并合併 并购併購 撤并撤併 兼并兼併 归并歸併 并入併入 并校併校 词汇詞彙 汇编彙編 汇总彙總 日历日曆 农历農曆 治愈治癒 痊愈痊癒 注册註冊 注销註銷 注明註明 备注備註 标注標註 ' +
    '委托委託 依托依託 寄托寄託 受托受託 托付託付 咨询諮詢 呼吁呼籲',
  '征求徵求 征集徵集 特征特徵 征收徵收 征税徵稅 免征免徵 征兵徵兵 征地徵地 征信徵信 征迁徵遷 象征象徵 征管徵管 征缴徵繳 征文徵文 征订徵訂 应征應徵 征召徵召 征用徵用 征拆徵拆',
  '业余業餘 剩余剩餘 其余其餘 余额餘額 富余富餘 盈余盈餘 多余多餘 结余結餘 冗余冗餘 余热餘熱 余万餘萬 余人餘人 余个餘個 余项餘項 余家餘家 余名餘名 余次餘次 余亿餘億',
  '复杂複雜 复印複印 重复重複 复合複合 批复批覆 回复回覆 答复答覆 复核覆核 复审複審 复查複查 反复反覆 函复函覆',
  '佣金佣金 雇佣雇傭 女佣女傭 合伙合夥 伙伴夥伴 团伙團夥 朴素樸素 朴实樸實 质朴質樸 淳朴淳樸 俭朴儉樸 古迹古蹟 事迹事蹟 奇迹奇蹟 遗迹遺蹟 老板老闆 标签標籤 书签書籤 抽签抽籤 ' +
    '杠杆槓桿 凭借憑藉 皇后皇后 太后太后 茶几茶几 钟表鐘錶 症结癥結 划船划船 划算划算 批准批准 核准核准 准予准予 准入准入 干预干預 干扰干擾 若干若干 ' +
    '干涉干涉 姓范姓范 系统系統 体系體系 上游上游 下游下游 中游中游 游泳游泳 单于單于 于都于都 于洪于洪 余江余江 余干余干 余杭余杭 余姚余姚 新余新余',
  // What looks like one of the words above and is not: 机制｜作用, 平台｜风险.
  '机制作機制作 体制作體制作 机制造機制造 控制药控制藥 管制药管制藥 限制药限制藥 修复合修復合 恢复合恢復合 恢复制恢復制 平台风平台風 ' +
    '批准备批准備 核准备核准備 精准入精準入 标准入標準入 这里程這里程',
];
/** What a text is written in Traditional characters by; made for the first such text, which most runs have not. */
interface Writing {
  readonly usual: CharacterTable;
  readonly words: ReadonlyMap<string, string>;
}

let known: Writing | undefined;

function writing(): Writing {
  known ??= {
    usual: characterTable([USUAL.replace(/(.)./g, '$1'), USUAL.replace(/.(.)/g, '$1')]),
    words: new Map(WORD_LISTS.flatMap(pairs)),
  };
  return known;
}

/**
 * A text in Traditional characters (繁体) as official prose of Taiwan and Hong Kong writes it: words first, for the
 * characters that stand for several (标准 · 批准), then characters. Length is kept; Traditional text stays as it is.
 */
export function inTraditional(text: string): string {
  if (isTraditional(text)) return text;
  const { usual, words } = writing();
  let written = '';
  for (let at = 0; at < text.length; ) {
    const word = wordAt(words, text, at);
    const char = text[at] ?? '';
    written += word ?? traditionalOf(char) ?? replacedBy(usual, char);
    at += word?.length ?? 1;
  }
  return written;
}

/** Whether a text has characters that only Traditional drafts use, and none that only Simplified ones do. */
function isTraditional(text: string): boolean {
  let found = false;
  for (const char of text) {
    if (traditionalOf(char) !== undefined) return false;
    found ||= simplifiedOf(char) !== undefined;
  }
  return found;
}

/** The word at an offset in Traditional form; of two that overlap (职能干预: 能干, 干预) the latter is the word. */
function wordAt(words: Writing['words'], text: string, at: number): string | undefined {
  const long = words.get(text.slice(at, at + 3));
  if (long !== undefined) return long;
  return words.has(text.slice(at + 1, at + 3)) ? undefined : words.get(text.slice(at, at + 2));
}

/** Words, each directly before its Traditional form. */
function pairs(list: string): Array<readonly [string, string]> {
  return list.split(' ').map((both) => [both.slice(0, both.length / 2), both.slice(both.length / 2)]);
}
