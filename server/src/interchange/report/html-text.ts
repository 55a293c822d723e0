import type { Language, Localized } from '../../core/localized';
import { escapeXml } from '../xml/escape-xml';

/** A text of the page in both languages, of which the page shows one. */
export function both({ zh, en }: Localized): string {
  return `<span class="zh" lang="zh">${escapeXml(zh)}</span><span class="en" lang="en">${escapeXml(en)}</span>`;
}

/** The same for what is HTML already. */
export function bothHtml(html: (language: Language) => string): string {
  return `<div class="zh" lang="zh">${html('zh')}</div><div class="en" lang="en">${html('en')}</div>`;
}

/** A text where markup cannot stand, as in the title of a drawing: one language after the other. */
export function bothPlain({ zh, en }: Localized): string {
  return escapeXml(`${zh} / ${en}`);
}

/** A table with a line of headings; cells are HTML. */
export function htmlTable(headings: readonly Localized[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${both(heading)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
