import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { describeError, type Logger } from '../ports/logger.ts';

/** Wraps a handler so that what it throws is logged by name and place, and never reaches the connection's own log with a message that may quote a letter. */
export type Guard = <A extends readonly unknown[], R>(name: string, handler: (...args: A) => R) => (...args: A) => R;

/** The answer to a request that comes after the editor has shut the server down. */
export function refusedAsOver(): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, 'The server was shut down.');
}

/**
 * Makes the guard of a server. A failed request is answered with an error that says only which request it was; a failed notification with nothing.
 * @param isOver whether the editor has shut the server down: requests are refused from then on, and notifications ignored
 */
export function makeGuard(logger: Logger, isOver: () => boolean = () => false): Guard {
  return (name, handler) => {
    const failed = (error: unknown): never => {
      // Not a failure but an answer: canceled.
      if (error instanceof ResponseError) throw error;
      logger.error(`${name} failed: ${describeError(error)}`);
      throw new Error(`${name} failed: see the log`);
    };
    return (...args) => {
      if (isOver()) throw refusedAsOver();
      try {
        const result = handler(...args);
        return (result instanceof Promise ? result.catch(failed) : result) as typeof result;
      } catch (error) {
        return failed(error);
      }
    };
  };
}

/** A handler of an event that has no one to answer to: what fails in it was logged by its guard, and ends there. */
export function toListener<E>(guarded: (event: E) => unknown): (event: E) => void {
  return (event) => {
    const ended = (): void => undefined;
    try {
      void Promise.resolve(guarded(event)).catch(ended);
    } catch {
      ended();
    }
  };
}
