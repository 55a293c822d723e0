/** A text as Markdown shows it letter for letter, in a line or a cell of a table. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\|`*_<[\]~]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
