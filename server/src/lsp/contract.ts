import type { HtmlOptions } from '../service/page/html.ts';
import type { Range } from 'vscode-languageserver';
import type { LetterStatus } from '../service/letter-status.ts';
import type { LetterTool } from '../service/tools/catalogue.ts';

// What client and server agree on beyond the protocol. The client imports types only: `const method: typeof STATUS = '…'` holds a name
// to the one here.

/** Request: a letter in one line. Parameters `StatusParams`, answer `LetterStatus`, or null if no such letter is open. */
export const STATUS = 'determinationLetters/status';

/** Which letter. */
export interface StatusParams {
  readonly uri: string;
}

/** Its form, and how many issues are decided of all. */
export type { LetterStatus };

/** Request: a tool of ours that an agent calls on a letter. Parameters `ToolParams`, answer the tool's plain data. */
export const TOOL = 'determinationLetters/tool';

/** What agents are offered. */
export type { LetterTool };

/** Which tool, on what text, and where that text belongs: the configuration of the place counts. */
export interface ToolParams {
  readonly tool: Exclude<LetterTool['name'], 'explain_rule'>;
  readonly uri: string;
  readonly text: string;
}

/** Command of the server: shows a place of an open letter. Arguments: its URI, the range. */
export const GO_TO = 'determinationLetters.goTo';

/** The arguments of `GO_TO`. */
export type GoToArguments = readonly [uri: string, range: Range];

/** Command of the client, where it says `keepsWords` when it starts the server: adds a word to the writer's own. Arguments: the word. */
export const ADD_WORD = 'determinationLetters.addWord';

/** The arguments of `ADD_WORD`. */
export type AddWordArguments = readonly [word: string];

/** Scheme of the documents that show a letter's reading: `determination-letters-reading:/NAME.md?LETTER`, with the letter's URI encoded. */
export const READING_SCHEME = 'determination-letters-reading';

/** Scheme of the documents that show a guideline: `determination-letters-guideline:/ID.md?LETTER`, with the URI of the letter whose library counts. */
export const GUIDELINE_SCHEME = 'determination-letters-guideline';

/** Scheme of the documents in which VS Code shows the pages about rules: `determination-letters-rule:/CATEGORY/NAME.md`. The client reads them from the extension's folder. */
export const RULE_SCHEME = 'determination-letters-rule';

/** Request: the forms that a letter may be begun in. Parameters `{ uri? }`, answer `FormChoice[]`, the form that is configured first. */
export const FORMS = 'determinationLetters/forms';

/** A form to choose. */
export interface FormChoice {
  readonly id: string;
  readonly name: string;
}

/** Request: the text of a new letter. Parameters `NewLetterParams`, answer `NewText`; null if there is no such form. */
export const NEW_LETTER = 'determinationLetters/newLetter';

/** What is known when a letter is begun. `requests` is the list as pasted, one request to a line. */
export interface NewLetterParams {
  readonly form?: string;
  readonly licensure?: string;
  readonly specialty?: string;
  readonly requests?: string;
}

/** Request: the requests in a text that was copied somewhere. Parameters `CopiedText`, answer `string[]`, empty if it does not look like a list of them. */
export const REQUESTS_IN = 'determinationLetters/requestsIn';

/** What the writer has copied. */
export interface CopiedText {
  readonly text: string;
}

/** Text to insert, as a snippet of the protocol. */
export interface NewText {
  readonly snippet: string;
}

/** Request: a new issue for an open letter. Parameters `AddIssueParams`, answer `PlacedText`; null if the letter has no section for it. */
export const ADD_ISSUE = 'determinationLetters/addIssue';

/** Which letter, and the request where the writer has it. */
export interface AddIssueParams {
  readonly uri: string;
  readonly request?: string;
}

/** Text to insert, and what it replaces. */
export interface PlacedText extends NewText {
  readonly range: Range;
}

/** Request: the rationales for the issue at a position. Parameters `PositionParams`, answer `RationaleChoice[]`; null outside of issues. */
export const RATIONALES = 'determinationLetters/rationales';

/** A position in an open letter. */
export interface PositionParams {
  readonly uri: string;
  readonly range: Range;
}

/** A rationale to choose: its name, what it compares, its text to be looked at, and what is inserted. */
export interface RationaleChoice extends PlacedText {
  readonly label: string;
  readonly detail: string;
  readonly text: string;
}

/** Request: what developers need about the finding at a position, without any text of the letter. Parameters `PositionParams`, answer a string; null if there is no finding. */
export const FALSE_ALARM = 'determinationLetters/falseAlarm';

/** Request: the next place to fill in, or the one before. Parameters `UnfilledParams`, answer a range; null if everything is filled. */
export const UNFILLED = 'determinationLetters/unfilled';

/** From where, and which way. */
export interface UnfilledParams extends PositionParams {
  readonly forward: boolean;
}

/** Request: the text of an open letter without its comments. Parameters `PlainTextParams`, answer a string; null for one that is not open. */
export const PLAIN_TEXT = 'determinationLetters/plainText';

/** Which letter. */
export interface PlainTextParams {
  readonly uri: string;
}

/** Request of the server: a file that only the client can reach. Parameters `FileParams`, answer `FileContent`; null if there is no such file. */
export const READ_FILE = 'determinationLetters/readFile';

/** Which file. */
export interface FileParams {
  readonly uri: string;
}

/** The bytes of a file, or half a word why they cannot be had. */
export type FileContent = { readonly base64: string } | { readonly unreadable: string };

/** Request of the server: the files below a folder that only the client can reach. Parameters `FolderParams`, answer their URIs, in no order. */
export const LIST_FILES = 'determinationLetters/listFiles';

/** Which folder, what the names of the wanted files end in, and how many are enough. */
export interface FolderParams {
  readonly folder: string;
  readonly endings: readonly string[];
  readonly most: number;
}

/**
 * Request: checks all letters of the workspace's folders, and from then on compares letters with each other. No parameters, answer
 * `CheckAllResult`. Canceling it ends it early; what was checked stays shown.
 */
export const CHECK_ALL = 'determinationLetters/checkAll';

/** Notification of the server while it does so, some times a second. Parameters `CheckAllProgress`. */
export const CHECK_ALL_PROGRESS = 'determinationLetters/checkAllProgress';

/** How a check of all letters stands: how many files are done, of how many. */
export interface CheckAllProgress {
  readonly done: number;
  readonly all: number;
}

/** What a check of all letters came to. */
export interface CheckAllResult {
  /** How many letters were checked. */
  readonly letters: number;
  readonly withFindings: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings are about two letters. */
  readonly across: number;
  /** URIs of the letters that could not be read. */
  readonly unreadable: readonly string[];
  /** Whether there are more files than are checked. */
  readonly more: boolean;
  readonly cancelled: boolean;
}

/** Command of the server: the same, for editors without a command of their own. No arguments; its progress is the protocol's, its end is shown as a message. */
export const CHECK_FOLDER = 'determinationLetters.checkFolder';

/** Command of the server: shows no findings of an open letter until it is saved. Arguments `SnoozeArguments`. */
export const SNOOZE = 'determinationLetters.snooze';

/** The arguments of `SNOOZE`. */
export type SnoozeArguments = readonly [uri: string];

/** Request: an open letter as a page, as it is exported. Parameters `PageParams`, answer a `LetterPage`; null for one that is not open. */
export const PAGE = 'determinationLetters/page';

/** Which letter, and whether what is found is in it as comments. */
export interface PageParams {
  readonly uri: string;
  readonly comments: boolean;
}

/** Request: an open letter as HTML. Parameters `PreviewParams`, answer a `PreviewedLetter`; null for one that is not open. */
export const PREVIEW = 'determinationLetters/preview';

/** Which letter, and what the frame that shows it needs. */
export interface PreviewParams {
  readonly uri: string;
  readonly frame: HtmlOptions;
}

/** A letter as HTML, and for each of its blocks how many characters that are no white space come before it. */
export interface PreviewedLetter {
  readonly html: string;
  readonly places: readonly number[];
}

/** Request: a text cleaned of what pages and other programs put into it. Parameters `CleanTextParams`, answer a `CleanedLetter`. */
export const CLEAN_TEXT = 'determinationLetters/cleanText';

/** A letter, or what is pasted into one. The text is the editor's: the server's copy may be outdated. */
export interface CleanTextParams {
  /** Whose configuration counts. */
  readonly uri: string;
  readonly text: string;
}

export type { DocumentAnswer, DocumentRequest } from '../documents/serve.ts';
export type { CleanedText as CleanedLetter } from '../service/page/clean.ts';
export type { LetterPage } from '../service/page/page.ts';
