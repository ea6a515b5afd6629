import path from 'node:path';

/** The root of the repository: told by `tools/run.mjs`, else the folder the program runs in. */
export const ROOT = path.resolve(process.env.DETERMINATION_LETTERS_ROOT ?? '.');
