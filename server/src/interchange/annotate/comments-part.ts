import { relatedPart } from '../docx/word-file';
import { XML_DECLARATION } from '../office/package-xml';
import { escapeXml } from '../xml/escape-xml';
import { unpack, type Zip } from '../zip/read-zip';
import type { ZipPart } from '../zip/write-zip';

/** A comment to be written: its id in the main part, and its paragraphs. */
export interface WordComment {
  readonly id: number;
  readonly lines: readonly string[];
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const FORMAT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * The parts that change when comments are added: those that there are stay, the others follow. Where the file has no
 * comments yet, the part is made and named in the relationships of the main part and in `[Content_Types].xml`.
 */
export function commentParts(
  zip: Zip,
  mainPart: string,
  comments: readonly WordComment[],
  signature: string,
): readonly ZipPart[] {
  const inner = comments.map((comment) => commentXml(comment, signature)).join('');
  const known = relatedPart(zip, mainPart, 'comments');
  if (known !== null && zip.has(known)) {
    return [{ name: known, content: beforeEnd(textOf(zip, known), 'comments', inner) }];
  }
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const name = freeName(zip, folder);
  const relationships = `${folder}_rels/${mainPart.slice(folder.length)}.rels`;
  const types = '[Content_Types].xml';
  const relationship = `<Relationship Id="rIdWorkPlanComments" Type="${TYPE}" Target="${name.slice(folder.length)}"/>`;
  const override = `<Override PartName="/${name}" ContentType="${FORMAT}"/>`;
  return [
    { name, content: `${XML_DECLARATION}<w:comments xmlns:w="${WORD}">${inner}</w:comments>` },
    { name: relationships, content: beforeEnd(textOf(zip, relationships), 'Relationships', relationship) },
    { name: types, content: beforeEnd(textOf(zip, types), 'Types', override) },
  ];
}

function commentXml({ id, lines }: WordComment, signature: string): string {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" ${signature} w:initials="WP">${paragraphs.join('')}</w:comment>`;
}

function freeName(zip: Zip, folder: string): string {
  for (let index = 0; ; index++) {
    const name = `${folder}comments${index === 0 ? '' : index}.xml`;
    if (!zip.has(name)) return name;
  }
}

function textOf(zip: Zip, name: string): string {
  const entry = zip.get(name);
  return entry ? new TextDecoder().decode(unpack(entry)) : '';
}

/** An XML text with more before the closing tag of its root, whatever prefix that has; also of an empty root. */
function beforeEnd(text: string, root: string, inner: string): string {
  const closing = new RegExp(`</(?:\\w+:)?${root}\\s*>\\s*$`).exec(text);
  if (closing) return text.slice(0, closing.index) + inner + text.slice(closing.index);
  return text.replace(new RegExp(`<((?:\\w+:)?${root})\\b([^>]*)/>\\s*$`), `<$1$2>${inner}</$1>`);
}
