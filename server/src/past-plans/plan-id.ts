import { basename } from 'node:path';

/** What a structure is called after its file: the name without folders and extension. */
export function planId(path: string): string {
  return basename(path).replace(EXTENSION, '');
}

/** A path without its extension. */
export function withoutExtension(path: string): string {
  return path.replace(EXTENSION, '');
}

const EXTENSION = /(?:\.workplan)?\.[A-Za-z]+$/;
