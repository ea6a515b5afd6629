import process from 'node:process';

/** Whether the user has asked the program to stop. */
export interface Interruption {
  readonly came: boolean;
  /** Stops watching. If the user had asked to stop, the program now ends as one that was stopped, which its caller can see. */
  end(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Watches for Ctrl-C and for being told to end: then `stop` is aborted, so that no further letter is begun and nothing is left half done.
 * Asked a second time, the program ends at once.
 */
export function untilInterrupted(stop: AbortController): Interruption {
  let came: NodeJS.Signals | undefined;
  const listen = (signal: NodeJS.Signals): void => {
    came = signal;
    for (const each of signals) process.removeListener(each, listen);
    stop.abort();
  };
  for (const signal of signals) process.on(signal, listen);
  return {
    get came() {
      return came !== undefined;
    },
    end() {
      for (const signal of signals) process.removeListener(signal, listen);
      if (came) process.kill(process.pid, came);
    },
  };
}
