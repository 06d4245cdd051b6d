const [shortestWaitMs, longestWaitMs] = [1_000, 30_000];

/**
 * Does something until it comes off: for what a page needs and a weak signal can lose. Waits longer after each failure,
 * up to half a minute, or until the network is back; what goes wrong is reported. Throws only when it is no more wanted.
 */
export async function persistently<T>(act: () => Promise<T>, unwanted?: AbortSignal): Promise<T> {
  for (let wait = shortestWaitMs; ; wait = Math.min(2 * wait, longestWaitMs)) {
    try {
      return await act();
    } catch (error) {
      if (unwanted?.aborted === true) throw error;
      reportError(error);
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, wait);
      function done() {
        clearTimeout(timer);
        removeEventListener('online', done);
        unwanted?.removeEventListener('abort', done);
        resolve();
      }
      addEventListener('online', done);
      unwanted?.addEventListener('abort', done);
    });
    unwanted?.throwIfAborted();
  }
}
