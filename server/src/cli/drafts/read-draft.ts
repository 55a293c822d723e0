import { type DecodedText, decode } from '../../configuration/encoding';
import { Failure } from '../failure';
import { readBytes, readStandardInput } from './files';
import type { DraftFile } from './find-drafts';

/** A draft as it was read: its bytes and its text. */
export interface ReadDraft extends DecodedText {
  readonly bytes: Buffer;
}

/** Reads a draft from its file or from standard input. Throws a `Failure` when it is not there or no text. */
export async function readDraft({ path, shown }: DraftFile, encoding: string): Promise<ReadDraft> {
  const bytes = path === null ? await readStandardInput() : readBytes(path, shown);
  const decoded = decode(bytes, encoding);
  if (decoded) return { ...decoded, bytes };
  if (encoding !== 'auto') {
    throw new Failure({
      zh: `${shown} 不是 ${encoding} 编码的文本。`,
      en: `${shown} is not text in ${encoding}.`,
    });
  }
  if (bytes.includes(0)) {
    throw new Failure({
      zh: `${shown} 是二进制文件，不是纯文本草稿；Word、PDF 等请先另存为 .txt。`,
      en: `${shown} is a binary file, not a plain-text draft; save Word or PDF files as .txt first.`,
    });
  }
  throw new Failure({
    zh: `${shown} 的编码无法识别（不是 UTF-8、UTF-16 或 GB18030）；可用 --encoding 指明。`,
    en: `${shown} is in no encoding that can be told (UTF-8, UTF-16, GB18030); name it with --encoding.`,
  });
}
