import type { Draft } from '../../core/draft';
import type { Span } from '../../core/work-plan';
import type { PlanRule, Report } from '../rule';

/** A number of a draft that came from Word: 0-based line, UTF-16 offsets in it. */
export interface WordNumber {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Made by Word, not typed. */
  readonly automatic: boolean;
}

/** Two numbers of one series, one after the other, of which one is typed and the other automatic. */
export interface MixedNumbers {
  readonly before: WordNumber;
  readonly after: WordNumber;
}

/** What a Word file tells of its numbers and its text does not: a rule in all but its check. */
export const mixedNumberingSource: Omit<PlanRule, 'check'> = {
  id: 'mixed-numbering-source',
  level: 'info',
  looksAt: 'plan',
  fix: 'none',
  docs: {
    what: {
      zh: 'Word 草稿的同一组序号，有的是手工输入的，有的是自动编号。',
      en: 'In a Word draft, numbers of one series are partly typed and partly automatic.',
    },
    why: {
      zh: '增删条目时自动编号会变，手工输入的不变，序号就断了或重了；缩进和字体也常不一致。',
      en: 'When an item comes or goes the automatic numbers change and the typed ones do not, so the series breaks; indents and fonts often differ too.',
    },
    remedy: {
      zh: '统一成一种：或者全部手工输入，或者全部用自动编号。',
      en: 'Make them all of one kind: all typed or all automatic.',
    },
    source: {
      zh: '公开的 .docx 里所见：（一）是手工输入的，（二）至（五）是自动编号。',
      en: 'Met in published .docx files: （一） typed by hand, （二） to （五） automatic.',
    },
    leavesAlone: {
      zh: '纯文本草稿；不同层级、不相连的序号。',
      en: 'Drafts of plain text; numbers of different levels or that do not follow one another.',
    },
    bad: '（一）深化改革。        ← 手工输入\n（二）优化服务。        ← 自动编号\n',
    good: '（一）深化改革。        ← 自动编号\n（二）优化服务。        ← 自动编号\n',
  },
};

/** What is to be said of mixed numbers in a draft. A number whose line is not in the draft is passed over. */
export function mixedNumberReports(draft: Draft, mixed: readonly MixedNumbers[]): readonly Report[] {
  return mixed.flatMap(({ before, after }) => {
    const [span, other] = [spanOf(draft, after), spanOf(draft, before)];
    if (!span || !other) return [];
    const [number, first] = [textOf(draft, span), textOf(draft, other)];
    const message = after.automatic
      ? {
          zh: `“${number}”是自动编号，上一个“${first}”是手工输入的，增删条目后容易错号。`,
          en: `“${number}” is an automatic number, but “${first}” before it is typed; the series breaks when items change.`,
        }
      : {
          zh: `“${number}”是手工输入的，上一个“${first}”是自动编号，增删条目后容易错号。`,
          en: `“${number}” is typed, but “${first}” before it is an automatic number; the series breaks when items change.`,
        };
    const explanation = { zh: '上一个序号', en: 'the number before' };
    return [{ span, message, related: [{ span: other, message: explanation }] }];
  });
}

function spanOf(draft: Draft, { line, start, end }: WordNumber): Span | null {
  const paragraph = draft.paragraphAt(line);
  return draft.firstLineOf(paragraph) === line ? { paragraph, start, end } : null;
}

function textOf({ paragraphs }: Draft, { paragraph, start, end }: Span): string {
  return paragraphs[paragraph]?.text.slice(start, end) ?? '';
}
