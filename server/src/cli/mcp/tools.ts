import fs from 'node:fs';
import path from 'node:path';
import { checkLetter } from '../../engine/check.ts';
import { findTooLong } from '../../engine/limits.ts';
import { readLetter } from '../../letter/read.ts';
import { UnreadableError } from '../../ports/file-system.ts';
import { rulePages } from '../../rules/pages.ts';
import { checkAnswer, readAnswer } from '../../service/tools/answer.ts';
import { type LetterTool, letterTools } from '../../service/tools/catalogue.ts';
import { nearest } from '../../text/distance.ts';
import type { Setup, Setups } from '../configuration.ts';
import { asLetterText, asUnreadable, STDIN, TooLongError } from '../files.ts';
import { lookUp } from '../known-letter.ts';
import { openLetter } from '../letters/open.ts';
import { isBelow } from '../letters/overlap.ts';
import type { ServedTool, ToolInput } from './serve.ts';

/** Why a tool cannot do what it was asked, in words for who asked. */
export class ToolError extends Error {
  override name = 'ToolError';
}

interface NamedLetter {
  readonly name: string;
  /** Full path; `-` for a text that was handed over. */
  readonly path: string;
  readonly setup: Setup;
  /** Its text. Throws an `UnreadableError` that says why there is none. */
  readonly open: () => Promise<string>;
}

/** The tools for letters that are handed over as text or lie below the current folder. */
export function makeTools(setups: Setups, rulePagesUrl: string): ServedTool[] {
  const calls: Readonly<Record<LetterTool['name'], ServedTool['call']>> = {
    check_letter: async (input) => {
      const named = await find(input, setups);
      const { path, setup } = named;
      try {
        const text = await textOf(named);
        const letter = readLetter(text, setup.knowledge, setup.form);
        const { fresh } = await lookUp(setup.baseline, path);
        return checkAnswer(text, fresh(letter, checkLetter(letter, setup)), rulePagesUrl);
      } catch (error) {
        if (error instanceof TooLongError) return checkAnswer('', findTooLong(error, setup), rulePagesUrl);
        throw error;
      }
    },
    read_letter: async (input) => {
      const named = await find(input, setups);
      const { name, setup } = named;
      return readAnswer(name, readLetter(await textOf(named), setup.knowledge, setup.form));
    },
    explain_rule: ({ rule = '' }) => Promise.resolve(explain(rule)),
  };
  return letterTools.map((tool) => ({ ...tool, call: calls[tool.name] }));
}

async function find({ text, path: file }: ToolInput, setups: Setups): Promise<NamedLetter> {
  if ((text === undefined) === (file === undefined)) {
    throw new ToolError('Give either the text of the letter or the path of its file.');
  }
  if (text !== undefined)
    return {
      name: STDIN,
      path: STDIN,
      setup: await setups.for(STDIN),
      open: () => Promise.resolve(asLetterText(text)),
    };
  const full = fileBelow(file!);
  return {
    name: file!,
    path: full,
    setup: await setups.for(full),
    open: async () => (await openLetter({ path: full })).text,
  };
}

/** The real path of a file. An agent gets to see letters of the folder that the program was started in, not the whole disk, by links either. */
function fileBelow(file: string): string {
  const here = fs.realpathSync(process.cwd());
  const elsewhere = `${file} is not inside the folder that this program was started in, so it is not read.`;
  try {
    const full = fs.realpathSync(path.resolve(here, file));
    if (!isBelow(here, full)) throw new ToolError(elsewhere);
    // Opening a pipe would wait for someone to write to it.
    if (!fs.statSync(full).isFile()) throw new ToolError(`${file} is no file.`);
    return full;
  } catch (error) {
    if (error instanceof ToolError) throw error;
    // What is elsewhere is not even said to be there or not.
    if (!isBelow(here, path.resolve(here, file))) throw new ToolError(elsewhere);
    throw new ToolError(`${file} ${asUnreadable(error).message}.`);
  }
}

async function textOf({ name, open }: NamedLetter): Promise<string> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof UnreadableError) || error instanceof TooLongError) throw error;
    throw new ToolError(`${name === STDIN ? 'The text' : name} ${error.message}.`);
  }
}

function explain(rule: string): string {
  if (Object.hasOwn(rulePages, rule)) return rulePages[rule]!;
  const near = nearest(rule, Object.keys(rulePages));
  throw new ToolError(`There is no rule “${rule}”.${near === undefined ? '' : ` Did you mean ${near}?`}`);
}
