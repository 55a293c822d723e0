import { gated } from '../../../core/words/word-gate';
import { type Indexed, searchInWritten } from '../../reading/plan-text';
import { defineRule, type Edit } from '../../rule';

/** Spaces without width, marks of direction, soft hyphens. A joiner (U+200D) and U+FE0F make up signs such as emoji. */
const INVISIBLE = gated(/[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g);

export const invisibleCharacter = defineRule({
  id: 'invisible-character',
  level: 'warning',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '文中有看不见的字符：零宽空格、方向控制符、软连字符；每份草稿只提示一次。',
      en: 'Characters that nobody sees: spaces without width, marks of direction, soft hyphens; said once a draft.',
    },
    why: {
      zh: '从微信、网页、Office 复制带来的；搜索找不到词，序号认不出来，比对时处处不同。',
      en: 'They come with text copied from chats, web pages and office programs; searches miss words, and numbers are not recognised.',
    },
    remedy: { zh: '删去这些字符；快速修复可改。', en: 'Delete them; the quick fix does.' },
    source: {
      zh: 'Unicode 标准第 23 章（格式字符）；公文只用可见的文字和标点。',
      en: 'The Unicode Standard, chapter 23 (format characters).',
    },
    leavesAlone: {
      zh: '全角空格、不间断空格；组成表情等符号的连接符；文件开头的字节顺序标记。',
      en: 'Ideographic and no-break spaces; joiners inside signs such as emoji; the byte order mark of a file.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n二、强化\u200b管理\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n',
  },
  *check(plan) {
    const edits: Edit[] = [];
    for (const [index, { start, end }] of stretchesIn(plan)) {
      const isByteOrderMark =
        index === 0 && start === 0 && plan.draft.paragraphs[0]?.text.startsWith('\ufeff');
      if (!isByteOrderMark) edits.push({ span: { paragraph: index, start, end }, newText: '' });
    }
    const [first] = edits;
    if (!first) return;
    yield {
      span: first.span,
      message: {
        zh: `这里有看不见的字符，全文共 ${edits.length} 处。`,
        en: `A character here cannot be seen; the draft has ${edits.length} such places.`,
      },
      fix: {
        title: { zh: `删去 ${edits.length} 处看不见的字符`, en: `Delete them (${edits.length})` },
        safe: true,
        edits,
      },
    };
  },
});

const stretchesIn = searchInWritten(stretchesOf);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretchesOf(paragraph: Indexed['paragraph']): readonly Stretch[] {
  return Array.from(paragraph.matchesOf(INVISIBLE), ({ 0: signs, index }) => ({
    start: index,
    end: index + signs.length,
  }));
}
