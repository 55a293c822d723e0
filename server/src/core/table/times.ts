import type { Deadline } from '../phrases/deadline';
import { isTime } from '../phrases/time';
import { plainOf } from '../words/plain';
import { cellsOf, type Row, type Table } from './model';

const RECURRING = /^(?:[每按逐]|全年)/;

/**
 * The times that a row gives in its columns of deadlines, as far as they are nothing else: 2026-08-12, 全年, 长期坚持.
 * They are meant for the task by their place, so that they need no 前.
 */
export function timesOfRow(table: Table, row: Row): ReadonlyArray<Deadline & { readonly paragraph: number }> {
  return cellsOf(table, row, 'deadline').flatMap(({ text, start, end, paragraph }) => {
    const plain = plainOf(text);
    return isTime(plain) ? [{ text, start, end, paragraph, recurring: RECURRING.test(plain) }] : [];
  });
}
