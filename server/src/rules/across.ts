import type { Letter } from '../letter/letter.ts';
import type { Report, ReportedPlace, RuleMeta } from './rule.ts';

/** The other place of a finding across letters. */
export interface PlaceAcross extends ReportedPlace {
  /** The name of the letter that it is in; undefined for the letter that the finding is about. */
  readonly letter?: string;
}

/** A cross-letter report; it has no fix, because a person must say which letter is right. */
export interface ReportAcross extends Omit<Report, 'related' | 'fixes'> {
  readonly related: readonly PlaceAcross[];
  /** What a baseline knows the finding by: what the letter says, without its places and the names of letters, so that both may be moved. */
  readonly knownBy: string;
}

/** Another letter, as a rule sees it. */
export interface OtherLetter<Facts> {
  /** What the letter is known by where it was collected: a path or a URI. */
  readonly name: string;
  /** How a message names it: the last part of `name`. */
  readonly label: string;
  readonly facts: Facts;
  /** The keys that both letters have. */
  readonly shared: ReadonlySet<string | number>;
}

/**
 * A rule that compares letters with each other. What it needs of a letter it collects once; the letter itself is then let go. Letters are
 * compared only with those that share a key, so that a folder costs no more than its letters. It keeps no state and does not throw.
 */
export interface AcrossRule<Facts> {
  readonly meta: RuleMeta;
  /** Where a key that more letters than this share says nothing, since it is everybody's; undefined if every key counts. */
  readonly mostShared?: number;
  /** What is kept of a letter: plain JSON, small and bounded, with offsets of the letter's text; undefined if there is nothing to compare. */
  collect(letter: Letter): Facts | undefined;
  /** What another letter must share with this one to be compared with it. Text that is long goes in as a hash. */
  keys(facts: Facts): Iterable<string | number>;
  /** Reports what is wrong with the letter of `facts` next to `others`, which come in the order of their names. The others have a turn of their own. */
  compare(facts: Facts, others: readonly OtherLetter<Facts>[], report: (report: ReportAcross) => void): void;
}
