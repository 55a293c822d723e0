import { type ImportedDocx, importDocx } from '../../server/src/interchange/docx/import-docx';
import { type DocxParts, docxFile } from './docx-file';

/** The draft text in a Word file of these parts, or all that is read from its bytes; fails where it cannot be read. */
export function textOfDocx(parts: DocxParts): string;
export function textOfDocx(bytes: Uint8Array): ImportedDocx;
export function textOfDocx(file: DocxParts | Uint8Array): string | ImportedDocx {
  const isBytes = file instanceof Uint8Array;
  const read = importDocx(isBytes ? file : docxFile(file));
  if (!('text' in read)) throw new Error(read.en);
  return isBytes ? read : read.text;
}
