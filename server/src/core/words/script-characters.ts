import { type CharacterTable, characterTable, replacedBy } from './character-table';

/**
 * Which script a text is written in (简体 · 繁体), told by characters that only one of the two uses. The pairs were
 * checked against the character sets of the two: a character of `SIMPLIFIED` is in GB 2312 and not in Big5, its
 * partner in `TRADITIONAL` the other way about, so that neither is right in a draft of the other script.
 */
/** Of the same order and length as `TRADITIONAL`. */
const SIMPLIFIED =
  '专业丛东丝两严丧个临为丽举义乌乐乔习乡书买乱争亏亚产亩亲亿仅从仑仓仪们众会伞伟传伤伦伪侠侣侥侦侧侨侩' +
  '俩俭债倾偿储兑兰关兴兹养兽内冈写军农冯决况冻净凉减凑凛凤凭凯击凿刘则刚创别刽剂剑剥剧劝办务动励劲劳势' +
  '勋匀区医华协单卖卢卤卧卫却厅历厉压厌厕厢厨厩县参双发变叙叶号叹吓吕吗启吴呕员呛呜咏咙响哑哗哟唤啮啸喷' +
  '嘘嘱嚣团园围国图圆场块坚坛坞坟坠垄垒垦垫堑堕墙壮声壳壶处备够头夹夺奋奖妆妇妈娄娇娱婴婶孙学孪宝实宠审' +
  '宪宫宽宾寝对寻导寿将尔尘尝尧尽层屉届属屡屿岁岂岗岛岿峡峦崭巩币帅师帐帜带帧帮广庆庐库应庙庞废开弃张弥' +
  '弯弹强归当录彦彻径忆忧态怂总恋恳恶恼悦悬悯惧惨惩惫惭惮惯愤慑懒戏战户执扩扫扬抚抠抡抢护报担拟拢拣拥拦' +
  '拧拨择挚挛挝挞挟挠挡挣挤挥捞损捡换捣掳掷掺揽搀搁搂搅携摄摆摇摊撵擞攒敌敛数斋斩断无旧时旷昼显晋晓晕暂' +
  '术杀杂权条来杨枢枣枪枫柠标栈栋栏树样档桥桨桩梦检椭楼槛横樱橱欢欧歼残殴毁毕毡氢汇汉汤汹沟没沤沥沦沧沪' +
  '泪泻泼泽浅浆浇浊测济浑浓涛涝涟涡涣涤润涧涨涩渊渍渐渔渗温湾湿溃溅滚滞满滤滥滦滨滩潍潜澜濒灭灯灵灾灿炉' +
  '点炼炽烁烂烃烛烟烦烧烩烫烬热焕爱爷牵牺状犹狞独狭狮狰狱猎猪猫献獭玛环现琐琼瑶电画畅畴疗疟疡疮疯痈痉痪' +
  '瘫癣皱盏盐监盖盗盘睁瞒瞩矫矾矿码砖砚砾础硕碍碱礼祷祸禄秃秆积称秽税稳穷窃窍窑窜窝窥竖竞笋笔笺笼筛筹签' +
  '简箩篓篮类粤粪粮紧纠红纤约级纪纫纬纯纱纲纳纵纶纷纸纹纺纽线练组绅细织终绊绍绎经绑绒结绕绘给绚络绝绞统' +
  '绢绣绥绦继绩绪续绰绳维绵绷绸综绽绿缀缄缅缆缉缎缓缔缕编缘缚缝缠缨缩缮缴罗罚罢翘耸聂聋职联聪肃肠肤肾肿' +
  '胀胁胆胶脉脏脐脑脓脚脱脸腻腾舆舰舱艰艳艺节芜芦苇苍苏茎荆荚荣荤荧荫药莱莲获莹萝萤营萧萨蒋蓝蓟蔷蕴虏虑' +
  '虚虽虾蚀蚁蚂蛊蛮蛰蜕蜗蝇衔补衬袄袜袭装裤见观规觅视览觉誉誊计订讣认讥讨让讫训议讯记讲讳讶许讹论讼讽设' +
  '访诀证评诅识诈诉诊诌词译试诗诚诛话诞诡询诣该详诧诫诬语误诱诲说诵请诸诺读诽课谁调谅谆谈谊谋谍谎谐谓谚' +
  '谜谢谣谤谦谨谩谬谭谰谱谴贝贞负贡财责贤败账货质贩贪贫贬购贮贯贰贱贴贵贷贸费贺贼贾贿赁赂赃资赊赋赌赎赏' +
  '赐赔赖赘赚赛赞赠赡赢赣赵趋跃践踌踪躯车轨轩转轮软轰轴轻载轿较辅辆辉辊辐辑输辕辖辗辙辞辩辫边辽达迁过迈' +
  '运还这进远违连迟选逊递逻遗遥邓邮邹邻郑郧郸酝酱酿释鉴针钉钒钓钙钝钞钟钠钢钥钦钧钨钩钮钱钳钵钻钾铀铁铃' +
  '铅铆铜铝铣铬铭铰铱银铸铺链销锁锄锅锋锌锐锑锗错锚锡锣锤锥锦锭键锯锰锹锻镀镁镇镊镍镐镑镜镣镭镰镶长门闪' +
  '闭问闯闰闲间闷闸闹闺闻闽阀阁阂阅阉阎阐阑阔队阳阴阵阶际陆陇陈陕陨险随隐隶难雏雾静韦韧韩韵页顶顷项顺须' +
  '顽顾顿颁颂预颅领颇颈颊颐频颓颖颗题颜额颤颧风飘飞饥饭饮饯饰饱饲饵饶饺饼饿馁馅馆馈馏馒马驭驮驯驰驱驳驴' +
  '驶驹驻驼驾骂骄骆骇骋验骏骑骗骚骡骤鱼鲁鲍鲜鲤鲸鳃鳞鸟鸡鸣鸥鸦鸭鸯鸳鸵鸽鸿鹃鹅鹊鹏鹤鹰麦黄齐齿龄龋龙龚' +
  '龟';

/** Characters that a Simplified draft never uses. */
const TRADITIONAL =
  '專業叢東絲兩嚴喪個臨為麗舉義烏樂喬習鄉書買亂爭虧亞產畝親億僅從侖倉儀們眾會傘偉傳傷倫偽俠侶僥偵側僑儈' +
  '倆儉債傾償儲兌蘭關興茲養獸內岡寫軍農馮決況凍淨涼減湊凜鳳憑凱擊鑿劉則剛創別劊劑劍剝劇勸辦務動勵勁勞勢' +
  '勳勻區醫華協單賣盧鹵臥衛卻廳歷厲壓厭廁廂廚廄縣參雙發變敘葉號嘆嚇呂嗎啟吳嘔員嗆嗚詠嚨響啞嘩喲喚嚙嘯噴' +
  '噓囑囂團園圍國圖圓場塊堅壇塢墳墜壟壘墾墊塹墮牆壯聲殼壺處備夠頭夾奪奮獎妝婦媽婁嬌娛嬰嬸孫學孿寶實寵審' +
  '憲宮寬賓寢對尋導壽將爾塵嘗堯盡層屜屆屬屢嶼歲豈崗島巋峽巒嶄鞏幣帥師帳幟帶幀幫廣慶廬庫應廟龐廢開棄張彌' +
  '彎彈強歸當錄彥徹徑憶憂態慫總戀懇惡惱悅懸憫懼慘懲憊慚憚慣憤懾懶戲戰戶執擴掃揚撫摳掄搶護報擔擬攏揀擁攔' +
  '擰撥擇摯攣撾撻挾撓擋掙擠揮撈損撿換搗擄擲摻攬攙擱摟攪攜攝擺搖攤攆擻攢敵斂數齋斬斷無舊時曠晝顯晉曉暈暫' +
  '術殺雜權條來楊樞棗槍楓檸標棧棟欄樹樣檔橋槳樁夢檢橢樓檻橫櫻櫥歡歐殲殘毆毀畢氈氫匯漢湯洶溝沒漚瀝淪滄滬' +
  '淚瀉潑澤淺漿澆濁測濟渾濃濤澇漣渦渙滌潤澗漲澀淵漬漸漁滲溫灣濕潰濺滾滯滿濾濫灤濱灘濰潛瀾瀕滅燈靈災燦爐' +
  '點煉熾爍爛烴燭煙煩燒燴燙燼熱煥愛爺牽犧狀猶獰獨狹獅猙獄獵豬貓獻獺瑪環現瑣瓊瑤電畫暢疇療瘧瘍瘡瘋癰痙瘓' +
  '癱癬皺盞鹽監蓋盜盤睜瞞矚矯礬礦碼磚硯礫礎碩礙鹼禮禱禍祿禿稈積稱穢稅穩窮竊竅窯竄窩窺豎競筍筆箋籠篩籌簽' +
  '簡籮簍籃類粵糞糧緊糾紅纖約級紀紉緯純紗綱納縱綸紛紙紋紡紐線練組紳細織終絆紹繹經綁絨結繞繪給絢絡絕絞統' +
  '絹繡綏絛繼績緒續綽繩維綿繃綢綜綻綠綴緘緬纜緝緞緩締縷編緣縛縫纏纓縮繕繳羅罰罷翹聳聶聾職聯聰肅腸膚腎腫' +
  '脹脅膽膠脈髒臍腦膿腳脫臉膩騰輿艦艙艱豔藝節蕪蘆葦蒼蘇莖荊莢榮葷熒蔭藥萊蓮獲瑩蘿螢營蕭薩蔣藍薊薔蘊虜慮' +
  '虛雖蝦蝕蟻螞蠱蠻蟄蛻蝸蠅銜補襯襖襪襲裝褲見觀規覓視覽覺譽謄計訂訃認譏討讓訖訓議訊記講諱訝許訛論訟諷設' +
  '訪訣證評詛識詐訴診謅詞譯試詩誠誅話誕詭詢詣該詳詫誡誣語誤誘誨說誦請諸諾讀誹課誰調諒諄談誼謀諜謊諧謂諺' +
  '謎謝謠謗謙謹謾謬譚讕譜譴貝貞負貢財責賢敗賬貨質販貪貧貶購貯貫貳賤貼貴貸貿費賀賊賈賄賃賂贓資賒賦賭贖賞' +
  '賜賠賴贅賺賽贊贈贍贏贛趙趨躍踐躊蹤軀車軌軒轉輪軟轟軸輕載轎較輔輛輝輥輻輯輸轅轄輾轍辭辯辮邊遼達遷過邁' +
  '運還這進遠違連遲選遜遞邏遺遙鄧郵鄒鄰鄭鄖鄲醞醬釀釋鑒針釘釩釣鈣鈍鈔鐘鈉鋼鑰欽鈞鎢鉤鈕錢鉗缽鑽鉀鈾鐵鈴' +
  '鉛鉚銅鋁銑鉻銘鉸銥銀鑄鋪鏈銷鎖鋤鍋鋒鋅銳銻鍺錯錨錫鑼錘錐錦錠鍵鋸錳鍬鍛鍍鎂鎮鑷鎳鎬鎊鏡鐐鐳鐮鑲長門閃' +
  '閉問闖閏閒間悶閘鬧閨聞閩閥閣閡閱閹閻闡闌闊隊陽陰陣階際陸隴陳陝隕險隨隱隸難雛霧靜韋韌韓韻頁頂頃項順須' +
  '頑顧頓頒頌預顱領頗頸頰頤頻頹穎顆題顏額顫顴風飄飛飢飯飲餞飾飽飼餌饒餃餅餓餒餡館饋餾饅馬馭馱馴馳驅駁驢' +
  '駛駒駐駝駕罵驕駱駭騁驗駿騎騙騷騾驟魚魯鮑鮮鯉鯨鰓鱗鳥雞鳴鷗鴉鴨鴦鴛鴕鴿鴻鵑鵝鵲鵬鶴鷹麥黃齊齒齡齲龍龔' +
  '龜';

/** Traditional characters whose Simplified partner (云, 后, 干) a Traditional draft may use as well. */
const ALSO_TRADITIONAL =
  '廠觸兒豐復趕構櫃劃懷壞機極幾價繭薦驚據傑潔誇蠟臘籬離憐簾嶺麼寧蘋撲氣確擾灑曬勝聖適體聽塗萬網異傭優與' +
  '籲願嶽雲種築莊幹裡臺製髮範鬥準儘鬆鬱鹹週遊係繫隻禦穀麵颱檯誌佈佔捨捲採衝併並彙曆複鑑嚮癒註託慾祕諮崑' +
  '巖佇侷僱剷匱喫囉後裏';

/** Of the same order and length as `ALSO_TRADITIONAL`. */
const THEIR_SIMPLIFIED =
  '厂触儿丰复赶构柜划怀坏机极几价茧荐惊据杰洁夸蜡腊篱离怜帘岭么宁苹扑气确扰洒晒胜圣适体听涂万网异佣优与' +
  '吁愿岳云种筑庄干里台制发范斗准尽松郁咸周游系系只御谷面台台志布占舍卷采冲并并汇历复鉴向愈注托欲秘咨昆' +
  '岩伫局雇铲匮吃啰后里';

/** Right in no Simplified text but too rarely wrong to say so; only texts that are compared are told of them. */
const COMPARED =
  '黨撐掛徵鍾乾昇牆讚蹟跡衆爲啓説産擡舖闢艷弔穫傢剋夥僕樸薑颳峯羣牀強戶汙姦餘於鏟棲窪冊奧鋰廈疊礪恆賑躋篤殯刪鍥壩稟驛顛鰲靚' +
  '鈦薈賡涇撟嵐瀘鈷紓瀆輟獼瀟閔鱔蕩髖蟬犛鉑嶗軋驊鎵琿鎘潿轂鱒柵鏽灃潁銦欖鷺詔蒞瀨蔥澮丟諉謨樺鯧鱸騫幗騖繆縈崍騏驥諫瀏磯韜螄' +
  '剎噸紮覈衞鍊迴湧閲摺鉅洩盃溼釦籤盪錶僞藴纔鈎鋭釐';
const THEIR_COMPARED =
  '党撑挂征钟干升墙赞迹迹众为启说产抬铺辟艳吊获家克伙仆朴姜刮峰群床强户污奸余于铲栖洼册奥锂厦叠砺恒赈跻笃殡删锲坝禀驿颠鳌靓' +
  '钛荟赓泾挢岚泸钴纾渎辍猕潇闵鳝荡髋蝉牦铂崂轧骅镓珲镉涠毂鳟栅锈沣颍铟榄鹭诏莅濑葱浍丢诿谟桦鲳鲈骞帼骛缪萦崃骐骥谏浏矶韬蛳' +
  '刹吨扎核卫炼回涌阅折巨泄杯湿扣签荡表伪蕴才钩锐厘';

const COMPARED_LISTS = [
  [COMPARED, THEIR_COMPARED],
  [TRADITIONAL, SIMPLIFIED],
  [ALSO_TRADITIONAL, THEIR_SIMPLIFIED],
] as const;

let toSimplified: CharacterTable | undefined;
let toTraditional: CharacterTable | undefined;
let toCompare: CharacterTable | undefined;

/** The Simplified form of a character that only Traditional drafts use, else `undefined`. */
export function simplifiedOf(char: string): string | undefined {
  toSimplified ??= characterTable([ALSO_TRADITIONAL, THEIR_SIMPLIFIED], [TRADITIONAL, SIMPLIFIED]);
  const code = toSimplified[char.charCodeAt(0)];
  return code ? String.fromCharCode(code) : undefined;
}

/** The Traditional form of a character that only Simplified drafts use, the likeliest of several, else `undefined`. */
export function traditionalOf(char: string): string | undefined {
  toTraditional ??= characterTable([SIMPLIFIED, TRADITIONAL]);
  const code = toTraditional[char.charCodeAt(0)];
  return code ? String.fromCharCode(code) : undefined;
}

/** What a character of only one script is in the table of scripts. */
const ONLY_SIMPLIFIED = 1;
const ONLY_TRADITIONAL = 2;
let scripts: Uint8Array | undefined;

function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const char of ALSO_TRADITIONAL + TRADITIONAL) table[char.charCodeAt(0)] = ONLY_TRADITIONAL;
  for (const char of SIMPLIFIED) table[char.charCodeAt(0)] = ONLY_SIMPLIFIED;
  return table;
}

/** Whether a UTF-16 unit is a character that only Simplified drafts use, or one that only Traditional drafts use. */
export function scriptOfCharacter(code: number): 'simplified' | 'traditional' | null {
  scripts ??= scriptTable();
  const script = scripts[code];
  return script === ONLY_SIMPLIFIED ? 'simplified' : script === ONLY_TRADITIONAL ? 'traditional' : null;
}

/** How many characters of a text only one script uses. */
export interface ScriptCounts {
  readonly simplified: number;
  readonly traditional: number;
}

/** Counts the characters of a text that only one script uses. */
export function countScripts(text: string): ScriptCounts {
  scripts ??= scriptTable();
  let simplified = 0;
  let traditional = 0;
  for (let at = 0; at < text.length; at++) {
    const script = scripts[text.charCodeAt(at)];
    if (script === ONLY_SIMPLIFIED) simplified++;
    else if (script === ONLY_TRADITIONAL) traditional++;
  }
  return { simplified, traditional };
}

/** A text with every Traditional character replaced, so that texts of both scripts can be compared. Length is kept. */
export function inSimplified(text: string): string {
  return replacedBy(comparedCharacters(), text);
}

/** The table that `inSimplified` goes by. */
export function comparedCharacters(): CharacterTable {
  toCompare ??= characterTable(...COMPARED_LISTS);
  return toCompare;
}

/** Every Traditional character that has one Simplified form, with that form. */
export function comparedPairs(): Iterable<readonly [traditional: string, simplified: string]> {
  const lists = COMPARED_LISTS.toReversed();
  return new Map(lists.flatMap(([keys, values]) => Array.from(keys, (key, at) => [key, values[at] ?? key])));
}
