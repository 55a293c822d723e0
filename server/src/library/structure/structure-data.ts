import type { Localized } from '../../core/localized';
import type { MarkStyle } from '../../core/phrases/numbering';
import type { PlanForm } from '../../core/work-plan';
import { dataReader, type ReadData } from './read-data';
import { type LevelNumbering, partCounts, type Structure, type StructurePart } from './structure';
import type { UnitForm } from './unit-form';

/** Plain data, as YAML and JSON write it. */
export type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

type DataObject = { readonly [key: string]: Data };

const FORMS: Readonly<Record<PlanForm, true>> = {
  'work-plan': true,
  'notice+work-plan': true,
  speech: true,
  news: true,
};
const STYLES: Readonly<Record<MarkStyle, true>> = {
  'han-comma': true,
  'han-paren': true,
  'arabic-dot': true,
  'arabic-comma': true,
  'arabic-paren': true,
  circled: true,
  chapter: true,
  decimal: true,
  'ordinal-word': true,
  'is-point': true,
  'must-point': true,
  financial: true,
  dash: true,
  markdown: true,
  implicit: true,
  own: true,
};
const UNIT_FORMS: Readonly<Record<UnitForm['form'], true>> = { bracket: true, verb: true, line: true };
/** Plans have four levels, drafts perhaps six; deeper data is no structure. */
const DEEPEST = 8;

/**
 * A structure as plain data, keys in a settled order, without what is empty. Fingerprints are left out: they tell a
 * copy of the very text, which a structure that is handed on does not need.
 */
export function structureData(structure: Structure): DataObject {
  const { unitForm, numbering, counts } = structure;
  return present({
    id: structure.id,
    place: structure.place,
    title: structure.title,
    issuer: structure.issuer,
    year: structure.year,
    date: structure.date,
    documentNumber: structure.documentNumber,
    indexNumber: structure.indexNumber,
    form: structure.form,
    numbering: numbering.map(({ style, marker, continuous }) =>
      present({ style, marker, continuous: continuous || null }),
    ),
    unitForm: unitForm && {
      form: unitForm.form,
      before: unitForm.before,
      separator: unitForm.separator,
      after: unitForm.after,
    },
    counts: present({
      sections: counts.sections,
      items: counts.items,
      withUnits: counts.withUnits,
      withTargets: counts.withTargets,
      withDeadlines: counts.withDeadlines,
    }),
    parts: structure.parts.map(partData),
  });
}

function partData({ kind, title, topicWords, units, targets, deadlines, parts }: StructurePart): DataObject {
  return {
    [kind]: title,
    ...present({
      topics: topicWords,
      units,
      targets: targets || null,
      deadlines: deadlines || null,
      parts: parts.map(partData),
    }),
  };
}

/** Without `null`, empty texts and empty lists. */
function present(data: Readonly<Record<string, Data | null>>): DataObject {
  const entries = Object.entries(data).flatMap(([key, value]) =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]],
  );
  return Object.fromEntries(entries);
}

/**
 * The structure that data gives, or what is wrong with it. What is missing counts as empty, but a structure has
 * `parts`; unknown keys are passed over; counts are made anew. `id` names a structure that does not name itself.
 * Never throws.
 */
export function structureFrom(data: unknown, id = ''): Structure | Localized {
  const read = dataReader(data);
  const parts = read.list('parts', (part) => partFrom(part, 1));
  const ownId = read.text('id') ?? id;
  const structure: Structure = {
    id: ownId,
    place: read.text('place') ?? read.text('issuer') ?? ownId,
    title: read.text('title'),
    issuer: read.text('issuer'),
    year: read.count('year'),
    date: read.text('date'),
    documentNumber: read.text('documentNumber'),
    indexNumber: read.text('indexNumber'),
    form: read.oneOf('form', FORMS) ?? 'work-plan',
    numbering: read.list('numbering', numberingFrom),
    unitForm: read.object('unitForm', unitFormFrom),
    counts: partCounts(parts),
    parts,
  };
  if (parts.length === 0) read.tell('parts', { zh: '应列出章节和条目', en: 'must list sections and items' });
  return read.problem() ?? structure;
}

function numberingFrom(read: ReadData): LevelNumbering {
  return {
    style: read.oneOf('style', STYLES) ?? 'implicit',
    marker: read.text('marker') ?? '',
    continuous: read.flag('continuous'),
  };
}

function unitFormFrom(read: ReadData): UnitForm {
  return {
    form: read.oneOf('form', UNIT_FORMS) ?? 'bracket',
    before: read.text('before') ?? '',
    separator: read.text('separator') ?? '、',
    after: read.text('after') ?? '',
  };
}

function partFrom(read: ReadData, depth: number): StructurePart {
  const section = read.text('section');
  const item = read.text('item');
  if (section === null && item === null) {
    read.tell('', { zh: '应有 section（章节）或 item（条目）', en: 'must have a section or an item' });
  }
  if (depth > DEEPEST) read.tell('', { zh: '层级太深', en: 'is nested too deeply' });
  return {
    kind: section === null ? 'item' : 'section',
    title: section ?? item ?? '',
    topicWords: read.texts('topics'),
    units: read.texts('units'),
    targets: read.count('targets') ?? 0,
    deadlines: read.count('deadlines') ?? 0,
    fingerprint: null,
    parts: depth > DEEPEST ? [] : read.list('parts', (part) => partFrom(part, depth + 1)),
  };
}
