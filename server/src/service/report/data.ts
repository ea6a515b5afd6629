import type { Severity } from '../../rules/rule.ts';

/** The severities, the heaviest first, with what a letter that has one is to do. */
export const WEIGHTS: readonly { readonly severity: Severity; readonly name: string; readonly meaning: string }[] = [
  { severity: 'error', name: 'Errors', meaning: 'fix before the letter is sent' },
  { severity: 'warning', name: 'Warnings', meaning: 'very likely a mistake' },
  { severity: 'information', name: 'Information', meaning: 'worth checking; often intended' },
  { severity: 'hint', name: 'Hints', meaning: 'house style' },
];

/** What a letter decides of an issue. */
export type Outcome = 'upheld' | 'overturned' | 'undecided';

/** Some of a letter's text with a place in it, white space folded. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A place in a letter, its line from 1; with what is said of it and its text only where the page may show text. */
export interface ReportPlace {
  readonly line: number;
  readonly message?: string;
  readonly excerpt?: Excerpt;
}

/** A finding as a page shows it. */
export interface ReportFinding extends ReportPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly ReportPlace[];
}

/** What a page needs of one letter: plain data, small, and without the letter's text unless that was asked for. */
export interface ReportLetter {
  readonly path: string;
  /** Name of the form; undefined if the text is no letter, or too long to be one. */
  readonly form: string | undefined;
  readonly issues: readonly { readonly treatment: string; readonly outcome: Outcome }[];
  readonly severities: Readonly<Partial<Record<Severity, number>>>;
  /** How many findings of each rule there are. */
  readonly rules: Readonly<Record<string, number>>;
  /** The first `MAX_FINDINGS` of the findings. */
  readonly findings: readonly ReportFinding[];
}

/** So many findings of one letter are shown; all are counted. */
export const MAX_FINDINGS = 40;

/** A row of the table of treatments. */
export type Outcomes = Readonly<Record<Outcome, number>>;

/** What is told of a rule over all letters. */
export interface RuleCount {
  readonly rule: string;
  readonly findings: number;
  readonly letters: number;
}

/** What a page is made of. */
export interface ReportData {
  /** How many letters there are, and how many of them have findings. */
  readonly letters: number;
  readonly withFindings: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** How many letters have an error, which must not are sent. */
  readonly held: number;
  /** By the name of the treatment, the most frequent first. */
  readonly treatments: readonly (readonly [string, Outcomes])[];
  /** The most frequent first. */
  readonly rules: readonly RuleCount[];
  /** The letters that are shown, in the order of their paths: all of them, or those whose findings weigh most. */
  readonly shown: readonly ReportLetter[];
  /** What could not be read, each in one line, and how many more there were. */
  readonly troubles: readonly string[];
  readonly moreTroubles: number;
}
