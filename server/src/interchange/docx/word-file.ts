import { BROKEN, Unreadable } from '../unreadable';
import { childOf, childrenOf } from '../xml/elements';
import { readXml, type XmlDocument, type XmlElement } from '../xml/read-xml';
import { readZip, unpack, type Zip } from '../zip/read-zip';
import { blocksOf } from './blocks';
import { numberCounter } from './number-counter';
import { listsOf } from './numbering-definitions';
import { stylesOf } from './styles';
import type { WordBlock } from './word-paragraph';

/** A Word file: its parts, its main part and what stands in it. */
export interface WordFile {
  readonly zip: Zip;
  /** The name of the main part, `word/document.xml` in most files. */
  readonly mainPart: string;
  readonly document: XmlDocument;
  readonly blocks: readonly WordBlock[];
}

const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Reads a `.docx`. Throws `Unreadable`, with what to do about it, for every other file. */
export function readWordFile(bytes: Uint8Array): WordFile {
  refuseOtherFormats(bytes);
  const zip = readZip(bytes);
  const mainPart = mainPartOf(zip);
  const main = zip.get(mainPart);
  if (!main) throw new Unreadable(zip.has('mimetype') || zip.has('xl/workbook.xml') ? NO_WORD : BROKEN);
  const document = readXml(unpack(main));
  const body = childOf(document.root, 'w:body');
  if (!body) throw new Unreadable(BROKEN);
  const styles = stylesOf(partNamed(zip, mainPart, 'styles'));
  const lists = listsOf(partNamed(zip, mainPart, 'numbering'), styles);
  const blocks = blocksOf(body, { styles, lists, counter: numberCounter(lists) });
  return { zip, mainPart, document, blocks };
}

/** The name of the part that `_rels` gives for a type of relationship, or `null`. */
export function relatedPart(zip: Zip, part: string, type: string): string | null {
  const slash = part.lastIndexOf('/');
  const [folder, name] = [part.slice(0, slash + 1), part.slice(slash + 1)];
  const entry = zip.get(`${folder}_rels/${name}.rels`);
  if (!entry) return null;
  const relationships = childrenOf(readXml(unpack(entry)).root, 'Relationship');
  const target = relationships
    .map(({ attributes: { Type = '', Target } }) => (Type.endsWith(`/${type}`) ? Target : undefined))
    .find((name) => name !== undefined);
  if (target === undefined) return null;
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
}

function mainPartOf(zip: Zip): string {
  return relatedPart(zip, '', 'officeDocument') ?? 'word/document.xml';
}

function partNamed(zip: Zip, mainPart: string, name: 'styles' | 'numbering'): XmlElement | null {
  const entry = zip.get(relatedPart(zip, mainPart, name) ?? `word/${name}.xml`);
  return entry ? readXml(unpack(entry)).root : null;
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (OLD_FORMAT.every((byte, index) => bytes[index] === byte)) {
    // In UTF-16 a zero byte stands behind each of its letters.
    const isEncrypted = latin1(bytes).includes([...'EncryptedPackage'].join('\0'));
    throw new Unreadable(isEncrypted ? ENCRYPTED : OLD_WORD);
  }
  const head = latin1(bytes.subarray(0, 5));
  if (head === '{\\rtf') throw new Unreadable(OLD_WORD);
  if (!head.startsWith('PK')) throw new Unreadable(BROKEN);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const OLD_WORD = {
  zh: '是旧格式的文件（.doc、.wps 等），请用 Word 或 WPS 打开后另存为 .docx。',
  en: 'is of an old format (.doc, .wps …); open it in Word or WPS and save it as .docx.',
};
const ENCRYPTED = {
  zh: '是加密的文件，请在 Word 或 WPS 里去掉密码后另存为 .docx。',
  en: 'is encrypted; remove its password in Word or WPS and save it as .docx.',
};
const NO_WORD = {
  zh: '是压缩文件或别的办公文档，不是 Word 的 .docx。',
  en: 'is an archive or another kind of office file, not a .docx of Word.',
};
