import type { Localized } from '../../core/localized';
import { orPredicate, Unreadable } from '../unreadable';
import { LEDGER_COLUMNS, type LedgerColumnName, ORIGINAL_SHEET } from './ledger';
import { readWorkbook, type SheetTexts } from './read-workbook';

/** A cell of the ledger that a person has changed. */
export interface LedgerChange {
  /** 来源条目: the number by which the task is known in its draft. */
  readonly source: string;
  /** The task's title when the ledger was made. */
  readonly task: string;
  readonly column: LedgerColumnName;
  readonly before: string;
  readonly after: string;
}

/** What has become of a ledger: cells that were changed, and tasks that were added or taken away. */
export interface LedgerChanges {
  readonly changes: readonly LedgerChange[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

type LedgerRow = ReadonlyMap<LedgerColumnName, string>;

/** Columns for whoever follows the tasks up; what stands in them is no business of the draft. */
const OWN_COLUMNS: ReadonlySet<LedgerColumnName> = new Set(['number', 'state', 'remarks']);

/** What a person has changed in a ledger that `taskWorkbook` made; else what is to be said of the file. */
export function ledgerChanges(bytes: Uint8Array): LedgerChanges | Localized {
  return orPredicate(() => {
    const sheets = readWorkbook(bytes);
    const original = sheets.get(ORIGINAL_SHEET);
    const edited = [...sheets].find(([name]) => name !== ORIGINAL_SHEET)?.[1];
    if (!original || !edited) throw new Unreadable(NO_LEDGER);
    return changesBetween(rowsOf(original), rowsOf(edited));
  });
}

const NO_LEDGER = {
  zh: '不是 work-plan tasks -o X.xlsx 生成的督办台账（没有原值可以对照）。',
  en: 'is no ledger made by work-plan tasks -o X.xlsx (it holds no original values to compare with).',
};

function changesBetween(
  original: ReadonlyMap<string, LedgerRow>,
  edited: ReadonlyMap<string, LedgerRow>,
): LedgerChanges {
  const changes: LedgerChange[] = [];
  for (const [source, row] of edited) {
    const known = original.get(source);
    for (const [column, after] of known ? row : []) {
      const before = known?.get(column) ?? '';
      if (after !== before && !OWN_COLUMNS.has(column)) {
        changes.push({ source, task: known?.get('task') ?? '', column, before, after });
      }
    }
  }
  return {
    changes,
    added: [...edited.keys()].filter((source) => !original.has(source)),
    removed: [...original.keys()].filter((source) => !edited.has(source)),
  };
}

/** The rows of tasks by 来源条目, below the line of headings, wherever the columns stand. */
function rowsOf(sheet: SheetTexts): ReadonlyMap<string, LedgerRow> {
  const rows = new Map<string, LedgerRow>();
  let columns: ReadonlyArray<LedgerColumnName | null> | null = null;
  for (const cells of sheet) {
    if (!columns) {
      const names = cells.map(columnNamed);
      if (names.includes('source') && names.includes('lead')) columns = names;
      continue;
    }
    const row = new Map<LedgerColumnName, string>();
    for (const [index, name] of columns.entries()) if (name) row.set(name, normal(cells[index] ?? ''));
    const source = row.get('source') ?? '';
    if (source !== '') rows.set(source, row);
  }
  return rows;
}

function columnNamed(text: string): LedgerColumnName | null {
  const { name } =
    LEDGER_COLUMNS.find(({ heading }) => heading.zh === text.trim() || heading.en === text.trim()) ?? {};
  return name ?? null;
}

/** Space at the ends and line breaks that a spreadsheet puts into a cell change nothing. */
function normal(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').trim();
}
