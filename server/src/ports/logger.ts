/** Where the program tells of its own doings. Never give it the text of a letter, nor a finding's message: they quote letters. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** An error as a log may have it: its name and the places in the program that it passed, without its message, which may quote a letter. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `something of type ${typeof error} was thrown`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
