import type { Draft } from '../../core/draft';
import type { Localized } from '../../core/localized';
import type { Finding } from '../../lint/rule';
import { rangeOfSpan } from '../drafts/places';
import { excerptOf } from '../terminal/excerpt';
import { printable } from '../terminal/output';
import { type Paint, paintWith } from '../terminal/paint';
import { LEVEL_HUES, LEVEL_WORDS } from '../terminal/words';
import { type Counts, type FileResult, findingCounts, type Reporter, type ReporterOptions } from './reporter';

const WIDEST_ENGLISH_LEVEL = 7;

/** `--format stylish`: for the eye. Each finding with the text that it is about, and a summary. */
export function stylishReporter(options: ReporterOptions): Reporter {
  const paint = paintWith(options.color);
  const total = { error: 0, warning: 0, info: 0, fixable: 0, files: 0, edits: 0, changedFiles: 0 };
  return {
    file(result) {
      const counts = findingCounts(result.findings);
      for (const key of ['error', 'warning', 'info', 'fixable'] as const) total[key] += counts[key];
      total.files++;
      total.edits += result.edits;
      if (result.edits > 0) total.changedFiles++;
      return result.findings.length === 0 ? '' : fileSection(result, options, paint);
    },
    end: () => (total.files === 0 ? '' : `${summary(total, options.errorsOnly, paint)[options.language]}\n`),
  };
}

function fileSection({ shown, plan, findings }: FileResult, options: ReporterOptions, paint: Paint): string {
  const places = findings.map((finding) => placeOf(plan.draft, finding.span));
  const width = places.reduce((widest, place) => Math.max(widest, place.length), 0);
  const sections = findings.map((finding, index) =>
    findingLines(plan.draft, finding, (places[index] ?? '').padStart(width), options, paint),
  );
  return `${paint.underline(printable(shown))}\n\n${sections.join('\n\n')}\n\n`;
}

function findingLines(
  draft: Draft,
  finding: Finding,
  place: string,
  { language, color }: ReporterOptions,
  paint: Paint,
): string {
  const hue = paint[LEVEL_HUES[finding.severity]];
  const level = LEVEL_WORDS[finding.severity][language].padEnd(language === 'en' ? WIDEST_ENGLISH_LEVEL : 0);
  const message = printable(finding.message[language]);
  const indent = ' '.repeat(place.length + 4);
  const lines = [
    `  ${paint.dim(place)}  ${hue(level)}  ${message}  ${paint.dim(finding.ruleId)}`,
    indent + markedText(draft, finding, color, hue, paint),
  ];
  for (const { span, message: explanation } of finding.related ?? []) {
    lines.push(indent + paint.dim(`↳ ${placeOf(draft, span)}  ${printable(explanation[language])}`));
  }
  if (finding.fix) {
    const label = FIX_LABEL[finding.fix.safe ? 'safe' : 'ask'][language];
    lines.push(`${indent}${paint.green('✎')} ${paint.dim(label + printable(finding.fix.title[language]))}`);
  }
  return lines.join('\n');
}

const FIX_LABEL: Readonly<Record<'safe' | 'ask', Localized>> = {
  safe: { zh: '可自动修正：', en: 'fixable: ' },
  ask: { zh: '修改建议：', en: 'suggestion: ' },
};

/** The offending text with what stands around it: underlined in colour, else between ⟦ and ⟧; ‸ for a place. */
function markedText(
  draft: Draft,
  { span }: Finding,
  color: boolean,
  hue: (text: string) => string,
  paint: Paint,
): string {
  const text = draft.paragraphs[span.paragraph]?.text ?? '';
  const excerpt = excerptOf(text, span.start, span.end);
  const marked = printable(excerpt.marked);
  const mark = marked === '' ? hue('‸') : color ? hue(paint.underline(marked)) : `⟦${marked}⟧`;
  return paint.dim(printable(excerpt.before)) + mark + paint.dim(printable(excerpt.after));
}

function placeOf(draft: Draft, span: Finding['span']): string {
  const { line, column } = rangeOfSpan(draft, span);
  return `${line}:${column}`;
}

interface Total extends Counts {
  readonly files: number;
  readonly edits: number;
  readonly changedFiles: number;
}

function summary(total: Total, errorsOnly: boolean, paint: Paint): Localized {
  const { files, edits, changedFiles, fixable } = total;
  const all = total.error + total.warning + total.info;
  const mended: Localized =
    edits === 0
      ? { zh: '', en: '' }
      : {
          zh: paint.green(`✎ 修正了 ${changedFiles} 个文件的 ${edits} 处。`),
          en: paint.green(`✎ Changed ${count(edits, 'place')} in ${count(changedFiles, 'file')}. `),
        };
  if (all === 0) {
    return {
      zh: mended.zh + paint.green(`✓ ${files} 个文件，没有发现${errorsOnly ? '错误' : '问题'}。`),
      en:
        mended.en + paint.green(`✓ ${count(files, 'file')}, no ${errorsOnly ? 'errors' : 'problems'} found.`),
    };
  }
  const hue = paint[total.error > 0 ? 'red' : total.warning > 0 ? 'yellow' : 'blue'];
  const remedy: Localized =
    fixable === 0
      ? { zh: '', en: '' }
      : { zh: `其中 ${fixable} 个可用 --fix 自动修正。`, en: ` ${fixable} fixable with --fix.` };
  return {
    zh: `${mended.zh}${hue(`✗ ${files} 个文件，${all} 个问题`)}：${total.error} 个错误，${total.warning} 个警告，${total.info} 条提示。${remedy.zh}`,
    en: `${mended.en}${hue(`✗ ${count(files, 'file')}, ${count(all, 'problem')}`)}: ${count(total.error, 'error')}, ${count(total.warning, 'warning')}, ${total.info} info.${remedy.en}`,
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
