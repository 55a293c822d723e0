import { anyOf } from '../../../core/words/pattern';
import { CARD_LABELS, SOURCE_LABELS } from '../../../core/words/web-page';
import type { Noise, WorkPlan } from '../../../core/work-plan';
import { shorten } from '../../reading/excerpt';
import { tableParagraphs } from '../../reading/plan-text';
import { defineRule, type Report } from '../../rule';

/** Labels that only the information card of a government web site has; 日期：, 时间：, 名称： may be a draft's own. */
const CARD = new RegExp(`^[〔（]?${anyOf(`${CARD_LABELS} 点击 链接 分享`)}`);
/** Above the body only the page says so; below a table it may be where its figures are from. */
const SOURCE = new RegExp(`^${anyOf(SOURCE_LABELS)}[:：]`);
/** A page number as printed; a lone figure may be a cell of a table. */
const PAGE_NUMBER = /^(?:[-—–－].*[-—–－]|第.*页.*)$/;

export const webPageResidue = defineRule({
  id: 'web-page-residue',
  level: 'info',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '网页残留：导航、索引号等信息栏、“扫一扫”“关闭窗口”、页码；连续的几行只提示一次。',
      en: 'Left over from a web page: navigation, information card, buttons, page numbers; said once a block.',
    },
    why: {
      zh: '不属于公文正文，粘进去会一并印发。',
      en: 'It is no part of the document, and goes out with it.',
    },
    remedy: { zh: '清除这些行。', en: 'Clear these lines.' },
    source: { zh: '从政府网站取材的惯常做法。', en: 'Practice in taking text from government web sites.' },
    leavesAlone: {
      zh: '正文里注明的资料来源；标题前认不出是什么的文字；表格里的“大”“中”“小”和数字。',
      en: 'Sources cited in the text, unknown text above the title, words and figures in tables.',
    },
    bad: '首页\n索引号：011396186\n发布日期：2026-01-08\n某局2026年工作要点\n一、强化学习\n二、强化管理\n我要纠错 关闭窗口\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n',
  },
  *check(plan) {
    for (const noise of plan.noise) {
      if (noise.kind !== 'web-page') continue;
      const lines = linesOf(plan, noise);
      const report = lines.some(({ sure }) => sure) ? reportOf(plan, lines) : null;
      if (report) yield report;
    }
  },
});

interface ResidueLine {
  readonly paragraph: number;
  /** Whether it can be nothing else, so that uncertain lines beside it are residue too. */
  readonly sure: boolean;
}

function linesOf(plan: WorkPlan, { firstParagraph, lastParagraph }: Noise): ResidueLine[] {
  const lines: ResidueLine[] = [];
  for (let index = firstParagraph; index <= lastParagraph; index++) {
    const paragraph = plan.draft.paragraphs[index];
    if (!paragraph || paragraph.blank || tableParagraphs(plan).has(index)) continue;
    const words = paragraph.text.trim();
    const { residue } = paragraph;
    if (residue === 'navigation') lines.push({ paragraph: index, sure: words.length > 2 });
    if (residue === 'metadata') {
      const label = paragraph.plain.trim().slice(0, 40).replace(/\s/g, '');
      const sure = CARD.test(label) || (SOURCE.test(label) && index < plan.bodyStart);
      lines.push({ paragraph: index, sure });
    }
    if (residue === 'page-number' && PAGE_NUMBER.test(words)) lines.push({ paragraph: index, sure: true });
  }
  return lines;
}

function reportOf(plan: WorkPlan, lines: readonly ResidueLine[]): Report | null {
  const texts = lines.map(({ paragraph }) => plan.draft.paragraphs[paragraph]?.text ?? '');
  const [first] = lines;
  const text = texts[0];
  if (!first || text === undefined) return null;
  const start = text.length - text.trimStart().length;
  const name = shorten(text.trim());
  const more = lines.length === 1 ? '' : `等${lines.length}行`;
  return {
    span: { paragraph: first.paragraph, start, end: text.trimEnd().length },
    message: {
      zh: `“${name}”${more}是网页残留，不属于公文。`,
      en: `“${name}”${lines.length === 1 ? '' : ` and ${lines.length - 1} more`} was left by a web page.`,
    },
    fix: {
      title: { zh: `清除${lines.length}行网页残留`, en: `Clear ${lines.length} lines of the web page` },
      safe: false,
      edits: lines.map(({ paragraph }, index) => ({
        span: { paragraph, start: 0, end: texts[index]?.length ?? 0 },
        newText: '',
      })),
    },
  };
}
