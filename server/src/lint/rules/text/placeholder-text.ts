import { isQuoted } from '../../../core/quotation';
import { gated } from '../../../core/words/word-gate';
import type { Span, WorkPlan } from '../../../core/work-plan';
import { type Indexed, searchInWritten, tableParagraphs } from '../../reading/plan-text';
import { defineRule, type Report } from '../../rule';

const X = '[XxＸｘ×]';
const HAN = '\\u3400-\\u9fff';
/** 20XX年, 202X年 · XX, ×× beside Chinese · X月X日 · 〔2026〕X号. */
const WITH_X = [
  `(?<![0-9A-Za-z])(?:19|20)(?:[0-9]${X}|${X}{2})(?![0-9A-Za-z])`,
  '(?<![0-9A-Za-zXＸ×+])[XＸ×]{2,12}(?![0-9A-Za-z+])',
  // xx as a word of its own is any word; inside other words something is to be filled in.
  `(?<=[${HAN}、“（《]|^[\\s\\u3000]*)[xｘ]{2,12}(?=[${HAN}])`,
  `(?<![0-9A-Za-z])${X}{1,2}月${X}{1,2}日`,
  `(?<=[〕\\]）)])${X}{1,4}(?=号)`,
  // A single X where a name or figure is meant: X市, 来X考察, 到X年, 2X号. No X光, X型.
  `(?<![0-9A-Za-z＋+])[XＸ](?=(?:省|市|县|区|镇|乡|村|街道|社区|局|科|校|中学|小学|学校|同志|籍|国道|县道|年|月|日|号|个|名|所|项|万|亿|元|公里|政发|政办|教发))`,
  `(?<=[${HAN}，。、“（《])[XＸ](?=[${HAN}，。、”）》](?<![XＸ](?:光|射|线|轴|形|型|档|片|染|透|机|理|、|波|坐)))`,
  `(?<=[第〔〕])[0-9]?X(?=[号〕])`,
];
const WITHOUT_X = [
  // <0.001*** tells how sure a figure is.
  `(?<![*0-9.%])\\*{3,}(?![*])(?=[${HAN}，。、；：”》）])`,
  '(?<!“)〔[ \\u3000\\u00a0]*〕',
  // 〔单位名称〕, 〔补写任务内容……〕, 〔任务1〕: what is to be filled in.
  `〔(?=[^〔〕]{0,14}(?:待补|补写|补充|填写|待定|待填|请填|请补|插入))[^〔〕]{2,16}〕`,
  `(?<=[${HAN}])〔(?:[^〔〕]{0,6}(?:名称|姓名|日期|金额|数量|电话|地址)|任务[0-9]|目标[0-9])〕(?=[${HAN}，。])`,
];
const HAS_X = /[XxＸｘ×]/;
const PLACEHOLDER = new RegExp([...WITH_X, ...WITHOUT_X].join('|'), 'g');
/** The same where there is no X: most drafts write their units in 〔〕. */
const PLACEHOLDER_WITHOUT_X = new RegExp(WITHOUT_X.join('|'), 'g');
/** A line that is nothing but a title in 《》, in a list or not. */
const TITLE_ALONE = /^[\s\-•·*]*(?:[0-9]{1,2}[.．、])?\s*《[^《》]{2,60}》[。；;，,]?\s*$/;
/** How far before a quotation stands what it is an example of. */
const FARTHEST_NAMING = 60;
const MAY_HOLD = gated(/[XxＸｘ×〔*]/);
/** [ ] is a box to tick. */
const CHECK_BOX = /^\[[ \u3000]?\]$/;
/** The sign itself is spoken of: 〔　〕内为五年累计数, ××表示学校名称, 以“×”代替. */
const MENTIONED_AFTER =
  /^[”’」]?(?:内|中|里)?(?:的数[字据])?(?:为|是|表示|代表|代替|指(?![标导挥数])|所填|处(?:填|写))/;
const MENTIONED_BEFORE = /(?:用|以|标|带|打|标注|注明|括号|或|符号|(?:示例|例如)[：:]?)[“‘「]?$/;
/** What ** stands for when it is not the bold of Markdown: a figure before its unit, a place before 县. */
const STARS =
  /(?<![*])\*\*(?![*])(?=(?:个|所|名|人|家|万|亿|元|%|％|年|月|日|次|场|亩|公里|同志|省|市|县|区|镇|乡|村|局|学校))/g;
/** ** that is no half of a pair, between words. */
const LONE_STARS = /(?<=[\u3400-\u9fff，、“])(?<![*])\*\*(?![*])(?=[\u3400-\u9fff，、”])/g;
/** A slot that says what belongs there, as a new draft has them: 〔量化目标　〕, 〔责任单位：　〕, （责任单位：　）. */
const SLOT = /〔[^〔〕\n]{1,20}\u3000〕|（[^（）〔〕\n]{1,20}：\u3000）/g;

/** [具体数量], [责任部门], [任务1]: square brackets say what belongs there; 【责任单位】 may be a label. */
const SQUARE =
  /\[(?:[\u3400-\u9fff]{1,8}(?:部门|单位|名称|姓名|日期|时间|地点|金额|数量|内容|目标|人员|学校|项目|领导)|(?:任务|目标|措施)\d)\](?![(:：])/g;

const NONE: readonly Place[] = [];

export const placeholderText = defineRule({
  id: 'placeholder-text',
  level: 'error',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: '留着没有填的占位符：XX、××、**、20XX年、〔　〕；写明填什么的空位（〔量化目标　〕）只提示一次，连同处数。',
      en: 'A placeholder was never filled in: XX, ××, **, 20XX年, 〔　〕. Slots that say what belongs there, such as 〔量化目标　〕, are info, said once with their number.',
    },
    why: {
      zh: '带着占位符印发的要点没法执行。',
      en: 'A plan that goes out like this cannot be carried out.',
    },
    remedy: { zh: '填上数字、日期或名称。', en: 'Fill in the figure, date or name.' },
    source: {
      zh: '《党政机关公文处理工作条例》：公文内容完整、准确。',
      en: 'Regulations on official documents: the content is complete and exact.',
    },
    leavesAlone: {
      zh: '附件和表格里的样式；Markdown 的粗体；表示任何一个的 xx；说明怎样命名的和单独成行的《××方案》只作提示；外文缩写和型号里的 X；算式里的×；说明符号本身的（“〔　〕内为累计数”“××表示学校名称”）。',
      en: 'Forms among the attachments and in tables, bold type of Markdown, xx for any word; where they say how names are made, or in a 《××方案》 alone on its line, they are only info; X in foreign words and models, × in sums; signs that are spoken of (〔　〕内为累计数).',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防护岸XX公里，年底前验收。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.治理河道。完成堤防护岸32公里，年底前验收。\n',
  },
  *check(plan) {
    const outside = formParagraphs(plan);
    let first: Span | null = null;
    let open = 0;
    for (const [paragraph, place] of slots(plan)) {
      if (outside.has(paragraph)) continue;
      open++;
      first ??= { paragraph, ...place };
    }
    for (const [paragraph, { start, end }] of placeholders(plan)) {
      if (outside.has(paragraph)) continue;
      const { text = '', plain = '' } = plan.draft.paragraphs[paragraph] ?? {};
      const found = text.slice(start, end);
      yield {
        span: { paragraph, start, end },
        ...(isPattern(plain, start) ? { severity: 'info' as const } : {}),
        get message() {
          return { zh: `“${found}”还没有填。`, en: `“${found}” was never filled in.` };
        },
      };
    }
    if (first) yield slotReport(plan, first, open);
  },
});

/** 统一命名为“某市××实验室”, or - 《关于××事项的请示》 by itself on a line: how names and titles are made. */
function isPattern(plain: string, start: number): boolean {
  if (TITLE_ALONE.test(plain)) return true;
  const before = plain.slice(Math.max(0, start - FARTHEST_NAMING), start);
  return (
    isQuoted(plain, start) &&
    /(?:命名|名称|称为|格式|样式|形如|统一为|落款|标题为|冠以)[^。；]*$/.test(before)
  );
}

/** A draft that is being written has many; the first one is the next to fill in. */
function slotReport({ draft }: WorkPlan, span: Span, open: number): Report {
  const found = draft.paragraphs[span.paragraph]?.text.slice(span.start, span.end);
  return {
    span,
    severity: 'info',
    message: {
      zh: `还有 ${open} 处空位没有填，这是第一处：“${found}”。`,
      en: `${open} slots are still to be filled in; this is the first: “${found}”.`,
    },
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const slots = searchInWritten(slotsIn);
const placeholders = searchInWritten(placeholdersIn);

function placeholdersIn(paragraph: Indexed['paragraph']): readonly Place[] {
  const { text, plain } = paragraph;
  if (!paragraph.mayMatch(MAY_HOLD) || !/[^*\s_-]/.test(plain)) return NONE;
  const found = [...findPlaceholders(plain)].filter(
    ({ start, end }) => !CHECK_BOX.test(text.slice(start, end)),
  );
  const others = Array.from(text.matchAll(SQUARE), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return [...found, ...others.filter(({ start }) => !found.some((place) => place.start === start))];
}

function slotsIn({ text }: Indexed['paragraph']): readonly Place[] {
  if (!text.includes('\u3000〕') && !text.includes('\u3000）')) return NONE;
  return Array.from(text.matchAll(SLOT), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function* findPlaceholders(text: string): Generator<Place> {
  for (const { 0: found, index } of text.matchAll(HAS_X.test(text) ? PLACEHOLDER : PLACEHOLDER_WITHOUT_X)) {
    const end = index + found.length;
    const isMentioned =
      MENTIONED_AFTER.test(text.slice(end, end + 6)) ||
      MENTIONED_BEFORE.test(text.slice(Math.max(0, index - 4), index));
    if (!isMentioned && text[end] !== '(') yield { start: index, end };
  }
  // Bold type of Markdown comes in pairs.
  const stars = text.match(/(?<![*])\*\*(?![*])/g)?.length ?? 0;
  const paired = stars % 2 === 0 && !/\*\*[^*]*[。；][^*]+\*\*/.test(text);
  const meant = [...text.matchAll(paired ? STARS : LONE_STARS)];
  if (paired && meant.length < stars) return;
  for (const { index } of meant) yield { start: index, end: index + 2 };
}

/** The attachments may be forms that others fill in, and so may tables. */
function formParagraphs(plan: WorkPlan): ReadonlySet<number> {
  const forms = new Set(tableParagraphs(plan));
  if (plan.draft.isMarkdown)
    for (const [index, { block }] of plan.draft.paragraphs.entries())
      if (block?.kind === 'row') forms.add(index);
  for (const { kind, firstParagraph, lastParagraph } of plan.noise) {
    if (kind !== 'attachment') continue;
    for (let index = firstParagraph; index <= lastParagraph; index++) forms.add(index);
  }
  return forms;
}
