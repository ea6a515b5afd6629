import { readLetter } from '../../letter/read.ts';
import type { Task } from './task.ts';
import { toJson } from '../output.ts';
import { letterToJson } from '../../service/json/letter.ts';

/** What `read` also prints. */
export interface ReadTaskOptions {
  readonly showText: boolean;
}

/** Makes the task `read`: the JSON of what is understood of a letter, on one line. */
export function makeTask({ showText }: ReadTaskOptions): Task<string> {
  return {
    run({ file: { path, text, source }, setup }) {
      const { path: name, ...letter } = letterToJson(path, readLetter(text, setup.knowledge, setup.form));
      return toJson({
        path: name,
        ...(source === undefined ? {} : { source }),
        ...(showText ? { text } : {}),
        ...letter,
      });
    },
  };
}
