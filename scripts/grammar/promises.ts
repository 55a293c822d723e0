import { SEASONS } from '../../server/src/core/words/deadlines';
import { HEDGES, hedgesOf } from '../../server/src/core/words/hedges';
import {
  MEASURES,
  MORE,
  NO_MEASURE_BEFORE,
  PERCENT_SIGNS,
  PERMILLE_SIGN,
  SCALES,
} from '../../server/src/core/words/measures';
import { DIGIT, HAN, type Rule, SCOPE } from './rule';
import { anyOf, bothScripts, charsOfBothScripts, longestFirst } from './words';

/** What an item can be held to, and the words that soften it: deadlines, figures, hedges. */
export const promiseRules: Readonly<Record<string, Rule>> = {
  deadline: { patterns: deadlinePatterns().map((match) => ({ match, name: SCOPE.deadline })) },
  figure: {
    comment: '56% · 3所 · 1400人以上 · 1-2个; neither 第40个 nor 四个100%',
    match:
      `(?<![第A-Za-z0-9０-９.．+＋])(?<!${HAN}${bothScripts('个')})${DIGIT}+(?:[,，]${DIGIT}{3})*(?:[.．]${DIGIT}+)?` +
      `(?: ?[-—–～~至到] ?${DIGIT}+(?:[.．]${DIGIT}+)?)? ?[${charsOfBothScripts(SCALES + MORE)}]{0,3} ?${measure()}` +
      `${bothScripts('(?:及?以上|以下|以内|之内)')}?|百分之${HAN}{1,4}(?:${bothScripts('点')}${HAN}{1,3})?`,
    name: SCOPE.figure,
  },
  hedge: {
    patterns: [
      { match: bothScripts(hedgesOf(HEDGES)), name: SCOPE.hedge },
      { match: `(?<!第)一批(?![${charsOfBothScripts('次复')}])`, name: SCOPE.hedge },
      { match: `左右(?!${anyOf('岸 手 两 侧 开')})`, name: SCOPE.hedge },
      { match: `${bothScripts('约')}(?= ?${DIGIT})`, name: SCOPE.hedge },
      { match: `基本(?=${anyOf('实现 完成 建成 形成 达到 建立 消除 到位 满足')})`, name: SCOPE.hedge },
    ],
  },
};

/** The measures that core reads, none of them where it is a part of another word: 家, but not 家庭. */
function measure(): string {
  const words = longestFirst([...MEASURES]).map((word) => {
    const others = NO_MEASURE_BEFORE[word.at(-1) ?? ''];
    return bothScripts(word) + (others ? `(?![${charsOfBothScripts(others)}])` : '');
  });
  return `(?:[${PERCENT_SIGNS}${PERMILLE_SIGN}]|${words.join('|')})`;
}

/** X月底前 · X月X日前 · 年底前 · 年内 · 上半年 · 第X季度 · 学期末 · 3个月内. */
function deadlinePatterns(): readonly string[] {
  const year = `(?:(?:${DIGIT}{4}|[${charsOfBothScripts('今明本当')}]) ?年 ?)`;
  const before = `(?:之前|以前|前(?![${charsOfBothScripts('后列沿景期')}]))`;
  const within = bothScripts('内');
  const month = `(?<!${DIGIT})${DIGIT}{1,2} ?月`;
  return [
    `${year}?${month}份?(?: ?${DIGIT}{1,2} ?[${charsOfBothScripts('日号')}]|[底末初]|[上中下]旬)?${before}`,
    `${year}?${month}[底末]`,
    `${year}?(?:第[一二三四1-4]|(?<!${DIGIT})[一二三四1-4]) ?季度[末底初]?${before}?`,
    `每?个?季度[末底初]${before}?`,
    `${year}?[上下]半年${before}?`,
    `${year}[底末${charsOfBothScripts('内')}]${before}?`,
    `(?<![0-9０-９${charsOfBothScripts('近多数几')}])年[底末${charsOfBothScripts('内')}]${before}?`,
    `${anyOf('到 至 截至')} ?${DIGIT}{4} ?年[底末]?(?!度)`,
    `(?:本|[春秋]季?|[上下])?${bothScripts('学期')}(?:[末初]|${within}|${bothScripts('结束')}前|${before})`,
    `${year}?${anyOf(SEASONS)}${before}`,
    `“?十[三四五六七]五”?${bothScripts('(?:规划)?')}期?末`,
    `(?:${DIGIT}{1,3}|[${charsOfBothScripts('一二两三四五六七八九十')}]{1,3}) ?(?:${bothScripts('个')}(?:工作日|月)|日|天|年)之?${within}`,
  ];
}
