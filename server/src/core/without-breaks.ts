/** The text of a cell in one line: a Markdown table's line breaks (<br>) are spaces to everybody else. */
export function withoutBreaks(text: string): string {
  return text.replace(/<br[ \t]{0,4}\/?>/gi, ' ').trim();
}
