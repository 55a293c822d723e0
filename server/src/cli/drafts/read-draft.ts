import { type DecodedText, decode } from '../../configuration/encoding';
import { isWordFile } from '../../configuration/word-bytes';
import type { ImportedDocx } from '../../interchange/docx/import-docx';
import { Failure } from '../failure';
import { readBytes, readStandardInput } from './files';
import type { DraftFile } from './find-drafts';

/** A draft as it was read: its bytes and its text. */
export interface ReadDraft extends DecodedText {
  readonly bytes: Buffer;
  /** The Word file that the text was read out of; `null` for a text file. */
  readonly word: ImportedDocx | null;
}

/**
 * Reads a draft from its file or from standard input. A
 * `.docx` gives the text that its reader sees. Throws a `Failure` when it is not there or no text.
 */
export async function readDraft({ path, shown }: DraftFile, encoding: string): Promise<ReadDraft> {
  const bytes = path === null ? await readStandardInput() : readBytes(path, shown);
  if (isWordFile(bytes, shown)) return wordDraft(bytes, shown);
  const decoded = decode(bytes, encoding);
  if (decoded) return { ...decoded, bytes, word: null };
  if (encoding !== 'auto') {
    throw new Failure({
      zh: `${shown} 不是 ${encoding} 编码的文本。`,
      en: `${shown} is not text in ${encoding}.`,
    });
  }
  if (bytes.includes(0)) {
    throw new Failure({
      zh: `${shown} 是二进制文件，不是纯文本草稿；PDF 等请先另存为 .txt 或 .docx。`,
      en: `${shown} is a binary file, not a plain-text draft; save PDF and the like as .txt or .docx first.`,
    });
  }
  throw new Failure({
    zh: `${shown} 的编码无法识别（不是 UTF-8、UTF-16 或 GB18030）；可用 --encoding 指明。`,
    en: `${shown} is in no encoding that can be told (UTF-8, UTF-16, GB18030); name it with --encoding.`,
  });
}

async function wordDraft(bytes: Buffer, shown: string): Promise<ReadDraft> {
  const { importDocx } = await import('../../interchange/docx/import-docx');
  const word = importDocx(bytes);
  if (!('text' in word)) throw new Failure({ zh: `${shown} ${word.zh}`, en: `${shown} ${word.en}` });
  return { text: word.text, encoding: 'utf-8', byteOrderMark: false, bytes, word };
}
