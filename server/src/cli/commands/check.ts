import { selects } from '../../engine/check.ts';
import { fromLevel } from '../../engine/finding.ts';
import { ruleMetas } from '../../rules/index.ts';
import { severities } from '../../rules/rule.ts';
import { acrossIds, MOST_ACROSS } from '../across/collected.ts';
import type { LettersAcross } from '../across/letters-across.ts';
import { choose, type OptionTable, parseCall } from '../arguments.ts';
import { baselineCall, baselineOptions } from '../baseline-call.ts';
import { STDIN } from '../files.ts';
import { lettersCall, type LettersCall, lettersOptions, pathHelp } from '../letters/call.ts';
import { eachLetter } from '../letters/each-letter.ts';
import { Exit, type Terminal, UsageError } from '../output.ts';
import { makeReporter, reportFormats } from '../reporters/index.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { ReportWriter } from '../reporters/report-writer.ts';
import type { CheckTaskOptions } from '../tasks/check.ts';
import type { Command } from './command.ts';

const options = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: reportFormats,
    default: 'text',
    help: 'output format',
  },
  rule: {
    type: 'string',
    value: 'ID',
    multiple: true,
    complete: 'rule',
    help: 'only this rule or category, such as structure/*',
  },
  level: { type: 'string', value: 'LEVEL', choices: severities, default: 'hint', help: 'lowest severity shown' },
  fix: {
    type: 'boolean',
    default: false,
    help: 'apply the safe fixes to the files, then report the remaining findings',
  },
  'dry-run': {
    type: 'boolean',
    default: false,
    help: 'with --fix: change nothing; print the changes as a unified diff',
  },
  'show-text': { type: 'boolean', default: false, help: 'also print the text that was read, to which positions refer' },
  across: {
    type: 'boolean',
    default: false,
    help: 'also compare letters with each other; cross-letter findings come after all letters',
  },
  ...baselineOptions,
  'no-fail': { type: 'boolean', default: false, help: 'always exit 0' },
  ...lettersOptions,
} as const satisfies OptionTable;

/** `check PATH…`: the findings of each letter. */
export const command: Command = {
  usage: '[options] PATH…',
  about: `Finds what is missing, inconsistent or wrongly cited in letters.\n\n${pathHelp}`,
  options,
  examples: [
    ['the findings of a draft', 'check draft.imr'],
    ['only errors, in all letters in a folder', 'check --level error letters/'],
    ['show what the safe fixes would change', 'check --fix --dry-run letters/'],
    ['apply the safe fixes, then report what remains', 'check --fix letters/'],
    ['a Word letter, with the text to which positions refer', 'check --show-text draft.docx'],
    ['also findings across letters', 'check --across letters/'],
    ['for code scanning, or annotations in a pull request', 'check --format sarif letters/ > letters.sarif'],
    ['from now on, only new findings', 'check --baseline known.json --update-baseline letters/'],
    ['one rule over many letters', "check --rule citations/edition-in-force 'letters/**/*.imr'"],
    ['text piped from an editor', 'check --stdin-name letters/draft.imr -'],
    ['an archive as JSON Lines', 'check --input jsonl --format jsonl - < archive.jsonl > findings.jsonl'],
  ],
  status: `0 nothing at or above warning, 1 findings, 2 incorrect use, unreadable input or
bad configuration (the other files are still checked).`,
  completes: 'file',
  async run(args, terminal) {
    const { values, positionals } = parseCall(args, options);
    const format = choose('--format', values.format, reportFormats);
    const level = choose('--level', values.level, severities);
    const only = values.rule?.map(requireRule);
    const { across } = values;
    const beside = across ? undefined : only?.find((id) => acrossIds.has(id));
    if (beside !== undefined) throw new UsageError(`${beside} compares letters with each other: it requires --across.`);
    const call = lettersCall(values, positionals, 'check');
    const show = values['dry-run'];
    if (show && !values.fix) throw new UsageError('--dry-run shows what --fix would change: it requires --fix.');
    if (show && format !== 'text') throw new UsageError('--dry-run prints a diff: it has no other format.');
    if (show && across) throw new UsageError('--dry-run prints a diff: it cannot be used with --across.');
    const fix = show ? 'show' : values.fix ? 'write' : 'offer';
    if (fix === 'write' && (call.input !== 'letter' || positionals.includes(STDIN)))
      throw new UsageError('--fix changes files: it cannot be used with standard input (-) or JSON Lines.');
    const { colours, rulePages, version } = terminal;
    const style = { colours, rulePages, version };
    const { change, file, failed } = baselineCall(values, terminal.complain);
    const baseline = file && { ...file.open, change };
    const task: CheckTaskOptions = {
      format,
      style,
      level,
      only,
      fix,
      showText: values['show-text'],
      across,
      ...(baseline ? { baseline } : {}),
    };
    const reporter = await makeReporter(format, style);
    // Each difference is reported by itself.
    const around: Reporter = show ? { letter: () => '' } : reporter;
    const letters = across ? await lettersAcross(call, only) : undefined;
    const writer = new ReportWriter(terminal.out, around, {
      record: change && ((path, found) => file?.record(path, found)),
      shown: (findings) => (change === 'update' ? [] : fromLevel(findings, level)),
      letters,
    });
    const status = await eachLetter(terminal, call, { name: 'check', options: task }, writer);
    const asked = (rule: string): boolean => (!only || selects(only, rule)) && (across || !acrossIds.has(rule));
    const saved = !file || !change || !writer.ended || file.save(change, asked, terminal.complain);
    const whole = !letters || tellLeft(letters.left, terminal);
    if (failed || !saved || !whole) return Exit.trouble;
    if (status !== Exit.ok) return status;
    return writer.failing && !values['no-fail'] ? Exit.findings : Exit.ok;
  },
};

/** Loaded only where it is asked for: it needs the library of baselines. */
async function lettersAcross(call: LettersCall, only: readonly string[] | undefined): Promise<LettersAcross> {
  const { LettersAcross } = await import('../across/letters-across.ts');
  return new LettersAcross(only, (path) => call.input === 'letter' && path !== call.stdinName);
}

/** Reports letters that were too many to be compared; whether there were none. */
function tellLeft(left: number, { complain }: Terminal): boolean {
  if (left > 0)
    complain(
      `${left} letter${left === 1 ? ' was' : 's were'} checked alone: --across compares only the first ${MOST_ACROSS} letters`,
    );
  return left === 0;
}

function requireRule(pattern: string): string {
  const ids = ruleMetas.map(({ id }) => id as string);
  return choose(
    '--rule',
    pattern,
    ids.includes(pattern) ? [pattern] : [...ids, ...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))],
  );
}
