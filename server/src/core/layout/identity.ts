import type { Draft } from '../draft';
import { datesIn } from '../phrases/date';
import { HOLDING } from '../words/acts';
import { ISSUING_BODIES } from '../words/bodies';
import { REVIEW_WORDS } from '../words/past';
import { anyOf } from '../words/pattern';
import { plainOf } from '../words/plain';
import { WRAPPED_TITLE_KINDS } from '../words/plan-titles';
import { DATE_LABELS, ISSUER_LABELS } from '../words/web-page';
import type { PlanForm, PlanNode } from '../work-plan';
import { FENCE, type FrontMatter, frontMatter } from './front-matter';
import { gluedTitle } from './glued-title';
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
/** 2025年工作总结和2026年工作安排: the plan is for the latter year. */
const YEAR_AFTER_REVIEW = new RegExp(
  `(?<!\\d)(?:19|20)\\d{2}\\s*年[^0-9，。；]*${anyOf(`${REVIEW_WORDS} 情况`)}[^0-9，。；]*[和及与暨、\\s][^0-9，。；]*?((?:19|20)\\d{2})(?=\\s*年)`,
);
const ISSUER_FIELD = new RegExp(`${anyOf(ISSUER_LABELS)}\\s*[:：]\\s*([^\\s\\u3000:：]{2,30})`, 'd');
const DATE_FIELD = new RegExp(`${anyOf(`${DATE_LABELS} 日期 时间`)}\\s*[:：]\\s*`);
const DOCUMENT_NUMBER = new RegExp(
  `(?:[^\\u4e00-\\u9fff]|^|${anyOf(WRAPPED_TITLE_KINDS)})((?:(?!${anyOf(WRAPPED_TITLE_KINDS)})[\\u4e00-\\u9fff]){1,8}[〔[［(（]\\s*(?:19|20)\\d{2}\\s*[〕\\]］)）]\\s*\\d{1,4}\\s*号)`,
  'd',
);
const TITLE_ISSUER = new RegExp(`^(.{2,30}?${anyOf(ISSUING_BODIES)})(?=关于|印发|\\s*(?:19|20)\\d{2})`, 'd');
const SPEECH = /^[\s\u3000]*(?:同志们|各位代表|各位同志|各位领导)[，,：:！!]/;
const NEWS = new RegExp(`^(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日[，,].{0,80}${anyOf(HOLDING)}`);

/** Reads the identity from the title, the lines around the body and the signature. Never fails. */
export function identityOf(draft: Draft, layout: Layout, sections: readonly PlanNode[]): Identity {
  const fields = frontMatterOf(draft, layout);
  const title = layout.title?.text ?? '';
  const around = layout.noise.flatMap(({ firstParagraph, lastParagraph }) =>
    draft.paragraphs.slice(firstParagraph, lastParagraph + 1).map(({ text }) => text.trim()),
  );
  const firstProse = draft.paragraphs[layout.bodyStart]?.plain.trim() ?? '';
  const date = isoDate(fields.date ?? '') ?? dateOf(draft, layout, around);
  return {
    year:
      numberIn(YEAR, fields.year ?? '') ??
      numberIn(YEAR_AFTER_REVIEW, plainOf(title)) ??
      numberIn(YEAR, title) ??
      yearFrom(date) ??
      numberIn(YEAR, firstProse.slice(0, 400)),
    issuer: fields.issuer ?? issuerOf(draft, layout, around, title),
    documentNumber:
      fields.documentNumber ??
      around.map((line) => firstGroup(DOCUMENT_NUMBER, line)).find((found) => found) ??
      gluedTo(draft, layout)?.number ??
      null,
    date,
    recipients:
      fields.recipients ?? recipientsOf(draft, layout) ?? gluedTo(draft, layout)?.recipients ?? null,
    form: formOf(draft, layout, sections, firstProse),
  };
}

/** The number and the addressees that a title lost its line ends to. */
function gluedTo({ paragraphs }: Draft, { title }: Layout) {
  const { plain = '', text = '' } = (title && paragraphs[title.lastParagraph]) ?? {};
  const start = text.length - text.trimStart().length;
  const glued = gluedTitle(plain.trim());
  if (!glued) return null;
  const rest = text.slice(start + glued.numberEnd).trim();
  return {
    number: text.slice(start + glued.titleEnd, start + glued.numberEnd),
    recipients: rest === '' ? null : rest.replace(/[:：]$/, ''),
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
  return draft.paragraphs[paragraph]?.raw.trim() === FENCE;
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
    const field = firstGroup(ISSUER_FIELD, line);
    if (field) return field;
  }
  return firstGroup(TITLE_ISSUER, title)?.trim() ?? null;
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
    const field = DATE_FIELD.exec(plainOf(line));
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
  if (draft.paragraphs.some(({ opening, plain }) => !opening && SPEECH.test(plain))) return 'speech';
  return layout.noise.some(({ kind }) => kind === 'notice') && layout.title
    ? 'notice+work-plan'
    : 'work-plan';
}

/** What the first group of a pattern with indices matches in the plain form of a line, as the line has it. */
function firstGroup(pattern: RegExp, line: string): string | undefined {
  const [start, end] = pattern.exec(plainOf(line))?.indices?.[1] ?? [];
  return start === undefined ? undefined : line.slice(start, end);
}

function numberIn(pattern: RegExp, text: string): number | null {
  const found = pattern.exec(text)?.[1];
  return found ? Number(found) : null;
}

function yearFrom(date: string | null): number | null {
  return date ? Number(date.slice(0, 4)) : null;
}
