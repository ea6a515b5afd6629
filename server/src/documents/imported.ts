/** The kinds of files that hold letters apart from text. */
export type DocumentKind = 'docx' | 'pdf';

/** A letter that was read from a file of a word processor or from a page. */
export interface ImportedLetter {
  readonly kind: DocumentKind;
  /** Its text with `\n` line ends: a line a paragraph for Word, a line a line of the page for PDF. */
  readonly text: string;
  /** Whether changes are tracked in the file, accepted here: insertions are in the text, deletions are not. */
  readonly trackedChanges: boolean;
  /** Number of comments on the text. */
  readonly comments: number;
  /** Whether words that were crossed out were left out. */
  readonly crossedOut: boolean;
}

/** The kind of a document by its name; undefined for any other file. */
export function documentKind(name: string): DocumentKind | undefined {
  const ending = /\.(docx|docm|pdf)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : ending === 'pdf' ? 'pdf' : 'docx';
}

/** The most bytes that a document may have: letters have some hundred thousand, with pictures some millions. */
export const MAX_DOCUMENT = 30_000_000;
