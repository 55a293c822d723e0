/**
 * A signal that comes when this process is told to end, or when `milliseconds` have passed, whichever is first.
 * Until then the process lives on after SIGINT and SIGTERM, so that it can clear up.
 * @param {number} milliseconds
 * @returns {AbortSignal}
 */
export function stopSignal(milliseconds) {
  const stop = new AbortController();
  const timer = setTimeout(
    () => stop.abort(new Error(`No result within ${milliseconds / 1000} seconds`)),
    milliseconds,
  );
  timer.unref();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => stop.abort(new Error(`Ended by ${name}`)));
  }
  return stop.signal;
}
