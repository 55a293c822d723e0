import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that the package's manifest gives. */
export function packageVersion(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return String((manifest as { readonly version: string }).version);
}
