/**
 * Gives a browser the `setImmediate` of Node, on which the server relies: the callback runs when the messages that
 * have already arrived are dealt with, and sooner than any timer.
 */
export function provideSetImmediate(): void {
  const waiting: Array<() => void> = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  Object.assign(globalThis, {
    setImmediate(callback: () => void) {
      waiting.push(callback);
      channel.port2.postMessage(null);
    },
  });
}
