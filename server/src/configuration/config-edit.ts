import { applyEdits, findNodeAtLocation, type JSONPath, modify, parse, parseTree } from 'jsonc-parser';
import type { Level } from '../lint/rule';

const LAYOUT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

/** A configuration in JSON with a rule at a level; its options stay, comments and layout too. */
export function withRuleLevel(text: string, ruleId: string, level: Level): string {
  const root = parseTree(text);
  const known = root && findNodeAtLocation(root, ['rules', ruleId]);
  const path: JSONPath = known?.type === 'array' ? ['rules', ruleId, 0] : ['rules', ruleId];
  return changed(text, path, level);
}

/**
 * A configuration in JSON with a unit in its list of units, or as another name of one that is there. `null` where the
 * units stand in a file of their own, or the one meant is not there.
 */
export function withUnit(text: string, name: string, aliasOf: string | null): string | null {
  const { unitDirectory: units } = (parse(text) ?? {}) as { unitDirectory?: unknown };
  if (units !== undefined && !Array.isArray(units)) return null;
  const own: readonly unknown[] = units ?? [];
  if (aliasOf === null) {
    const insertion = { ...LAYOUT, isArrayInsertion: true };
    if (units === undefined) return changed(text, ['unitDirectory'], [name]);
    return applyEdits(text, modify(text, ['unitDirectory', own.length], name, insertion));
  }
  const at = own.findIndex(
    (unit) => unit === aliasOf || (unit as { name?: unknown } | null)?.name === aliasOf,
  );
  if (at < 0) return null;
  const { aliases } = (typeof own[at] === 'object' ? own[at] : {}) as { aliases?: unknown };
  const others: readonly unknown[] = Array.isArray(aliases) ? aliases : [];
  return changed(text, ['unitDirectory', at], { name: aliasOf, aliases: [...others, name] });
}

/** A directory in text, one unit a line, with a unit more, or with another name behind one that is there; or `null`. */
export function withUnitLine(text: string, name: string, aliasOf: string | null): string | null {
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  if (aliasOf === null)
    return text === '' || /[\r\n]$/.test(text) ? `${text}${name}${end}` : `${text}${end}${name}${end}`;
  const lines = text.split(end);
  const at = lines.findIndex((line) => line.split(/[\t,，、;；]/)[0]?.trim() === aliasOf);
  if (at < 0) return null;
  lines[at] = `${lines[at]?.trimEnd()}，${name}`;
  return lines.join(end);
}

function changed(text: string, path: JSONPath, value: unknown): string {
  const whole = text.trim() === '' ? '{}\n' : text;
  return applyEdits(whole, modify(whole, path, value, LAYOUT));
}
