import type { Localized } from '../core/localized';

/** A file that cannot be read, told in what follows its name: “a.doc 是旧版 Word 文件……”. */
export class Unreadable extends Error {
  constructor(readonly predicate: Localized) {
    super(predicate.en);
  }
}

/** What is said of a file whose inner order does not hold. */
export const BROKEN: Localized = {
  zh: '不是完好的 Word 文件（可能没有下载完整）；请用 Word 或 WPS 打开后另存为 .docx。',
  en: 'is no sound Word file (it may be cut off); open it in Word or WPS and save it as .docx again.',
};

/** What is said of a file that asks for more memory than any plan does. */
export const TOO_LARGE: Localized = {
  zh: '解压后过大，不像一份工作计划，没有读取。',
  en: 'is far larger than any work plan when unpacked and was not read.',
};

/** The value that a reader gives, or what is to be said of a file that it cannot read. Other errors go on. */
export function orPredicate<T>(read: () => T): T | Localized {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.predicate;
    throw error;
  }
}
