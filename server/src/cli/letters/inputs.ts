import { setImmediate as turn } from 'node:timers/promises';
import { STDIN } from '../files.ts';
import type { LettersCall } from './call.ts';
import { findLetters } from './find-letters.ts';
import { readJsonLines } from './json-lines.ts';
import { HANDFUL, type LetterInput, type LetterInputs } from './letter-input.ts';
import { setupsFor, type Tell } from './work.ts';

/**
 * The letters that a call names, as they are come by; places that cannot be searched or read come as letters with their trouble. No more
 * are given once `signal` is aborted.
 * @param tell is told what is to be said of a configuration
 */
export async function* findInputs(call: LettersCall, signal: AbortSignal, tell: Tell): LetterInputs {
  if (call.input === 'jsonl') {
    for (const path of call.paths) yield* readJsonLines(path, call.stdinName, signal);
    return;
  }
  const setups = setupsFor(call.config, tell);
  const { knowledge } = await setups.for(undefined);
  const search = {
    knowledge,
    ignoreFiles: call.ignoreFiles,
    ignores: (path: string) => setups.ignores(path),
    complain: (message: string) => tell(message, true),
  };
  let handful: LetterInput[] = [];
  for await (const found of findLetters(call.paths, search)) {
    if (signal.aborted) return;
    handful.push(found.path === STDIN && call.stdinName !== STDIN ? { ...found, name: call.stdinName } : found);
    if (handful.length < HANDFUL) continue;
    yield handful;
    handful = [];
    // Searching goes from file to file without a pause; those who wait for one get their turn here.
    await turn();
  }
  if (handful.length > 0) yield handful;
}
