import type { Paragraph } from '../../../core/paragraph';
import type { WorkPlan } from '../../../core/work-plan';
import { isWrittenAt, writtenThat } from '../../reading/plan-text';
import { defineRule, type Edit } from '../../rule';

/** 附件：1.甲 · 2.乙: what stands before a name, and the name. */
const FIRST = /^([\s\u3000]*附(?:件|表|录)\s*\d{0,2}\s*[:：]\s*(?:\d{1,2}\s*[.．、]\s*)?)(\S.*)$/;
const FURTHER = /^([\s\u3000]*\d{1,2}\s*[.．、]\s*)(\S.*)$/;
/** No name of an attachment is longer, in UTF-16 units; with these marks inside it is a sentence. */
const LONGEST_NAME = 60;
const SENTENCE = /[。，,：:！？]/;

export const attachmentPunctuation = defineRule({
  id: 'attachment-punctuation',
  level: 'warning',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '附件说明里，附件名称后加了标点，或者整个名称加了书名号。',
      en: 'The name of an attachment ends in punctuation, or stands in 《》 as a whole.',
    },
    why: {
      zh: '附件说明有固定格式，多出标点是校对时最常退回的毛病。',
      en: 'The list of attachments has a fixed form, and proof-readers send such marks back.',
    },
    remedy: {
      zh: '删去名称后的标点和名称两边的书名号。',
      en: 'Delete the mark after the name and the 《》 around it.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.4：附件名称后不加标点符号。',
      en: 'GB/T 9704-2012 7.3.4: no punctuation after the name of an attachment.',
    },
    leavesAlone: {
      zh: '名称中间的书名号、成句的说明、附件本身的正文；名称两边的书名号只作提示。',
      en: '《》 inside a name, remarks that are sentences, the text of the attachment itself. 《》 around a name is only info.',
    },
    bad: '某局2026年工作要点\n一、强化学习\n二、强化管理\n附件：1.《任务分解表》。\n2.项目清单。\n某市某局\n2026年1月8日\n',
    good: '某局2026年工作要点\n一、强化学习\n二、强化管理\n附件：1.任务分解表\n2.项目清单\n某市某局\n2026年1月8日\n',
  },
  *check(plan) {
    for (const { paragraph, start, name } of namesOf(plan)) {
      const mark = /[。；;，,.．、]\s*$/.exec(name);
      const words = mark ? name.slice(0, mark.index) : name.trimEnd();
      const inner = /^《([^《》]+)》$/.exec(words)?.[1];
      if ((!mark && inner === undefined) || words === '' || isSentence(inner ?? words)) continue;
      const end = start + (mark ? mark.index + 1 : words.length);
      const edits: Edit[] = [];
      if (inner !== undefined) {
        edits.push({ span: { paragraph, start, end: start + 1 }, newText: '' });
        edits.push({
          span: { paragraph, start: start + words.length - 1, end: start + words.length },
          newText: '',
        });
      }
      if (mark) edits.push({ span: { paragraph, start: end - 1, end }, newText: '' });
      yield {
        span: { paragraph, start, end },
        // The standard speaks of marks after the name; that 《》 is left out is only usual.
        severity: mark ? undefined : 'info',
        message: {
          zh: `附件名称“${inner ?? words}”${mark ? '后面不加标点' : '不加书名号'}。`,
          en: `The name of the attachment takes no ${mark ? 'punctuation after it' : '《》'}.`,
        },
        fix: {
          title: { zh: `改为“${inner ?? words}”`, en: `Change to “${inner ?? words}”` },
          safe: true,
          edits,
        },
      };
    }
  },
});

interface Name {
  readonly paragraph: number;
  /** UTF-16 offset that the name starts at. */
  readonly start: number;
  readonly name: string;
}

/** The names in the lists of attachments: the line that says 附件：, and the numbered lines right below it. */
function* namesOf(plan: WorkPlan): Generator<Name> {
  const { paragraphs } = plan.draft;
  for (const { index: first, paragraph } of attachmentLines(plan)) {
    let name = nameAt(first, paragraph, FIRST);
    for (let next = first + 1; name; next++) {
      yield name;
      const further = paragraphs[next];
      name =
        further && further.residue !== 'attachment' && isWrittenAt(plan, next)
          ? nameAt(next, further, FURTHER)
          : null;
    }
  }
}

const attachmentLines = writtenThat(({ residue }) => residue === 'attachment');

function nameAt(paragraph: number, { plain, text }: Paragraph, pattern: RegExp): Name | null {
  const match = pattern.exec(plain);
  const start = match?.[1]?.length ?? 0;
  return match && { paragraph, start, name: text.slice(start) };
}

function isSentence(name: string): boolean {
  return name.length > LONGEST_NAME || SENTENCE.test(name.replace(/《[^《》]*》/g, ''));
}
