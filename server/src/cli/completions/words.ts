import { builtInForms } from '../../knowledge/forms/index.ts';
import { ruleMetas } from '../../rules/index.ts';
import type { Option } from '../arguments.ts';
import type { Command } from '../commands/command.ts';

/** The words that an option may have as its value; `file` where it is a path, undefined if it can be anything, or has none. */
export function valuesOf({ choices, complete }: Option): readonly string[] | 'file' | undefined {
  return choices ?? wordsFor(complete);
}

/** The words that stand for what is to be completed. */
export function wordsFor(what: Option['complete'] | Command['completes']): readonly string[] | 'file' | undefined {
  if (what === 'rule') {
    const ids = ruleMetas.map(({ id }) => id as string);
    return [...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`)), ...ids];
  }
  return what === 'form' ? builtInForms.map(({ id }) => id) : what;
}
