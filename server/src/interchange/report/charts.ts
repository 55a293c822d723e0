import type { Localized } from '../../core/localized';
import { escapeXml } from '../xml/escape-xml';
import { bothPlain } from './html-text';
import type { UnitLoad } from './unit-load';

const WIDTH = 720;
const ROW = 24;
const NAME_WIDTH = 190;
const LONGEST_NAME = 13;

/** Bars of the load of units, one a row: what a unit leads, and after it what else it has a part in. */
export function loadChart(loads: readonly UnitLoad[], title: Localized): string {
  const most = Math.max(1, ...loads.map(({ leads, supports }) => leads + supports));
  const scale = (WIDTH - NAME_WIDTH - 60) / most;
  const rows = loads.map(({ name, leads, supports }, index) => {
    const y = index * ROW;
    const [first, second] = [Math.round(leads * scale), Math.round(supports * scale)];
    const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
    return `<text x="${NAME_WIDTH - 8}" y="${y + 16}" text-anchor="end">${escapeXml(shown)}</text><rect class="first" x="${NAME_WIDTH}" y="${y + 4}" width="${first}" height="${ROW - 8}"/><rect class="second" x="${NAME_WIDTH + first}" y="${y + 4}" width="${second}" height="${ROW - 8}"/><text x="${NAME_WIDTH + first + second + 6}" y="${y + 16}">${leads}${supports > 0 ? ` + ${supports}` : ''}</text>`;
  });
  const words = loads.map(({ name, leads, supports }) => `${name} ${leads}+${supports}`).join('，');
  return drawing(loads.length * ROW + 4, title, words, rows.join(''));
}

const COLUMN_HEIGHT = 150;

/** Columns of what falls due in each month of the year. */
export function monthChart(months: readonly number[], title: Localized): string {
  const most = Math.max(1, ...months);
  const step = WIDTH / 12;
  const columns = months.map((count, index) => {
    const height = Math.round((count / most) * COLUMN_HEIGHT);
    const x = Math.round(index * step + step * 0.2);
    const middle = Math.round(index * step + step / 2);
    const top = 20 + COLUMN_HEIGHT - height;
    const label =
      count === 0 ? '' : `<text x="${middle}" y="${top - 5}" text-anchor="middle">${count}</text>`;
    return `<rect class="first" x="${x}" y="${top}" width="${Math.round(step * 0.6)}" height="${height}"/>${label}<text x="${middle}" y="${COLUMN_HEIGHT + 38}" text-anchor="middle">${index + 1}</text>`;
  });
  const axis = `<line class="axis" x1="0" y1="${COLUMN_HEIGHT + 20}" x2="${WIDTH}" y2="${COLUMN_HEIGHT + 20}"/>`;
  const words = months.map((count, index) => `${index + 1}月 ${count}`).join('，');
  return drawing(COLUMN_HEIGHT + 46, title, words, axis + columns.join(''));
}

/** A drawing with a name and all its figures in words, for readers who do not see it. */
function drawing(height: number, title: Localized, words: string, inner: string): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${bothPlain(title)}: ${escapeXml(words)}"><title>${bothPlain(title)}</title><desc>${escapeXml(words)}</desc>${inner}</svg>`;
}
