import { readFileSync } from 'node:fs';

/** The text of a file in UTF-8 or GB18030, without byte order mark; `null` when it cannot be read. */
export function readText(path: string): string | null {
  try {
    const bytes = readFileSync(path);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gb18030').decode(bytes);
    }
  } catch {
    return null;
  }
}
