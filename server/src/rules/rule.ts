import type { Frame, Letter, PartedLetter } from '../letter/letter.ts';
import type { LetterRange } from '../letter/place.ts';
import type { SuppressedRule, Suppression } from '../letter/suppressions.ts';
import type { Range } from '../text/range.ts';

/** How much a finding weighs: an error must be fixed before the letter is sent; a warning is very likely a mistake; information is worth checking; a hint is house style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The severities from the heaviest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The seven kinds of rules. */
export type Category = 'structure' | 'counts' | 'citations' | 'decision' | 'facts' | 'privacy' | 'wording';

/** Values for the `{names}` in a message. Text of the letter may be among them: messages are shown to its writer, and never logged. */
export type Values = Readonly<Record<string, string | number>>;

/** A change that settles a finding. `title` names a message of the rule. A safe fix never changes what the letter says; an unsafe one is a person's choice. */
export interface ReportedFix<Place extends Range = Range> {
  readonly title: string;
  readonly values?: Values;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Place; readonly newText: string }[];
}

/** The other place of a contradiction. */
export interface ReportedPlace<Place extends Range = Range> {
  readonly message: string;
  readonly values?: Values;
  readonly range: Place;
}

/** What a rule says of a letter: which of its messages, where, and what there is to do. Severity and full text are the engine's part. */
export interface Report<Place extends Range = Range> {
  readonly message: string;
  readonly values?: Values;
  readonly range: Place;
  readonly related?: readonly ReportedPlace<Place>[];
  readonly fixes?: readonly ReportedFix<Place>[];
  /** Holds the finding at this severity or below, for reports that rest on facts not verified. */
  readonly atMost?: Severity;
}

/** What a rule's option can hold: a whole number, or a list of texts. */
export type OptionValue = number | readonly string[];

/** The options of a rule by name. */
export type RuleOptions = Readonly<Record<string, OptionValue>>;

/** An option that is a whole number from `least` to `most`. */
export interface NumberOption {
  /** What it is, with its unit, in one sentence. */
  readonly description: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

/** An option that is a list of texts, empty unless a team fills it; `example` is one that a team might write. */
export interface TextsOption {
  readonly description: string;
  readonly default: readonly string[];
  readonly example: string;
}

/** An option as a rule declares it. */
export type OptionDeclaration = NumberOption | TextsOption;

/**
 * Until when a finding about something absent or unfinished waits in an editor. `later`: until something follows the place where it
 * belongs, or the writer goes elsewhere. `end`: until the letter goes on no further, since it may still come in any later part. `save`: until
 * the letter is saved; until then it is a hint, since the writer left the place open on purpose. Nothing waits on the command line.
 */
export type Waits = 'later' | 'end' | 'save';

/** What makes a rule known: its name for life, what it looks for, how its findings weigh unless configured, and its messages by name. */
export interface RuleMeta {
  /** `category/kebab-name`; never renamed once released. */
  readonly id: `${Category}/${string}`;
  /** One sentence: what the rule finds. */
  readonly summary: string;
  readonly severity: Severity;
  /** Whether what it finds is of no use: editors show it faded. */
  readonly unnecessary?: true;
  /** Set for rules about what is absent or unfinished: until when a finding waits while the letter is being written. */
  readonly waits?: Waits;
  /** Set for a rule that is also asked of letters of other review programs. */
  readonly otherPrograms?: true;
  /** Sentences with `{names}`: what is wrong, why, what to do; and the titles of fixes and related places. */
  readonly messages: Readonly<Record<string, string>>;
  /** What a team can set in its configuration, by name. */
  readonly options?: Readonly<Record<string, OptionDeclaration>>;
}

/** A rule as it is asked of something, reporting places of one kind. */
interface Asked<Scope extends string, What, Place extends Range, Options extends RuleOptions> {
  readonly scope: Scope;
  readonly meta: RuleMeta & {
    readonly options?: { readonly [Name in keyof Options]: OptionDeclaration & { readonly default: Options[Name] } };
  };
  check(letter: What, report: (report: Report<Place>) => void, options: Options): void;
}

/**
 * A rule on parts: what it says of a letter is what it says of each of its parts by itself, as though it were all there is; an edit
 * elsewhere leaves its findings as they were. Its places are those of the part.
 */
export type PartRule<Options extends RuleOptions = RuleOptions> = Asked<'part', Letter, Range, Options>;

/** A rule on the frame of a letter: its sections, header and credentials, and its comments. Its places are those of the letter's text. */
export interface FrameRule<Options extends RuleOptions = RuleOptions> extends Asked<'frame', Frame, Range, Options> {
  /** For rules on the comments that suppress findings: called when all other rules have reported, for a letter that has comments. */
  readonly checkSuppressions?: (
    letter: Frame,
    suppressions: readonly JudgedSuppression[],
    report: (report: Report) => void,
  ) => void;
}

/** A rule that holds the parts of a letter against each other or against the header. Each part brings the places in it to the letter's. */
export type LetterRule<Options extends RuleOptions = RuleOptions> = Asked<'letter', PartedLetter, LetterRange, Options>;

/**
 * A rule: it asks the letter model, never the text's prose, and reports. It keeps no state and does not throw on any letter. Its `scope` says
 * what it is asked of. One with options names them, as in `Rule<{ words: number }>`, and gets each as configured or as it declares by default.
 */
export type Rule<Options extends RuleOptions = RuleOptions> =
  PartRule<Options> | FrameRule<Options> | LetterRule<Options>;

/** A rule that a comment names, with what became of it: it suppressed a finding, or none; there is no such rule; or it could not be judged, since the rule was not asked or the comment reaches nothing. */
export interface JudgedRule {
  readonly rule: SuppressedRule;
  readonly state: 'used' | 'unused' | 'unknown' | 'idle';
  /** The rule or category that may be meant by an unknown one. */
  readonly near?: string;
}

/** A comment that suppresses findings, with what became of each rule it names. */
export interface JudgedSuppression {
  readonly suppression: Suppression;
  readonly rules: readonly JudgedRule[];
}
