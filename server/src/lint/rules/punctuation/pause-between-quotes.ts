import { writtenThat } from '../../reading/plan-text';
import { defineRule } from '../../rule';

const PAUSE = /(?<=[”》])、(?=[“《])/g;

export const pauseBetweenQuotes = defineRule({
  id: 'pause-between-quotes',
  level: 'off',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '并列的引号之间、书名号之间用了顿号。',
      en: 'A pause mark between quotations, or between titles, that stand side by side.',
    },
    why: {
      zh: '引号和书名号本身已把并列的各项分开。',
      en: 'The marks themselves part the members of the list.',
    },
    remedy: { zh: '删去顿号。', en: 'Delete the pause mark.' },
    source: {
      zh: 'GB/T 15834-2011 4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号。',
      en: 'GB/T 15834-2011 4.5.3.5: usually no pause mark between quoted members of a list.',
    },
    leavesAlone: {
      zh: '中间夹有括注等成分的；国务院文件也有用顿号的，所以默认不查。',
      en: 'Lists with a note between; documents of the State Council have it too, so the rule is off.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n1.抓好党建。落实“三会一课”、“第一议题”制度。\n',
    good: '某局2026年工作要点\n一、强化学习\n1.抓好党建。落实“三会一课”“第一议题”制度。\n',
  },
  *check(plan) {
    for (const { index, paragraph } of withPauses(plan)) {
      for (const { index: start } of paragraph.text.matchAll(PAUSE)) {
        const span = { paragraph: index, start, end: start + 1 };
        const around = paragraph.text.slice(start - 1, start + 2);
        yield {
          span,
          message: {
            zh: `“${around}”之间通常不用顿号。`,
            en: `Usually no pause mark stands between “${around[0]}” and “${around[2]}”.`,
          },
          fix: {
            title: { zh: '删去顿号', en: 'Delete the pause mark' },
            safe: true,
            edits: [{ span, newText: '' }],
          },
        };
      }
    }
  },
});

const withPauses = writtenThat(({ text }) => text.search(PAUSE) >= 0);
