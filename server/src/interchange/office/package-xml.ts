/** What begins every part of an office file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespace of relationships between parts, and the beginning of the name of each type of them. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The beginning of the namespaces of the package itself. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const FORMATS = 'application/vnd.openxmlformats-officedocument.';

/** `[Content_Types].xml`: parts by their names, each with its format: whole, or what is its own in the common name. */
export function contentTypesXml(parts: ReadonlyArray<readonly [name: string, format: string]>): string {
  const overrides = parts.map(
    ([name, format]) =>
      `<Override PartName="/${name}" ContentType="${format.includes('/') ? format : `${FORMATS}${format}+xml`}"/>`,
  );
  return `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** A `.rels` part. A type without an address is one of the common ones. */
export function relationshipsXml(
  targets: ReadonlyArray<readonly [id: string, type: string, target: string]>,
): string {
  const inner = targets.map(([id, type, target]) => {
    const address = type.includes(':') ? type : `${RELATIONSHIPS}/${type}`;
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
  });
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inner.join('')}</Relationships>`;
}
