import type { Language } from '../../../core/localized';
import { displayWidth } from '../../terminal/display-width';

/** How long each rule took in a run (`--stats`). */
export interface Stats {
  readonly around: (ruleId: string, work: () => void) => void;
  /** A table, the slowest rule first: milliseconds and share of all rules together. */
  table(language: Language): string;
}

/** Starts counting. What several rules use is recognised once; the first rule that asks for it pays. */
export function ruleStats(): Stats {
  const times = new Map<string, number>();
  return {
    around(ruleId, work) {
      const start = performance.now();
      try {
        work();
      } finally {
        times.set(ruleId, (times.get(ruleId) ?? 0) + performance.now() - start);
      }
    },
    table(language) {
      const total = [...times.values()].reduce((sum, time) => sum + time, 0);
      const [rule, all] = language === 'zh' ? ['规则', '合计'] : ['rule', 'total'];
      const rows = [...times]
        .sort(([, a], [, b]) => b - a)
        .map(([id, time]) => [id, time.toFixed(1), `${total === 0 ? 0 : Math.round((time / total) * 100)}%`]);
      return aligned([[rule ?? '', 'ms', '%'], ...rows, [all ?? '', total.toFixed(1), '']]);
    },
  };
}

function aligned(rows: ReadonlyArray<readonly string[]>): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const space = (text: string, column: number) => ' '.repeat((widths[column] ?? 0) - displayWidth(text));
  return rows
    .map(([name = '', ...figures]) =>
      `${name}${space(name, 0)}${figures.map((figure, index) => `  ${space(figure, index + 1)}${figure}`).join('')}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
