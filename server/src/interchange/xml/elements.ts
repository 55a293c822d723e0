import type { XmlElement } from './read-xml';

/** The child elements, in order. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child element of a name, or `null`. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return (element && elementsOf(element).find((child) => child.name === name)) ?? null;
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element ? elementsOf(element).filter((child) => child.name === name) : [];
}

/** The attribute `w:val` of the first child of a name, or `null`. */
export function valOf(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null;
}

/** The same as a whole number; `null` when it is none. */
export function numberOf(element: XmlElement | null, name: string): number | null {
  const value = valOf(element, name);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether a switch (`w:del`, `w:vanish`) is on: there, and not set to false. */
export function isOn(element: XmlElement | null, name: string): boolean {
  const child = childOf(element, name);
  return child !== null && !/^(?:0|false|off)$/.test(child.attributes['w:val'] ?? '');
}

/** The first element of a name at any depth, or `null`. */
export function descendantOf(element: XmlElement, name: string): XmlElement | null {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : descendantOf(child, name);
    if (found) return found;
  }
  return null;
}

/** An attribute, or an empty text where there is none. */
export function attributeOf({ attributes }: XmlElement, name: string): string {
  return attributes[name] ?? '';
}
