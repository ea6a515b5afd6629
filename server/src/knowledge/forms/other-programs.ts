import data from './other-programs.json' with { type: 'json' };

/** A review program whose letters are no IMR determinations but look like them. */
export interface OtherProgram {
  readonly id: string;
  /** What a letter of the program is, with its article, for messages. */
  readonly name: string;
  /** Words of its titles and headings, one of which is in the first lines. */
  readonly titles: readonly string[];
  /** Where the program and its titles are taken from. */
  readonly source: string;
  readonly standing: 'verified' | 'letters' | 'unverified';
}

/** The programs that are told apart from IMR; held against their shape by a test. */
export const otherPrograms: readonly OtherProgram[] = data as readonly OtherProgram[];
