import { isQuoted } from '../../../core/quotation';
import { scriptOfCharacter, simplifiedOf, traditionalOf } from '../../../core/words/script-characters';
import { unconvertedWords } from '../../../core/words/unconverted-words';
import { type Indexed, searchInWritten } from '../../reading/plan-text';
import { type Script, scriptOf, scriptsIn } from '../../reading/regimes';
import { defineRule } from '../../rule';

export const mixedScript = defineRule({
  id: 'mixed-script',
  level: 'warning',
  looksAt: 'plan',
  fix: 'ask',
  docs: {
    what: {
      zh: '简体草稿里有繁体字，或者繁体草稿里有简体字。',
      en: 'Traditional characters in a Simplified draft, or the reverse.',
    },
    why: {
      zh: '多是机器转换或粘贴留下的，繁体稿里的“干部”“规范”会被看成错字。',
      en: 'Left by a machine conversion or pasted in; in a Traditional draft 干部 reads as a misprint.',
    },
    remedy: {
      zh: '改成全文所用的字体；人名用字以本人为准。',
      en: 'Use the script of the draft; names are as their bearers write them.',
    },
    source: {
      zh: '《国家通用语言文字法》第九条：公文使用规范汉字。',
      en: 'Law on the National Language, article 9: official documents use standard characters.',
    },
    leavesAlone: {
      zh: '两种字体通用的字、全用另一种字体的书名和引文、简繁参半的草稿。',
      en: 'Characters of both scripts, titles and quotations wholly in the other script, drafts that are half and half.',
    },
    bad: '某局2026年工作要点\n一、强化学习，开展专题研讨，办好讲堂\n1.治理河道。与乡镇联动，完成堤防護岸32公里，年底前验收。\n2.抓好防汛。县级单位修订预案，组织演练。\n',
    good: '某局2026年工作要点\n一、强化学习，开展专题研讨，办好讲堂\n1.治理河道。与乡镇联动，完成堤防护岸32公里，年底前验收。\n2.抓好防汛。县级单位修订预案，组织演练。\n',
  },
  *check(plan) {
    const script = scriptOf(plan);
    if (script === null) return;
    const strangers = script === 'simplified' ? strangersInSimplified : strangersInTraditional;
    for (const [paragraph, { start, end, right, found }] of strangers(plan)) {
      const span = { paragraph, start, end };
      const [draftIs, foundIs] = script === 'simplified' ? ['简体', '繁体'] : ['繁体', '简体'];
      yield {
        span,
        get message() {
          return {
            zh: `全文用${draftIs}，这里的“${found}”是${foundIs}，应为“${right}”。`,
            en: `The draft is in ${script} characters; “${found}” is not. Write “${right}”.`,
          };
        },
        fix: {
          title: { zh: `改为“${right}”`, en: `Change to “${right}”` },
          safe: false,
          edits: [{ span, newText: right }],
        },
      };
    }
  },
});

const NONE: ReadonlyArray<Stranger & { readonly found: string }> = [];
const FIRST_HAN = 0x4e00;

interface Stranger {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

const strangersInSimplified = searchInWritten((paragraph) => strangersBeside(paragraph, 'simplified'));
const strangersInTraditional = searchInWritten((paragraph) => strangersBeside(paragraph, 'traditional'));

/** The strangers of a paragraph that are not in a title or quotation of their own script. */
function strangersBeside(paragraph: Indexed['paragraph'], script: Script) {
  if (script === 'simplified' && scriptsIn(paragraph).traditional === 0) return NONE;
  return [...strangersIn(paragraph, script)]
    .filter(({ start }) => !isWhollyOther(paragraph, start, script) && !namesScript(paragraph, start))
    .map((stranger) => ({ ...stranger, found: paragraph.text.slice(stranger.start, stranger.end) }));
}

/** Runs of characters of the other script, and in a Traditional draft also words that were not converted. */
function* strangersIn(paragraph: Indexed['paragraph'], script: Script): Generator<Stranger> {
  const { text } = paragraph;
  const [other, rightOf] =
    script === 'simplified'
      ? (['traditional', simplifiedOf] as const)
      : (['simplified', traditionalOf] as const);
  let right = '';
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const own = code >= FIRST_HAN && scriptOfCharacter(code) === other ? rightOf(text[at] ?? '') : undefined;
    if (own !== undefined) right += own;
    else if (right !== '') {
      yield { start: at - right.length, end: at, right };
      right = '';
    }
  }
  if (script === 'traditional') yield* unconvertedWords(text);
}

/** The link to a page in the other script is written in it. */
function namesScript({ plain }: Indexed['paragraph'], offset: number): boolean {
  return /[繁正简]体/.test(plain.slice(Math.max(0, offset - 1), offset + 2)) && !/[。；;，]/.test(plain);
}

/** Whether a title or quotation around an offset is in the other script altogether, so that it is cited as it is. */
function isWhollyOther(paragraph: Indexed['paragraph'], offset: number, script: Script): boolean {
  if (!isQuoted(paragraph.text, offset)) return false;
  const { text } = paragraph;
  const before = text.slice(Math.max(0, offset - 80), offset);
  const after = text.slice(offset, offset + 80);
  const words = /[^《“「]*$/.exec(before)?.[0] + after.slice(0, Math.max(0, after.search(/[》”」]/)));
  const [strangers, natives] =
    script === 'simplified' ? [simplifiedOf, traditionalOf] : [traditionalOf, simplifiedOf];
  const count = (is: (char: string) => string | undefined) => [...words].filter((char) => is(char)).length;
  return count(strangers) >= 2 && count(natives) === 0;
}
