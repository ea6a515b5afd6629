import { parentPort, workerData } from 'node:worker_threads';
import type { LetterInput } from './letter-input.ts';
import type { WorkerAnswer } from './worker-pool.ts';
import { makeWork, type TaskCall } from './work.ts';

/** Does in this worker thread what its `workerData`, a `TaskCall`, says, to each handful of letters that it is sent. */
export function serveAsWorker(): void {
  const port = parentPort!;
  const said: WorkerAnswer<unknown>['said'][number][] = [];
  const making = makeWork<unknown>(
    workerData as TaskCall,
    (message, wrong) => said.push({ message, wrong }),
    () => Promise.resolve(),
  );
  // One handful after the other: answers are told apart by their order.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (inputs: readonly LetterInput[]) => {
    last = last.then(async () => {
      const results = await (await making)(inputs);
      const answer: WorkerAnswer<unknown> = { results, said: said.splice(0) };
      port.postMessage(answer);
    });
  });
}
