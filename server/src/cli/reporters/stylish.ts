import type { Localized } from '../../core/localized';
import { displayWidth } from '../terminal/display-width';
import { printable } from '../terminal/output';
import { type Paint, paintWith } from '../terminal/paint';
import { LEVEL_HUES, LEVEL_WORDS } from '../terminal/words';
import {
  type DraftPlace,
  type FileResult,
  type FindingCounts,
  findingCounts,
  type Mended,
  type Message,
  shownPlace,
} from './file-result';
import type { Reporter, ReporterOptions } from './reporter';

const WIDEST_ENGLISH_LEVEL = 7;

/** `--format stylish`: for the eye. Each finding with the text that it is about, and a summary. */
export function stylishReporter(options: ReporterOptions): Reporter {
  const paint = paintWith(options.color);
  const total = { error: 0, warning: 0, info: 0, fixable: 0, files: 0, edits: 0, changedFiles: 0 };
  return {
    file(result) {
      const { messages, mended } = result;
      const counts = findingCounts(messages);
      for (const key of ['error', 'warning', 'info'] as const) total[key] += counts[key];
      total.fixable += result.fixable;
      total.files++;
      total.edits += mended.reduce((sum, { edits }) => sum + edits, 0);
      if (mended.length > 0) total.changedFiles++;
      return messages.length + mended.length === 0 ? '' : fileSection(result, options, paint);
    },
    end: () => (total.files === 0 ? '' : `${summary(total, options.errorsOnly, paint)[options.language]}\n`),
  };
}

/** What was mended stands first, with the places where it stood; then what is left. */
function fileSection(
  { filePath, messages, mended }: FileResult,
  options: ReporterOptions,
  paint: Paint,
): string {
  const width = [...mended, ...messages].reduce(
    (widest, place) => Math.max(widest, displayWidth(shownPlace(place))),
    0,
  );
  const changes = mended.map((change) => mendedLine(change, width, paint));
  const findings = messages.map((message) => findingLines(message, width, options, paint));
  const sections = [...(changes.length > 0 ? [changes.join('\n')] : []), ...findings];
  return `${paint.underline(printable(filePath))}\n\n${sections.join('\n\n')}\n\n`;
}

function mendedLine(change: Mended, width: number, paint: Paint): string {
  const place = paint.dim(placeIn(width, change));
  return `  ${place}  ${paint.green('✎')} ${printable(change.title)}  ${paint.dim(change.ruleId)}`;
}

function findingLines(
  finding: Message,
  width: number,
  { language, color }: ReporterOptions,
  paint: Paint,
): string {
  const { severity, ruleId, related, fix } = finding;
  const place = placeIn(width, finding);
  const hue = paint[LEVEL_HUES[severity]];
  const level = LEVEL_WORDS[severity][language].padEnd(language === 'en' ? WIDEST_ENGLISH_LEVEL : 0);
  const indent = ' '.repeat(width + 4);
  const lines = [`  ${paint.dim(place)}  ${hue(level)}  ${printable(finding.message)}  ${paint.dim(ruleId)}`];
  if (finding.excerpt) lines.push(indent + markedText(finding.excerpt, color, hue, paint));
  for (const other of related) {
    lines.push(indent + paint.dim(`↳ ${shownPlace(other)}  ${printable(other.message)}`));
  }
  if (fix) {
    const label = FIX_LABEL[fix.safe ? 'safe' : 'ask'][language];
    lines.push(`${indent}${paint.green('✎')} ${paint.dim(label + printable(fix.title))}`);
  }
  return lines.join('\n');
}

const FIX_LABEL: Readonly<Record<'safe' | 'ask', Localized>> = {
  safe: { zh: '可自动修正：', en: 'fixable: ' },
  ask: { zh: '修改建议：', en: 'suggestion: ' },
};

/** The offending text with what stands around it: underlined in colour, else between ⟦ and ⟧; ‸ for a place. */
function markedText(
  excerpt: NonNullable<Message['excerpt']>,
  color: boolean,
  hue: (text: string) => string,
  paint: Paint,
): string {
  const marked = printable(excerpt.marked);
  const mark = marked === '' ? hue('‸') : color ? hue(paint.underline(marked)) : `⟦${marked}⟧`;
  return paint.dim(printable(excerpt.before)) + mark + paint.dim(printable(excerpt.after));
}

function placeIn(width: number, place: DraftPlace): string {
  const shown = shownPlace(place);
  return ' '.repeat(width - displayWidth(shown)) + shown;
}

interface Total extends FindingCounts {
  readonly fixable: number;
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
