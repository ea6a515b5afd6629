import type { Task } from './task.ts';

/** What can be done to letters, by name; each is loaded only where it is done. `makeTask` takes the options as they were given to `eachLetter`. */
const tasks = {
  check: () => import('./check.ts'),
  read: () => import('./read.ts'),
  format: () => import('./format.ts'),
  report: () => import('./report.ts'),
};

/** The name of a task. */
export type TaskName = keyof typeof tasks;

/** Makes a task ready. The options are those of its own module, and so is its outcome: threads know both only as plain data. */
export async function builtInTask(name: TaskName, options: object): Promise<Task<unknown>> {
  const { makeTask } = (await tasks[name]()) as {
    makeTask: (options: object) => Task<unknown> | Promise<Task<unknown>>;
  };
  return makeTask(options);
}
