import fs from 'node:fs';
import path from 'node:path';
import { type Configuration, CONFIGURATION_FILE, noConfiguration } from '../config/configuration.ts';
import type { CheckOptions } from '../engine/check.ts';
import { builtInForms } from '../knowledge/forms/index.ts';
import { type Knowledge, makeKnowledge, standardKnowledge } from '../letter/read.ts';
import { decode } from '../ports/decode.ts';
import { ruleMetas } from '../rules/index.ts';
import { LineIndex } from '../text/line-index.ts';
import { asUnreadable, codeOf, STDIN } from './files.ts';

/** What letters are read and checked with. */
export interface Setup {
  readonly knowledge: Knowledge;
  readonly form: string | undefined;
  readonly levels: NonNullable<CheckOptions['levels']>;
}

const builtIn = (): Setup => ({ knowledge: standardKnowledge(), form: undefined, levels: {} });

/**
 * The configuration of letters on the command line: the file that was named, else the nearest `determination-letters.json` from the letter's folder
 * up to the current one; a letter that does not lie under the current folder has that of its own folder. Each file is read once and its problems are told once.
 */
export class Setups {
  readonly #named: string | undefined;
  readonly #complain: (message: string) => void;
  readonly #files = new Map<string, Promise<Setup | undefined>>();
  /** Whether something was wrong with a configuration. */
  failed = false;

  constructor(named: string | undefined, complain: (message: string) => void) {
    this.#named = named;
    this.#complain = complain;
  }

  /** What to read and check a letter with. */
  async for(letter: string): Promise<Setup> {
    if (this.#named !== undefined) return (await this.#once(this.#named)) ?? builtIn();
    for (const folder of foldersAbove(letter)) {
      const found = await this.#once(path.join(folder, CONFIGURATION_FILE));
      if (found) return found;
    }
    return builtIn();
  }

  #once(file: string): Promise<Setup | undefined> {
    let reading = this.#files.get(file);
    if (!reading) this.#files.set(file, (reading = this.#read(file)));
    return reading;
  }

  async #read(file: string): Promise<Setup | undefined> {
    let text: string;
    try {
      text = decode(fs.readFileSync(file)).text;
    } catch (error) {
      const absent = ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) && file !== this.#named;
      if (!absent) this.#fail(`${shown(file)} ${asUnreadable(error).message}`);
      return undefined;
    }
    // The schema library is loaded only where there is a configuration.
    const { readConfiguration } = await import('../config/read.ts');
    const known = { rules: ruleMetas.map(({ id }) => id), forms: builtInForms.map(({ id }) => id) };
    const { configuration, problems } = readConfiguration(text, known);
    const lines = new LineIndex(text);
    for (const { message, range } of problems) {
      const { line, character } = lines.positionAt(range.start);
      this.#fail(`${shown(file)}:${line + 1}:${character + 1}: ${message}`);
    }
    return setUp(configuration);
  }

  #fail(message: string): void {
    this.failed = true;
    this.#complain(message);
  }
}

function setUp({ form, forms, guidelines, rules }: Configuration = noConfiguration): Setup {
  return {
    knowledge: forms.length + guidelines.length > 0 ? makeKnowledge(forms, guidelines) : standardKnowledge(),
    form,
    levels: rules,
  };
}

function foldersAbove(letter: string): string[] {
  const here = process.cwd();
  const own = letter === STDIN ? here : path.resolve(path.dirname(letter));
  const folders = [own];
  if (own === here || !own.startsWith(here.endsWith(path.sep) ? here : here + path.sep)) return folders;
  for (let folder = own; folder !== here;) folders.push((folder = path.dirname(folder)));
  return folders;
}

/** A path as short as it can be said from here. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
