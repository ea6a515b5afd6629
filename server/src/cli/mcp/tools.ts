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
import { readTextFile, STDIN, TooLongError } from '../files.ts';
import type { ServedTool, ToolInput } from './serve.ts';

/** Why a tool cannot do what it was asked, in words for who asked. */
export class ToolError extends Error {
  override name = 'ToolError';
}

interface NamedLetter {
  readonly name: string;
  readonly text: string;
  readonly setup: Setup;
}

/** The tools for letters that are handed over as text or lie below the current folder. */
export function makeTools(setups: Setups, rulePagesUrl: string): ServedTool[] {
  const calls: Readonly<Record<LetterTool['name'], ServedTool['call']>> = {
    check_letter: async (input) => {
      try {
        const { text, setup } = await find(input, setups);
        return checkAnswer(text, checkLetter(readLetter(text, setup.knowledge, setup.form), setup), rulePagesUrl);
      } catch (error) {
        if (error instanceof TooLongError) return checkAnswer('', findTooLong(error.length), rulePagesUrl);
        throw error;
      }
    },
    read_letter: async (input) => {
      const { name, text, setup } = await find(input, setups);
      return readAnswer(name, readLetter(text, setup.knowledge, setup.form));
    },
    explain_rule: ({ rule = '' }) => Promise.resolve(explain(rule)),
  };
  return letterTools.map((tool) => ({ ...tool, call: calls[tool.name] }));
}

async function find({ text, path: file }: ToolInput, setups: Setups): Promise<NamedLetter> {
  if ((text === undefined) === (file === undefined)) {
    throw new ToolError('Give either the text of the letter or the path of its file.');
  }
  if (text !== undefined) return { name: STDIN, text, setup: await setups.for(STDIN) };
  const here = process.cwd();
  const full = path.resolve(here, file!);
  // An agent gets to see letters of the folder that the program was started in, not the whole disk.
  if (path.relative(here, full).startsWith('..')) {
    throw new ToolError(`${file!} does not lie below the folder that this program was started in, so it is not read.`);
  }
  try {
    return { name: file!, text: readTextFile(full).text, setup: await setups.for(full) };
  } catch (error) {
    if (error instanceof UnreadableError && !(error instanceof TooLongError)) {
      throw new ToolError(`${file!} ${error.message}.`);
    }
    throw error;
  }
}

function explain(rule: string): string {
  if (Object.hasOwn(rulePages, rule)) return rulePages[rule]!;
  const near = nearest(rule, Object.keys(rulePages));
  throw new ToolError(`There is no rule “${rule}”.${near === undefined ? '' : ` Did you mean ${near}?`}`);
}
