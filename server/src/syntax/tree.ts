import type { Form, FormSection, HeaderField, IssueField, StatementPart } from '../knowledge/forms/form.ts';
import type { OtherProgram } from '../knowledge/forms/other-programs.ts';
import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';
import type { TitlePart } from './form-library.ts';
import type { Layout } from './layout.ts';

/** A run of tokens: from `first` up to, not including, `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** A heading or label as the letter writes it. `expected` is its right spelling where the letter's differs, else undefined. */
export interface Caption {
  readonly range: Range;
  readonly expected: string | undefined;
  /** Set for the first half of a label broken over two lines, after which no colon belongs. */
  readonly bare?: boolean;
  /** Set where the line end before it was lost: it runs on in the text before it. */
  readonly glued?: boolean;
}

/** A line of the header table. `value` is empty, at its place, if nothing is written. */
export interface HeaderNode {
  readonly field: HeaderField;
  readonly label: Caption;
  readonly value: Range;
  /** Label and value, with the last words of a label broken over two lines. */
  readonly range: Range;
}

/** A section: from its heading to the next one. `span` holds the tokens of `body`, the text under the heading. */
export interface SectionNode {
  readonly section: FormSection;
  /** Whether the section belongs to the letter's own form, or only to another known one. */
  readonly ofForm: boolean;
  readonly heading: Caption;
  readonly range: Range;
  readonly body: Range;
  readonly span: Span;
}

/** A labeled field of an issue. `value` is the text after the label, without white space at its ends. */
export interface FieldNode {
  readonly field: IssueField;
  readonly label: Caption;
  readonly value: Range;
  readonly span: Span;
  readonly range: Range;
}

/** The decision at the end of an issue's title: the word as written, the form's word that it is or is intended to be, and how sure that is. */
export interface DecisionNode {
  readonly range: Range;
  readonly written: string;
  /** The form's word; undefined if a person must say which is intended. */
  readonly meant: string | undefined;
  readonly upholds: boolean | undefined;
  readonly state: 'right' | 'misspelt' | 'foreign';
  /** What parts it from its title in the place of a colon: a dash, with the spaces about it. */
  readonly dash?: Range;
}

/** A sentence of a modified request's title, without the words by which it is known. */
export interface TitlePartNode {
  readonly part: TitlePart;
  readonly span: Span;
}

/** An issue: title, decision, fields in the order they stand. A half-typed one may lack any of them. */
export interface IssueNode {
  readonly range: Range;
  readonly title: Range;
  readonly titleSpan: Span;
  /** The sentences of a modified request's title; empty for any other title. */
  readonly titleParts: readonly TitlePartNode[];
  readonly decision: DecisionNode | undefined;
  readonly fields: readonly FieldNode[];
}

/** The reviewer's credentials: the whole passage, and its two halves where they are there. */
export interface CredentialsNode {
  readonly range: Range;
  readonly licensure: CredentialNode | undefined;
  readonly specialty: CredentialNode | undefined;
}

/** One half of the credentials: its label (for prose the phrase that names it) and its value. */
export interface CredentialNode {
  readonly label: Caption;
  readonly value: Range;
}

/** What a letter says of who wrote it. The law keeps the reviewer's name out of it, but drafts are signed. */
export interface SignatureNode {
  /** The lines after the last rationale; undefined if there are none. */
  readonly range: Range | undefined;
  /** The names in these lines and next to the credentials. */
  readonly names: readonly Range[];
}

/** A part of the statement of how the determination was made, as far as the letter has it. */
export interface StatementNode {
  readonly part: StatementPart;
  /** Whether all phrases that tell the part are there. */
  readonly complete: boolean;
  /** The sentences in which its phrases stand; undefined if none of them does. */
  readonly range: Range | undefined;
}

/**
 * What a letter's text is made of: sections, fields and issues with their places. Reading never fails: a text that is no letter gives
 * a tree without sections and issues, and every part that is there is found whatever else is missing.
 */
export interface LetterTree {
  readonly text: string;
  readonly tokens: Tokens;
  readonly layout: Layout;
  /** The form that the letter was read by. */
  readonly form: Form;
  /** Whether no other form is nearly as likely: the first lines of a letter fit several. */
  readonly isFormSure: boolean;
  /** Whether the text looks like a determination letter at all. */
  readonly isLetter: boolean;
  /** The other review program whose letter this is; then nothing in it is read. Undefined for most texts. */
  readonly otherProgram: OtherProgram | undefined;
  readonly header: readonly HeaderNode[];
  readonly headerRange: Range | undefined;
  readonly sections: readonly SectionNode[];
  /** The parts that the form demands of the statement, in its order; empty if the letter has no statement. */
  readonly statement: readonly StatementNode[];
  readonly credentials: CredentialsNode | undefined;
  readonly signature: SignatureNode;
  /** Where the sentence with which a section opens begins, by the section's id. */
  readonly intros: ReadonlyMap<string, Range>;
  readonly issues: readonly IssueNode[];
}
