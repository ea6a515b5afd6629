import './engine-flags.ts';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { describeError } from '../ports/logger.ts';
import { nearest } from '../text/distance.ts';
import { allCommands } from './commands/all.ts';
import { commands } from './commands/index.ts';
import { commandHelp } from './help.ts';
import { serveAsWorker } from './letters/worker.ts';
import { BrokenPipeError, Exit, Output, OutputError, printableName, type Terminal, UsageError } from './output.ts';

const help = `Usage: determination-letters COMMAND [options]

Finds what is missing, inconsistent or wrongly cited in California workers' compensation
IMR Final Determination letters.

Commands:
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}`)
  .join('\n')}

Options:
  --help       show this text; after a command, show how to use it, with examples
  --version    show the version of this program
`;

/** Runs a call of the command line; resolves to the exit status. */
async function run(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'help' && rest[0] !== undefined) return run([rest[0], '--help'], terminal);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await terminal.out.write(help);
    return name === undefined ? Exit.trouble : Exit.ok;
  }
  if (name === '--version' || name === '-v') {
    await terminal.out.line(terminal.version);
    return Exit.ok;
  }
  if (!Object.hasOwn(commands, name)) {
    const near = nearest(name, Object.keys(commands));
    throw new UsageError(`There is no command “${name}”.${near === undefined ? '' : ` Did you mean ${near}?`}`);
  }
  const { command } = await commands[name as keyof typeof commands].load();
  const end = rest.indexOf('--');
  const optionsOf = end < 0 ? rest : rest.slice(0, end);
  if (optionsOf.includes('--help') || optionsOf.includes('-h')) {
    await terminal.out.write(commandHelp(name, command));
    return Exit.ok;
  }
  return command.run(rest, terminal, allCommands);
}

/** The bundle's own path; it is called through a link when it is installed. */
const program = realpathSync(process.argv[1] ?? '.');

/** The version of the package, which the build puts in: the bundle works wherever it is copied to. */
declare const PROGRAM_VERSION: string;

async function main(): Promise<void> {
  const complain = (message: string): void => {
    process.stderr.write(`determination-letters: ${printableName(message)}\n`);
  };
  process.stderr.on('error', () => undefined);
  const terminal: Terminal = {
    out: new Output(process.stdout),
    complain,
    colours: wantsColours(),
    screen: process.stderr.isTTY && process.env['TERM'] !== 'dumb' ? (text) => process.stderr.write(text) : undefined,
    program: pathToFileURL(program),
    rulePages: pathToFileURL(path.join(path.dirname(program), '../docs/rules/')).href,
    version: PROGRAM_VERSION,
  };
  try {
    process.exitCode = await run(process.argv.slice(2), terminal);
  } catch (error) {
    if (error instanceof BrokenPipeError) return;
    process.exitCode = Exit.trouble;
    if (error instanceof UsageError) complain(`${error.message} See --help.`);
    else if (error instanceof OutputError) complain(error.message);
    else complain(`an error in this program: ${describeError(error)}`);
  }
}

/** Colors on a terminal. FORCE_COLOR decides before NO_COLOR, and both before the terminal, as Node itself has it. */
function wantsColours(): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = process.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return none ? false : process.stdout.isTTY && terminal !== 'dumb';
}

// The bundle is also that of its worker threads.
if (isMainThread) void main();
else serveAsWorker();
