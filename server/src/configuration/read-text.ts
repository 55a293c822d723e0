import type { Files } from './files';

/** The text of a file in UTF-8 or GB18030, without byte order mark; `null` when it cannot be read. */
export async function readText({ read }: Pick<Files, 'read'>, path: string): Promise<string | null> {
  const bytes = await read(path).catch(() => null);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
