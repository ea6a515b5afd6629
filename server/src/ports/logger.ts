/** Where the program mentions its own doings. Never give it the text of a letter, nor a finding's message: they quote letters. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** An error as a log may have it: its name and the places in the program that it passed, without its message, which may quote a letter. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `something of type ${typeof error} was thrown`;
  const { name, message, stack = '' } = error;
  // The stack begins with the message, and a line of a letter may look like a place: “   at the clinic …”.
  const behind = stack.slice(stack.startsWith(`${name}: ${message}`) ? name.length + message.length + 2 : 0);
  const places = behind.split('\n').filter((line) => PLACE.test(line));
  return [name, ...places.slice(0, 8)].join('\n');
}

/** A line of a stack: a place is an absolute path or URL with line and column, after up to four words. */
const PLACE = /^\s+at (?:\S+ ){0,4}\(?(?:\/|[A-Z]:\\|node:|file:|https?:|vscode-)[^()]*:\d+:\d+\)?$/;
