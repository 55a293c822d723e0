import { addTo } from '../../../core/grouped';
import { HAN_NUMERALS, type MarkStyle } from '../../../core/phrases/numbering';
import { numeralForm, numeralValue, writeNumeral } from '../../../core/phrases/numeral';
import { nodesOf, type PlanNode, type Span, type WorkPlan } from '../../../core/work-plan';
import { searchInBodies } from '../../reading/body-paragraphs';
import type { DamagedMarker } from '../../reading/damaged-markers';
import { nodesThat } from '../../reading/item-facts';
import { damagedMarkers } from '../../reading/numbering-flaws';
import { defineRule, type Edit, type Report } from '../../rule';

/** 第一、 at a line start, but not 第一、二产业 or 第一、第二季度. */
const ORDINAL_WITH_PAUSE = new RegExp(`^[\\s\\u3000]*第([${HAN_NUMERALS}]{1,2})、(?![${HAN_NUMERALS}第])`);

export const wrongMarkerPunctuation = defineRule({
  id: 'wrong-marker-punctuation',
  level: 'warning',
  looksAt: 'plan',
  fix: 'safe',
  docs: {
    what: {
      zh: '序号后的标点用错，例如“1、”“（一）、”“一.”“第一、”；或者序号写坏，认不出来，例如“3。”“（三”“［三］”“l2.”。',
      en: 'The wrong mark after a number, such as 1、 （一）、 一. or 第一、; or a number so damaged that it is not read as one, such as 3。 （三 ［三］ or l2.',
    },
    why: {
      zh: '序号的标点有统一规定，一篇之内写法不一，显得没有校对。',
      en: 'The standard fixes these marks; a draft that mixes them has not been proof-read.',
    },
    remedy: {
      zh: '“一、”用顿号，“1.”用下脚点，“（一）”“（1）”“①”后不加标点，“第一，”用逗号；快速修复可改。',
      en: 'Write 一、 1. 第一， and nothing after （一） （1） or ①; the quick fix does.',
    },
    source: {
      zh: 'GB/T 9704-2012 7.3.3；GB/T 15834-2011 附录（序次语之后的标点）。',
      en: 'GB/T 9704-2012 7.3.3; GB/T 15834-2011 (marks after ordinals).',
    },
    leavesAlone: {
      zh: '“第一、二产业”“2、3月份”等不是序号的；前后没有相邻序号的；全篇都这样写的只提示一次；“1．”全篇一致的。',
      en: 'Text that is no number, such as 第一、二产业 and 2、3月份; numbers without a neighbour. A draft that always writes it so gets one note; 1． is fine where all are written so.',
    },
    bad: '某局2026年工作要点\n一、重点任务\n1.修订预案。3月底前完成。\n2、开展演练。全年2次。\n3.更新设备。年底前完成。\n',
    good: '某局2026年工作要点\n一、重点任务\n1.修订预案。3月底前完成。\n2.开展演练。全年2次。\n3.更新设备。年底前完成。\n',
  },
  *check(plan) {
    for (const markers of mayBeWrong(plan) ? familiesOf(plan) : []) {
      const wrong = markers.filter((marker, index) => marker.edit && isInSequence(markers, index));
      const [first] = wrong;
      // A draft that writes all its numbers as ㈠ ㈡ has chosen to.
      if (!first || markers.every(isOneCharacter)) continue;
      const right = markers.filter(({ edit }) => !edit).length;
      if (wrong.length > right) yield { ...report(first, wrong, right), severity: 'info' };
      else for (const marker of wrong) yield report(marker, [marker], right);
    }
    for (const damaged of damagedMarkers(plan)) yield damagedReport(damaged);
  },
});

/** A number that stands in its place and is not read as one; mending it changes the outline, so it is asked for. */
function damagedReport({ span, written, right, flaw }: DamagedMarker): Report {
  if (flaw === 'signs') {
    return {
      span,
      message: {
        zh: `序号“${written}”写坏了，应写作“${right}”。`,
        en: `“${written}” is a damaged number; write ${right}.`,
      },
      fix: {
        title: { zh: `改为“${right}”`, en: `Change to ${right}` },
        safe: false,
        edits: [{ span, newText: right }],
      },
    };
  }
  if (flaw === 'hidden') {
    return {
      span,
      message: {
        zh: `“${right}”前后有别的符号，认不出是序号。`,
        en: `Signs around ${right} keep it from being read as a number.`,
      },
    };
  }
  const start = { ...span, end: span.start };
  return {
    span,
    message: {
      zh: `“${written}”应另起一行，现在与上一条连在一行。`,
      en: `${written} should begin a line of its own; it runs on with the item before.`,
    },
    fix: {
      title: { zh: `在“${written}”前换行`, en: `Break the line before ${written}` },
      safe: false,
      edits: [{ span: start, newText: '\n' }],
    },
  };
}

interface Marker {
  readonly span: Span;
  readonly written: string;
  readonly ordinal: number;
  /** What makes it right; `null` when it is. */
  readonly edit: Edit | null;
}

function mayBeWrong(plan: WorkPlan): boolean {
  const others = (usualDot(plan) === '.' ? othersThanDot : othersThanWideDot)(plan);
  return !others.next().done || !pausesIn(plan).next().done;
}

const othersThanDot = nodesThat((_, node) => isWrong(node, '.'));
const othersThanWideDot = nodesThat((_, node) => isWrong(node, '．'));

function isWrong({ mark: { style, inline, ordinal }, marker, row }: PlanNode, dot: string): boolean {
  if (inline || row || ordinal === null) return false;
  return rightMarker(style, plainMarker(marker, style, ordinal), dot) !== marker;
}

/** The markers of each kind of number, in the order of the draft. */
function familiesOf(plan: WorkPlan): Iterable<readonly Marker[]> {
  const families = new Map<string, Marker[]>();
  const dot = usualDot(plan);
  for (const { mark, marker, paragraph, row } of nodesOf(plan.sections)) {
    const { style, start, end, inline, ordinal } = mark;
    if (inline || row || ordinal === null) continue;
    const right = rightMarker(style, plainMarker(marker, style, ordinal), dot);
    const span = { paragraph, start, end };
    const edit = right === marker ? null : { span, newText: right };
    addTo(families, style === 'arabic-comma' ? 'arabic-dot' : style, {
      span,
      written: marker,
      ordinal,
      edit,
    });
  }
  for (const marker of ordinalsWithPause(plan)) addTo(families, 'ordinal-word', marker);
  families.get('ordinal-word')?.sort((a, b) => a.span.paragraph - b.span.paragraph);
  return families.values();
}

/** ㈢, ⑶ and ⒊ as several characters; 〔三〕 and ［三］ in round brackets. */
function plainMarker(marker: string, style: MarkStyle, ordinal: number): string {
  switch (numeralForm(marker)) {
    case 'han-in-brackets':
      return `（${writeNumeral(ordinal, 'han')}）`;
    case 'arabic-in-brackets':
      return `（${ordinal}）`;
    case 'arabic-with-dot':
      return `${ordinal}.`;
    default:
      return style === 'han-paren' ? marker.replace(/^[〔［【]/, '（').replace(/[〕］】]/, '）') : marker;
  }
}

function isOneCharacter({ written }: Marker): boolean {
  return written.length === 1;
}

function rightMarker(style: MarkStyle, marker: string, dot: string): string {
  switch (style) {
    case 'han-comma':
      return marker.replace(/[.．丶]$/, '、');
    case 'arabic-dot':
    case 'arabic-comma':
      return marker.replace(/[、﹑丶.．]$/, dot);
    case 'han-paren':
    case 'arabic-paren':
    case 'circled':
      return marker.replace(/[、.．]$/, '');
    default:
      return marker;
  }
}

/** The dot that most numbers of the draft have: 1. as in the standard, or 1． throughout, which is as common. */
function usualDot(plan: WorkPlan): string {
  if (withWideDot(plan).next().done) return '.';
  let fullWidth = 0;
  for (const { mark, marker } of nodesOf(plan.sections)) {
    if (mark.style === 'arabic-dot' && !mark.inline) fullWidth += marker.endsWith('．') ? 1 : -1;
  }
  return fullWidth > 0 ? '．' : '.';
}

const withWideDot = nodesThat(
  (_, { mark, marker }) => mark.style === 'arabic-dot' && !mark.inline && marker.endsWith('．'),
);

function* ordinalsWithPause(plan: WorkPlan): Generator<Marker> {
  for (const [paragraph, { start, end, numeral, written, ordinal }] of pausesIn(plan)) {
    const span = { paragraph, start, end };
    yield { span, written, ordinal, edit: { span, newText: `第${numeral}，` } };
  }
}

const pausesIn = searchInBodies(({ text, opening }) => {
  const match = opening ? null : ORDINAL_WITH_PAUSE.exec(text);
  const [written = '', numeral = ''] = match ?? [];
  const ordinal = numeralValue(numeral);
  if (!match || ordinal === null) return [];
  return [{ start: text.indexOf('第'), end: written.length, numeral, written: written.trim(), ordinal }];
});

/** A number has its neighbour before or after it; what has neither may be no number at all. */
function isInSequence(markers: readonly Marker[], index: number): boolean {
  const ordinal = markers[index]?.ordinal ?? 0;
  return markers[index - 1]?.ordinal === ordinal - 1 || markers[index + 1]?.ordinal === ordinal + 1;
}

function report({ span, written }: Marker, wrong: readonly Marker[], right: number): Report {
  const edits = () => wrong.flatMap(({ edit }) => edit ?? []);
  return {
    span,
    get message() {
      const meant = edits()[0]?.newText ?? '';
      return {
        zh: `序号“${written}”应写作“${meant}”，${wrong.length > 1 ? `全篇共 ${wrong.length} 处` : `本稿其余 ${right} 处写法正确`}。`,
        en: `${written} should be ${meant}; ${wrong.length > 1 ? `the draft has ${wrong.length} such numbers` : `${right} others in the draft are right`}.`,
      };
    },
    get fix() {
      const meant = edits()[0]?.newText ?? '';
      return {
        title:
          wrong.length > 1
            ? {
                zh: `全篇 ${wrong.length} 处改为“${meant}”的写法`,
                en: `Write all ${wrong.length} as ${meant}`,
              }
            : { zh: `改为“${meant}”`, en: `Change to ${meant}` },
        // Another character for the number itself is the writer's to choose.
        safe: !wrong.some(isOneCharacter),
        edits: edits(),
      };
    },
  };
}
