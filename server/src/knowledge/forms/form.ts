/** How sure a fact of the field is: read at its source, read in published letters, or only held to be so (raises nothing above information). */
export type Standing = 'verified' | 'letters' | 'unverified';

/** Where a fact comes from, in words a reader can follow, and how sure it is. */
export interface Source {
  readonly source: string;
  readonly standing: Standing;
}

/** What the value of a header field is: the number of a case, a date, or any text. */
export type HeaderValue = 'case-number' | 'date' | 'text';

/** A line of the header table. `label` as printed, without its colon; `choices` are the values that are offered, where they are few. */
export interface HeaderField {
  readonly id: string;
  readonly label: string;
  readonly value: HeaderValue;
  readonly choices?: readonly string[];
  readonly aliases?: readonly string[];
}

/** What a section of a letter is for. */
export type SectionRole =
  'statement' | 'credentials' | 'summary' | 'documents' | 'issues' | 'dispute' | 'guideline' | 'rationale' | 'other';

/** A section: its heading as printed, other headings it goes under, and the sentence it opens with, if the form has one. */
export interface FormSection {
  readonly id: string;
  readonly heading: string;
  readonly aliases?: readonly string[];
  readonly role: SectionRole;
  readonly required: boolean;
  readonly intro?: string;
}

/** A part that the statement of how the determination was made must have: found when every one of `phrases` is there; `text` is its standard sentence. */
export interface StatementPart {
  readonly id: string;
  readonly name: string;
  readonly phrases: readonly string[];
  readonly text: string;
}

/**
 * A field of an issue, in the order in which fields stand. `label` as printed, without its colon; `labels` are others that are as right, as those of
 * other years; `aliases` are understood, and corrected.
 */
export interface IssueField {
  readonly id: string;
  readonly label: string;
  readonly labels?: readonly string[] | undefined;
  readonly aliases?: readonly string[];
  readonly required: boolean;
  readonly placeholder: string;
}

/** A decision word of the form; `upholds` says whether utilization review's denial stands. */
export interface DecisionWord {
  readonly word: string;
  readonly upholds: boolean;
}

/**
 * How issues stand in the form: `decided-title` is "title: Upheld" with labeled fields under it; `finding` is the sentence "… has determined the
 * request for … is not medically necessary …"; `dispute` is one issue, its parts in sections of their own.
 */
export type IssueStyle = 'decided-title' | 'finding' | 'dispute';

/** The sentences of a title for a request that utilization review modified: the words that tell the first of them, and those that tell the last. */
export interface ModifiedTitle {
  readonly opens: string;
  /** Words of the sentence that says what utilization review authorized. */
  readonly authorized: string;
  readonly closes: string;
}

/** The issues of a form: style, decision words in use, words that writers take for them, fields in order. */
export interface FormIssues {
  readonly style: IssueStyle;
  readonly decisions: readonly DecisionWord[];
  /** Decision words of other procedures, mostly of utilization review, with the form's word that may be meant ('' where a person must say). */
  readonly foreign: Readonly<Record<string, string>>;
  readonly fields: readonly IssueField[];
  readonly modifiedTitles?: readonly ModifiedTitle[];
}

/** Where the reviewer's credentials appear: in a sentence of the statement, in a block under it, or in a section of their own. */
export interface FormCredentials {
  readonly style: 'prose' | 'block' | 'section';
  /** Block style: the line that opens the block, and its two labels without colon. */
  readonly intro?: string;
  readonly licensure?: string;
  readonly specialty?: string;
  /** Prose style: phrases that name the board certification and the license. */
  readonly certified?: readonly string[];
  readonly licensed?: readonly string[];
}

/** One form of determination letter: what it holds, in which words and in which order. */
export interface Form extends Source {
  readonly id: string;
  readonly name: string;
  /** Words that tell this form from its neighbors; each found adds to its claim when the form is recognized from the text. */
  readonly marks: readonly string[];
  readonly header: readonly HeaderField[];
  readonly sections: readonly FormSection[];
  readonly statement: readonly StatementPart[];
  readonly credentials: FormCredentials;
  readonly issues: FormIssues;
}
