import { readLetter } from '../../letter/read.ts';
import type { Task } from './task.ts';
import { toJson } from '../output.ts';
import { letterToJson } from '../../service/json/letter.ts';

/** Makes the task `read`: the JSON of what is understood of a letter, on one line. */
export function makeTask(): Task<string> {
  return {
    run: ({ file, setup }) => toJson(letterToJson(file.path, readLetter(file.text, setup.knowledge, setup.form))),
  };
}
