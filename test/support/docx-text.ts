import { type ImportedDocx, importDocx } from '../../server/src/interchange/docx/import-docx';
import { type DocxParts, docxFile } from './docx-file';

/** What is read from the bytes of a Word file; fails where it cannot be read. */
export function docxText(bytes: Uint8Array): ImportedDocx {
  const read = importDocx(bytes);
  if ('text' in read) return read;
  throw new Error(read.en);
}

/** The draft text in a Word file of these parts. */
export function textOfDocx(parts: DocxParts): string {
  return docxText(docxFile(parts)).text;
}
