import { checkLetter, type CheckOptions } from '../../engine/check.ts';
import type { Finding } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fix-all.ts';
import { findTooLong } from '../../engine/limits.ts';
import { readLetter } from '../../letter/read.ts';
import { ruleMetas } from '../../rules/index.ts';
import { severities } from '../../rules/rule.ts';
import { choose, parseCall } from '../arguments.ts';
import { Setups } from '../configuration.ts';
import { readTextFile, STDIN, type TextFile, TooLongError } from '../files.ts';
import { findLetters } from '../find-letters.ts';
import { BrokenPipeError, Exit, type Terminal, UsageError } from '../output.ts';
import { makeJsonReporter } from '../reporters/json.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { makeTextReporter } from '../reporters/text.ts';
import { tellTrouble } from '../trouble.ts';
import { writeAtomically } from '../write.ts';
import type { Command } from './command.ts';

const help = `Usage: determination-letters check [options] PATH…

Finds what is missing, disagreeing or wrongly cited in letters.

PATH is a file, a folder (searched for *.imr, *.letter, and *.txt that open like a letter),
a glob in quotes, or - for standard input.

Options:
  --format FORMAT   text (default) or json
  --rule ID         only this rule, or a category as structure/*; may be given again
  --level LEVEL     least severity shown: error, warning, information or hint (default)
  --fix             apply the safe fixes to the files, then report what is left
  --config FILE     configuration to use instead of the nearest determination-letters.json
  --no-fail         exit 0 whatever is found
  --help            this text

Exit status: 0 nothing at or above warning, 1 findings, 2 wrong use, unreadable input or
bad configuration (the other files are still checked).
`;

const options = {
  format: { type: 'string', default: 'text' },
  rule: { type: 'string', multiple: true },
  level: { type: 'string', default: 'hint' },
  fix: { type: 'boolean', default: false },
  config: { type: 'string' },
  'no-fail': { type: 'boolean', default: false },
} as const;

/** `check PATH…`: the findings of each letter. */
export const command: Command = {
  help,
  async run(args, terminal) {
    const { values, positionals } = parseCall(args, options);
    const format = choose('--format', values.format, ['text', 'json']);
    const level = choose('--level', values.level, severities);
    const only = values.rule?.map(requireRule);
    if (positionals.length === 0)
      throw new UsageError('Name the letters to check: files, folders, globs, or - for standard input.');
    if (values.fix && positionals.includes(STDIN))
      throw new UsageError('--fix changes files: it cannot be used with standard input (-).');
    const reporter = (format === 'json' ? makeJsonReporter : makeTextReporter)(terminal);
    const run = new CheckRun(terminal, reporter, { fix: values.fix, level, only, config: values.config });
    const status = await run.checkAll(positionals);
    return values['no-fail'] && status === Exit.findings ? Exit.ok : status;
  },
};

function requireRule(pattern: string): string {
  const ids = ruleMetas.map(({ id }) => id as string);
  return choose(
    '--rule',
    pattern,
    ids.includes(pattern) ? [pattern] : [...ids, ...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))],
  );
}

interface CheckCall {
  readonly fix: boolean;
  readonly level: (typeof severities)[number];
  readonly only: readonly string[] | undefined;
  readonly config: string | undefined;
}

class CheckRun {
  readonly #terminal: Terminal;
  readonly #reporter: Reporter;
  readonly #call: CheckCall;
  readonly #setups: Setups;
  #status: number = Exit.ok;

  constructor(terminal: Terminal, reporter: Reporter, call: CheckCall) {
    this.#terminal = terminal;
    this.#reporter = reporter;
    this.#call = call;
    this.#setups = new Setups(call.config, terminal.complain, terminal.complain);
  }

  async checkAll(named: readonly string[]): Promise<number> {
    const { knowledge } = await this.#setups.for(STDIN);
    const { paths, problems } = await findLetters(named, knowledge);
    for (const { path, reason } of problems) this.#fail(`${path} ${reason}`);
    try {
      await this.#reporter.begin();
      for (const path of paths) {
        // What a configuration leaves out is not found; who names it means it.
        if (named.includes(path) || !(await this.#setups.ignores(path))) await this.#check(path);
      }
      await this.#reporter.end();
    } catch (error) {
      // Who reads has seen enough.
      if (!(error instanceof BrokenPipeError)) throw error;
    }
    return this.#setups.failed ? Exit.trouble : this.#status;
  }

  async #check(path: string): Promise<void> {
    const { knowledge, form, levels, options } = await this.#setups.for(path);
    const checking: CheckOptions = { levels, options, ...(this.#call.only ? { only: this.#call.only } : {}) };
    const findingsOf = (text: string): Finding[] =>
      this.#shown(checkLetter(readLetter(text, knowledge, form), checking));
    try {
      const file = readTextFile(path);
      const findings = findingsOf(file.text);
      if (this.#call.fix) await this.#fix(file, findings, findingsOf);
      else await this.#report(path, file.text, findings, 0);
    } catch (error) {
      this.#fail(tellTrouble(path, error));
      if (error instanceof TooLongError) {
        await this.#report(path, '', this.#shown(findTooLong(error.length, checking)), 0);
      }
    }
  }

  async #fix(file: TextFile, found: readonly Finding[], findingsOf: (text: string) => Finding[]): Promise<void> {
    const { text, findings } = fixAll(file.text, findingsOf, found);
    if (text !== file.text) writeAtomically(file, text);
    await this.#report(file.path, text, findings, text === file.text ? 0 : Math.max(1, found.length - findings.length));
  }

  async #report(path: string, text: string, findings: readonly Finding[], fixed: number): Promise<void> {
    if (this.#status === Exit.ok && findings.some(({ severity }) => severity === 'error' || severity === 'warning')) {
      this.#status = Exit.findings;
    }
    await this.#reporter.report({ path, text, findings, fixed });
  }

  #shown(findings: readonly Finding[]): Finding[] {
    const least = severities.indexOf(this.#call.level);
    return findings.filter(({ severity }) => severities.indexOf(severity) <= least);
  }

  #fail(message: string): void {
    this.#status = Exit.trouble;
    this.#terminal.complain(message);
  }
}
