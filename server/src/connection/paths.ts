import { fileURLToPath } from 'node:url';

/** The path of a file on the disk by its uri, or `null` where it is elsewhere. */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}
