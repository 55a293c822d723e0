/** A TextMate rule, as far as this grammar uses the format. Patterns are Oniguruma. */
export interface Rule {
  readonly comment?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, Rule>>;
  readonly beginCaptures?: Readonly<Record<string, Rule>>;
  readonly endCaptures?: Readonly<Record<string, Rule>>;
  readonly patterns?: readonly Rule[];
}

/** Colour roles: each name starts with a scope that the default themes colour, and says what it is to this language. */
export const SCOPE = {
  marker: (level: number | string) =>
    scopes(`punctuation.definition.heading.${level}`, 'keyword.control.marker'),
  title: (level: number) =>
    level <= 2
      ? scopes(`entity.name.section.${level}`)
      : scopes(`entity.name.section.${level}`, 'entity.name.function.title'),
  /** Bold in every theme for the first three levels; smaller ones keep the weight of the text. */
  heading: (level: number) => scopes(level <= 3 ? `markup.heading.${level}` : `meta.heading.${level}`),
  documentTitle: scopes('markup.heading.title', 'entity.name.section.title'),
  label: scopes('support.variable.label'),
  duty: scopes('support.variable.duty'),
  unit: scopes('entity.name.type.unit'),
  deadline: scopes('variable.other.constant.deadline'),
  figure: scopes('constant.numeric.figure'),
  hedge: scopes('storage.modifier.hedge'),
  documentName: scopes('string.quoted.other.document-name'),
  documentNumber: scopes('string.other.document-number'),
  slot: scopes('constant.character.escape.slot'),
  residue: scopes('comment.line.residue'),
} as const;

export const SPACE = '[\\s\\x{3000}]';
export const INDENT = `^${SPACE}{0,40}`;
export const HAN = '[〇零一二三四五六七八九十百]';
export const DIGIT = '[0-9０-９]';

/** Scope names of one token, the innermost last. */
export function scopes(...names: readonly string[]): string {
  return names.map((name) => `${name}.work-plan`).join(' ');
}
