import type { Range } from 'vscode-languageserver';
import type { LetterStatus } from '../service/letter-status.ts';

// What client and server agree on beyond the protocol. The client imports types only: `const method: typeof STATUS = '…'` holds a name
// to the one here.

/** Request: a letter in one line. Parameters `StatusParams`, answer `LetterStatus`, or null where no such letter is open. */
export const STATUS = 'determinationLetters/status';

/** Which letter. */
export interface StatusParams {
  readonly uri: string;
}

/** Its form, and how many issues are decided of all. */
export type { LetterStatus };

/** Command of the server: shows a place of an open letter. Arguments: its URI, the range. */
export const GO_TO = 'determinationLetters.goTo';

/** The arguments of `GO_TO`. */
export type GoToArguments = readonly [uri: string, range: Range];

/** Scheme of the documents that show a letter's reading: `determination-letters-reading:/NAME.md?LETTER`, with the letter's URI encoded. */
export const READING_SCHEME = 'determination-letters-reading';

/** Scheme of the documents that show a guideline: `determination-letters-guideline:/ID.md?LETTER`, with the URI of the letter whose library counts. */
export const GUIDELINE_SCHEME = 'determination-letters-guideline';
