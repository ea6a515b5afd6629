import type { NamedCommand } from './command.ts';
import { commands } from './index.ts';

/** Every command with all that help, documentation and completion say of it, in the order in which they are listed. */
export function allCommands(): Promise<NamedCommand[]> {
  return Promise.all(
    Object.entries(commands).map(async ([name, { summary, load }]) => ({ name, summary, ...(await load()).command })),
  );
}
