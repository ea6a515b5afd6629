import type { DocumentKind } from '../../documents/imported.ts';
import type { Finding } from '../../engine/finding.ts';
import type { SuppressedFinding } from '../../engine/suppress.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Position } from '../../text/range.ts';

/** A letter as far as places in it are shown. */
export interface ShownLetter {
  readonly path: string;
  /** The line and character of an offset of its text, from 0. */
  readonly positionAt: (offset: number) => Position;
  /** The line that an offset lies in, without its end; undefined if the text is not at hand, or was too long to be read. */
  readonly lineAt: (offset: number) => string | undefined;
}

/** A checked letter. */
export interface CheckedFile extends ShownLetter {
  /** The kind of document that the letter was read from; undefined for a text file. */
  readonly source?: DocumentKind | undefined;
  /** The text that was read, where it is to be shown. */
  readonly text?: string | undefined;
  readonly findings: readonly Finding[];
  /** What comments in the letter do not want to hear of. */
  readonly suppressed: readonly SuppressedFinding[];
  /** How many findings were resolved by applying fixes. */
  readonly fixed: number;
  /** Finds another letter by its name, if these are cross-letter findings, which are reported after all letters. Undefined for a letter's own. */
  readonly letterOf?: (name: string) => ShownLetter;
}

/** What all letters come to. */
export interface Summary {
  readonly letters: number;
  readonly lettersWithFindings: number;
  /** How many findings there are of each severity; none if there is none. */
  readonly counts: ReadonlyMap<Severity, number>;
  readonly fixed: number;
  /** What could not be done, in lines; of very many, the first. */
  readonly troubles: readonly string[];
}

/** Writes what was found, in one format. It keeps nothing of a letter: letters are written in other threads than what stands around them. */
export interface Reporter {
  /** What comes before the first letter. */
  begin?(): string;
  /** What is written of a letter, and once more of one with cross-letter findings; empty for nothing. */
  letter(file: CheckedFile): string;
  /** What is written of a letter that could not be checked, or a place that could not be searched. */
  trouble?(path: string, message: string): string;
  /** What is between two of those. */
  readonly between?: string;
  /** What comes after the last. */
  end?(summary: Summary): string;
}

/** What a format may have to know. Plain data: it is given to other threads. */
export interface ReportStyle {
  readonly colours: boolean;
  /** URL of the folder that holds the rules' pages, ending in a slash. */
  readonly rulePages: string;
  /** The version of this program. */
  readonly version: string;
}
