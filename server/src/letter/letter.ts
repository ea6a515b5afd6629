import type { Form } from '../knowledge/forms/form.ts';
import type {
  CredentialsNode,
  DecisionNode,
  FieldNode,
  HeaderNode,
  IssueNode,
  LetterTree,
  SectionNode,
} from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Term } from '../reading/terms.ts';
import type { NumberConflict } from '../reading/numbers.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Mention } from './mentions.ts';
import type { Argument } from './conclusion.ts';
import type { QuantityParts } from './quantity-parts.ts';
import type { DrugRequest, Request } from './requests.ts';

/** A header field with what its value means. `date` is an ISO day, present only where the value is a date that exists. */
export interface HeaderEntry {
  readonly id: string;
  readonly node: HeaderNode;
  readonly value: string;
  readonly date: string | undefined;
}

/** The reviewer as the letter describes them; the law keeps the name out of it. */
export interface Reviewer {
  readonly node: CredentialsNode | undefined;
  readonly licensure: readonly string[];
  readonly specialties: readonly string[];
}

/** The clinical summary as far as it is read. */
export interface Summary {
  readonly section: SectionNode | undefined;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** One decided issue of a letter. */
export interface Issue {
  readonly node: IssueNode;
  /** From 1, in the order of the letter. */
  readonly number: number;
  /** The title without its decision, white space folded. */
  readonly title: string;
  readonly titleRange: Range;
  readonly decision: DecisionNode | undefined;
  /** What the title requests, each treatment with its quantity; for a modified request its three parts. */
  readonly requests: readonly Request[];
  readonly claimsAdministratorGuideline: FieldNode | undefined;
  readonly reviewerGuideline: FieldNode | undefined;
  readonly rationale: FieldNode | undefined;
  /** The rationale's sentences and what it concludes; undefined where there is no rationale. */
  readonly argument: Argument | undefined;
  /** Quantities in the rationale, with what it says of them. */
  readonly mentions: readonly Mention[];
  /** The drugs that the concluding sentence names, with what it says of strength and quantity. */
  readonly concludedDrugs: readonly DrugRequest[];
}

/** What a letter says, read once: rules, features and reports ask this and never the prose. */
export interface Letter {
  readonly text: string;
  readonly tokens: Tokens;
  readonly tree: LetterTree;
  readonly form: Form;
  readonly isLetter: boolean;
  readonly header: ReadonlyMap<string, HeaderEntry>;
  readonly reviewer: Reviewer;
  readonly sections: readonly SectionNode[];
  /** Every treatment, drug, region and side that the letter names, in order. */
  readonly terms: readonly Term[];
  /** Quantities in the clinical summary, with what it says of them. */
  readonly summary: Summary;
  readonly issues: readonly Issue[];
  /** Numbers written twice in one place, differently: `eight (6)`. */
  readonly numberConflicts: readonly NumberConflict[];
  /** Numbers of visits with their parts in a bracket behind: `7 visits (5 … and 2 …)`. */
  readonly quantityParts: readonly QuantityParts[];
}
