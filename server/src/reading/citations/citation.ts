import type { Guideline, Section } from '../../knowledge/guidelines/guideline.ts';
import type { Range } from '../../text/range.ts';

/** A section as a citation names it. */
export interface CitedSection {
  /** As written, white space folded. */
  readonly text: string;
  readonly range: Range;
  /** The library's section; undefined if it has none of that name. */
  readonly section: Section | undefined;
  /** The section that a misspelled name is near to. */
  readonly near: Section | undefined;
  /** Where the edition has none of that name, the section of another edition that has it. */
  readonly kin?: Section | undefined;
}

/** The year that a citation prints after the document's name. */
export interface CitedYear {
  readonly year: number;
  /** The day of the text (ISO), where the edition is named by it: “(ACOEM January 7, 2019)”. */
  readonly day?: string | undefined;
  readonly range: Range;
}

/** The pages that a citation names, each range from first to last as written. */
export interface CitedPages {
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly range: Range;
}

/** One document as a guideline field cites it. */
export interface Citation {
  /** `MTUS`, `ODG`, `ACOEM`; empty if the text names no source that the library knows. */
  readonly source: string;
  /** Whether it comes after “Non-MTUS Citation”. */
  readonly nonMtus: boolean;
  /** The name as written, white space folded; empty if a source is alone. */
  readonly document: string;
  readonly documentRange: Range;
  /** The editions that go by this name, the cited one alone where a year is given that it is printed with. */
  readonly editions: readonly Guideline[];
  /** The one edition that is intended: by its year or, where no year is given, the one in force on the letter's day. */
  readonly guideline: Guideline | undefined;
  /** A document that a misspelled name is near to. */
  readonly near: Guideline | undefined;
  readonly year: CitedYear | undefined;
  readonly sections: readonly CitedSection[];
  /** Where the words before the sections stand (`Section(s):`); undefined if there are none. */
  readonly pages: CitedPages | undefined;
  readonly range: Range;
}

/** What a guideline field says. */
export interface FieldCitations {
  /** False if it says that no evidence was cited. */
  readonly cited: boolean;
  /** Whether it says that the decision rests on recommendations outside of the MTUS. */
  readonly outside: boolean;
  /** The sentence that says one of the two. */
  readonly sentence: Range | undefined;
  readonly citations: readonly Citation[];
  /** The text after “Non-MTUS Citation”. */
  readonly nonMtus: Range | undefined;
}
