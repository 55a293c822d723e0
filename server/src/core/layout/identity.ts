import type { Draft } from '../draft';
import { datesIn } from '../phrases/date';
import type { PlanForm, PlanNode } from '../work-plan';
import { FENCE, type FrontMatter, frontMatter } from './front-matter';
import type { Layout } from './layout';

/** Who issued a plan, when, for which year, in what form; `null` where the draft does not say. */
export interface Identity {
  readonly year: number | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly date: string | null;
  readonly recipients: string | null;
  readonly form: PlanForm;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)\s*年?/;
const ISSUER_FIELD = /(?:发布机构|發布機構|发文机关|發文機關|发文单位)\s*[:：]\s*([^\s\u3000:：]{2,30})/;
const DATE_FIELD = /(?:成文日期|发文日期|發文日期|发布日期|發布日期|发布时间|發布時間|日期|时间)\s*[:：]\s*/;
const DOCUMENT_NUMBER =
  /(?:[^\u4e00-\u9fff]|^|通知|方案|意见|要点|计划)((?:(?!通知|方案|意见|要点|计划)[\u4e00-\u9fff]){1,8}[〔[［(（]\s*(?:19|20)\d{2}\s*[〕\]］)）]\s*\d{1,4}\s*[号號])/;
const TITLE_ISSUER =
  /^(.{2,30}?(?:局|委员会|委員會|委|政府|办公室|辦公室|厅|廳|部|院|处|中心|学校|集团|公司))(?=关于|關於|印发|\s*(?:19|20)\d{2})/;
const SPEECH = /^[\s\u3000]*(?:同志们|同志們|各位代表|各位同志|各位領導|各位领导)[，,：:！!]/;
const NEWS = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日[，,].{0,80}(?:召开|召開|举行|舉行|举办|舉辦)/;

/** Reads the identity from the title, the lines around the body and the signature. Never fails. */
export function identityOf(draft: Draft, layout: Layout, sections: readonly PlanNode[]): Identity {
  const fields = frontMatterOf(draft, layout);
  const title = layout.title?.text ?? '';
  const around = layout.noise.flatMap(({ firstParagraph, lastParagraph }) =>
    draft.paragraphs.slice(firstParagraph, lastParagraph + 1).map(({ text }) => text.trim()),
  );
  const firstProse = draft.paragraphs[layout.bodyStart]?.text.trim() ?? '';
  const date = isoDate(fields.date ?? '') ?? dateOf(draft, layout, around);
  return {
    year:
      numberIn(YEAR, fields.year ?? '') ??
      numberIn(YEAR, title) ??
      yearFrom(date) ??
      numberIn(YEAR, firstProse.slice(0, 400)),
    issuer: fields.issuer ?? issuerOf(draft, layout, around, title),
    documentNumber:
      fields.documentNumber ??
      around.map((line) => DOCUMENT_NUMBER.exec(line)?.[1]).find((found) => found) ??
      null,
    date,
    recipients: fields.recipients ?? recipientsOf(draft, layout),
    form: formOf(draft, layout, sections, firstProse),
  };
}

/** The line that addresses the notice, without its colon. */
function recipientsOf(draft: Draft, { noise }: Layout): string | null {
  const salutation = noise.find(({ kind }) => kind === 'salutation');
  const text = salutation && draft.paragraphs[salutation.firstParagraph]?.text.trim();
  return text ? text.replace(/[:：]$/, '') : null;
}

function frontMatterOf(draft: Draft, { noise }: Layout): FrontMatter {
  const block = noise.find(
    ({ kind, firstParagraph }) => kind === 'front-matter' && isFence(draft, firstParagraph),
  );
  return block ? frontMatter(draft.paragraphs.slice(block.firstParagraph, block.lastParagraph + 1)) : {};
}

function isFence(draft: Draft, paragraph: number): boolean {
  return draft.paragraphs[paragraph]?.text.trim() === FENCE;
}

function issuerOf(draft: Draft, layout: Layout, around: readonly string[], title: string): string | null {
  for (const noise of layout.noise) {
    if (noise.kind !== 'signature') continue;
    for (let index = noise.firstParagraph; index <= noise.lastParagraph; index++) {
      const paragraph = draft.paragraphs[index];
      if (paragraph?.residue === 'issuer') return paragraph.text.trim();
    }
  }
  for (const line of around) {
    const field = ISSUER_FIELD.exec(line)?.[1];
    if (field) return field;
  }
  return TITLE_ISSUER.exec(title)?.[1]?.trim() ?? null;
}

/** The date of a signature counts before a date that the web page gives. */
function dateOf(draft: Draft, layout: Layout, around: readonly string[]): string | null {
  for (const noise of layout.noise) {
    if (noise.kind !== 'signature') continue;
    for (let index = noise.firstParagraph; index <= noise.lastParagraph; index++) {
      const found = isoDate(draft.paragraphs[index]?.text ?? '');
      if (found) return found;
    }
  }
  for (const line of around) {
    const field = DATE_FIELD.exec(line);
    const found = isoDate(field ? line.slice(field.index) : /^\d{4}-/.test(line) ? line : '');
    if (found) return found;
  }
  return null;
}

function isoDate(text: string): string | null {
  const date = datesIn(text)[0];
  if (!date) return null;
  return [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
}

function formOf(draft: Draft, layout: Layout, sections: readonly PlanNode[], firstProse: string): PlanForm {
  const numbered = sections.some(({ mark }) => mark.style !== 'implicit');
  if (!layout.title && !numbered && NEWS.test(firstProse)) return 'news';
  if (draft.paragraphs.some(({ opening, text }) => !opening && SPEECH.test(text))) return 'speech';
  return layout.noise.some(({ kind }) => kind === 'notice') && layout.title
    ? 'notice+work-plan'
    : 'work-plan';
}

function numberIn(pattern: RegExp, text: string): number | null {
  const found = pattern.exec(text)?.[1];
  return found ? Number(found) : null;
}

function yearFrom(date: string | null): number | null {
  return date ? Number(date.slice(0, 4)) : null;
}
