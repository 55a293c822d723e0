/** Resolves when whoever waits has been answered: after the messages and timers that are due. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
