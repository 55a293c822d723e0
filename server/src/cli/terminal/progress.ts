import { isTerminal, writeErr } from './output';

/** How far a run has come, shown to whoever waits at a terminal. */
export interface Progress {
  step(): void;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

/** Milliseconds before anything is shown, and between two looks. */
const PATIENCE = 1000;
const BETWEEN = 100;
const WIDTH = 24;

/** A bar on standard error where that is a terminal, once the work takes over a second; else nothing. */
export function progressBar(total: number): Progress {
  if (!isTerminal('stderr')) return { step: () => {}, clear: () => {} };
  const start = performance.now();
  let done = 0;
  let shownAt = start;
  let isShown = false;
  return {
    step() {
      done++;
      const now = performance.now();
      if (now - start < PATIENCE || now - shownAt < BETWEEN) return;
      shownAt = now;
      isShown = true;
      const filled = Math.floor((done / total) * WIDTH);
      writeErr(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
    },
    clear() {
      if (isShown) writeErr('\r\u001b[K');
      isShown = false;
    },
  };
}
