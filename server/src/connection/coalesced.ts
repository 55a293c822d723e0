/** Work to do for drafts, put off until the messages that have already arrived are read. */
export interface Coalesced {
  /** Asks for the work on a draft, once however often it is asked for. */
  schedule(uri: string): void;
  cancel(uri: string): void;
}

/**
 * Does `work` once for each draft that was scheduled, as soon as a turn of the event loop has passed in which none
 * was: queued messages are read one a turn. No timer, so a single change waits for microseconds only.
 */
export function coalesced(work: (uri: string) => void): Coalesced {
  const waiting = new Set<string>();
  let isTurning = false;
  let isQuiet = true;

  const turn = () => {
    if (!isQuiet) {
      isQuiet = true;
      setImmediate(turn);
      return;
    }
    isTurning = false;
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) work(uri);
  };

  return {
    schedule(uri) {
      waiting.add(uri);
      isQuiet = false;
      if (!isTurning) setImmediate(turn);
      isTurning = true;
    },
    cancel: (uri) => void waiting.delete(uri),
  };
}
