import type { Quantity } from '../reading/quantities/quantity.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
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
import type { Comment } from '../text/comments.ts';
import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Term } from '../reading/terms.ts';
import type { NumberConflict } from '../reading/numbers.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { AskedItem } from './asked-items.ts';
import type { ArguedDrugs } from './argued-classes.ts';
import type { AskedTreatment } from './asked-treatments.ts';
import type { ReversedRange } from './calculations.ts';
import type { Elapsed } from './elapsed.ts';
import type { Distance, InLetter, LetterRange, PassageRange } from './place.ts';
import type { DatedEvent } from './timeline.ts';
import type { Worker } from './worker.ts';
import type { Mention } from './mentions.ts';
import type { FieldCitations } from '../reading/citations/citation.ts';
import type { Recommendation } from '../reading/citations/recommendations.ts';
import type { GuidelineMention } from '../reading/citations/mentions.ts';
import type { GuidelineLibrary } from '../knowledge/guidelines/library.ts';
import type { SaidStatement } from './known-statements.ts';
import type { Excess, QuotedLimit } from './quoted-limits.ts';
import type { QuotedMeasure } from './quoted-measures.ts';
import type { Argument } from './conclusion.ts';
import type { PartialGrant } from './partial-grants.ts';
import type { Personal } from './privacy.ts';
import type { Wording } from './wording.ts';
import type { Subject } from './conclusion-subject.ts';
import type { Calculation } from '../reading/quantities/calculation.ts';
import type { Asked } from './requests/asked.ts';
import type { DrugRequest, Request } from './requests/request.ts';
import type { Suppressions } from './suppressions.ts';

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
  /** Treatments that it calls requested. */
  readonly askedTreatments: readonly AskedTreatment[];
  /** Treatments and drugs that it says were asked for, and their outcome. */
  readonly askedItems: readonly AskedItem[];
  /** Those that it says were only prescribed or ordered. */
  readonly proposedItems: readonly AskedItem[];
  readonly section: SectionNode | undefined;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** A guideline that a rationale names. */
export interface ArguedGuideline extends GuidelineMention {
  /** Whether it is said, or may be, not to treat of the matter: “the MTUS does not discuss it”. */
  readonly silent: boolean;
  /** Set where its sentence says plainly that it has nothing at all on what is asked for. */
  readonly silence: Silence | undefined;
  /** Whether its sentence is about utilization review, which may be who relied on it. */
  readonly ofReview: boolean;
}

/** Where a sentence says that a guideline has nothing on something: the treatments, drugs and regions it names, none if it means the request. */
export interface Silence {
  readonly about: readonly Term[];
  readonly range: Range;
}

/** A sentence that puts one source of evidence above another. */
export interface OrderClaim {
  readonly higher: EvidenceSource;
  readonly lower: EvidenceSource;
  readonly range: Range;
}

/** A source of evidence as rationales name it: the id of a guideline's, or the opinion of experts. */
export type EvidenceSource = 'MTUS' | 'ACOEM' | 'ODG' | 'expert opinion';

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
  /** Everything that the title asks for: treatments, and drugs by name and class. */
  readonly asked: readonly Asked[];
  /** The treatments of the title that stand side by side, joined by “and” or a comma; one that another is only said to follow is not among them. */
  readonly joinedTreatments: readonly Treatment[];
  readonly claimsAdministratorGuideline: FieldNode | undefined;
  readonly reviewerGuideline: FieldNode | undefined;
  /** What the two guideline fields cite; undefined if the field is not there. */
  readonly claimsAdministratorCitations: FieldCitations | undefined;
  readonly reviewerCitations: FieldCitations | undefined;
  /** The guidelines that the rationale names. */
  readonly guidelineMentions: readonly ArguedGuideline[];
  /** Where the rationale says which of two sources counts more. */
  readonly orderClaims: readonly OrderClaim[];
  /** What the rationale says guidelines recommend or not, where it says so without a condition. */
  readonly recommendations: readonly Recommendation[];
  readonly rationale: FieldNode | undefined;
  /** The rationale's sentences and what it concludes; undefined if there is no rationale. */
  readonly argument: Argument | undefined;
  /** Where the rationale grants a part of the request and refuses the rest. */
  readonly partialGrant: PartialGrant | undefined;
  /** The sentences of the rationale on what guidelines are known to say. */
  readonly knownStatements: readonly SaidStatement[];
  /** What the rationale argues about drugs. */
  readonly arguedDrugs: ArguedDrugs;
  /** Where the rationale says that the request is more than the guideline allows. */
  readonly exceedsGuideline: readonly Excess[];
  /** Whether the rationale calls what is asked for a service that goes with another one. */
  readonly associated: boolean;
  /** Quantities in the rationale, with what it says of them. */
  readonly mentions: readonly Mention[];
  /** The limits among them, with what the rationale says that they hold for. */
  readonly quotedLimits: readonly QuotedLimit[];
  /** Numbers of guidelines that the rationale quotes and that count no visits. */
  readonly quotedMeasures: readonly QuotedMeasure[];
  /** The drugs that the concluding sentence names, with what it says of strength and quantity. */
  readonly concludedDrugs: readonly DrugRequest[];
  /** The one length of time, with no number of visits or hours, for which the concluding sentence decides something. */
  readonly concludedTime: Quantity | undefined;
  /** Treatments that the rationale calls requested: “the requested amount of physical therapy”. */
  readonly askedTreatments: readonly AskedTreatment[];
  /** What the conclusion decides on; undefined without one. */
  readonly subject: Subject | undefined;
  /** Whether the rationale gives a reason: a fact of the case, or what a guideline says. */
  readonly reasoned: boolean;
  /** The treatments on which any verdict of the rationale decides. */
  readonly decidedTreatments: readonly Treatment[];
}

/** A part of a letter where it stands: what is before the first issue, or an issue. */
export interface LetterPart {
  /** The part as a letter of its own: its text alone is in it, as it is read and so without comments, and its places are counted from its beginning. It has no header and no parts. */
  readonly letter: Letter;
  /** Where the part begins. */
  readonly at: Distance;
  /** Places something of the part in the whole letter. */
  place(range: PassageRange): LetterRange;
}

/** What of a letter is read as a whole, whatever its parts are. */
export interface Frame {
  /** The author's text; in it every range is a place. */
  readonly source: string;
  /** The text as it is read: as long as the author's, with white space in the place of comments. */
  readonly text: string;
  /** The line end with which the author's first line ends; `\n` where there is but one line. */
  readonly lineEnd: '\n' | '\r\n';
  readonly comments: readonly Comment[];
  /** Which findings the letter's comments do not want to hear of. */
  readonly suppressions: Suppressions;
  readonly tokens: Tokens;
  readonly tree: LetterTree;
  readonly form: Form;
  /** Whether the text looks like a determination letter. */
  readonly isLetter: boolean;
  readonly header: ReadonlyMap<string, HeaderEntry>;
  readonly reviewer: Reviewer;
  readonly sections: readonly SectionNode[];
  /** The guidelines that the letter was read with. */
  readonly guidelines: GuidelineLibrary;
  /** The day (ISO) by which editions are judged: that of the utilization review, or the nearest the header has to it. */
  readonly requestDay: string | undefined;
}

/** A letter as its parts: what it says is asked of them, one by one, and has their places until a part brings it to that of the letter. */
export interface PartedLetter {
  /** What is read of it as a whole. */
  readonly frame: Frame;
  readonly text: string;
  readonly isLetter: boolean;
  readonly header: ReadonlyMap<string, InLetter<HeaderEntry>>;
  readonly sections: readonly InLetter<SectionNode>[];
  readonly guidelines: GuidelineLibrary;
  readonly requestDay: string | undefined;
  /** Its parts, in order: together they are the whole text. */
  readonly parts: readonly LetterPart[];
}

/** What a text says that was read in one piece, a letter or a part of one: rules, features and reports ask this and never the prose. */
export interface Letter extends Frame {
  /** Every treatment, drug, region and side that the letter names, in order. */
  readonly terms: readonly Term[];
  /** Every date outside the header, with what happened on it, in order. */
  readonly timeline: readonly DatedEvent[];
  /** How long after the injury the summary and rationales say that things were, and how long complaints have lasted. */
  readonly elapsed: readonly Elapsed[];
  /** Case numbers in the text, outside the header. */
  readonly caseNumbers: readonly { readonly text: string; readonly range: Range }[];
  /** The worker as the letter describes him or her. */
  readonly worker: Worker;
  /** Quantities in the clinical summary, with what it says of them. */
  readonly summary: Summary;
  readonly issues: readonly Issue[];
  /** Whether anything in the letter, its guideline fields left out, refers to an operation. */
  readonly tellsOfSurgery: boolean;
  /** Numbers written twice in one place, differently: `eight (6)`. */
  readonly numberConflicts: readonly NumberConflict[];
  /** Numbers that titles, summary and rationales give together with the numbers they come from: `7 visits (5 … and 2 …)`. */
  readonly calculations: readonly Calculation[];
  /** Ranges of visits, times, hours, tablets and lengths of time that begin with the larger number, in titles, summary and rationales. */
  readonly reversedRanges: readonly ReversedRange[];
  /** How the writer's own prose is worded: its slips, each with its place. */
  readonly wording: Wording;
  /** Everything by which a person can be known, and the gaps left where it was removed, in order. */
  readonly personal: readonly Personal[];
}
