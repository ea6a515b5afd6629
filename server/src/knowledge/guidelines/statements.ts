import { phrasesOf } from '../../text/phrases.ts';
import type { Grounded } from '../drugs/drug.ts';
import advising from './advising.json' with { type: 'json' };
import indications from './indications.json' with { type: 'json' };
import data from './statements.json' with { type: 'json' };

/** What a guideline says of a treatment, in words of our own, and how a sentence that says so is known. */
export interface KnownStatement extends Grounded {
  readonly id: string;
  /** Families of the guidelines that say so. */
  readonly families: readonly string[];
  /** Ids of the treatments, or generic names of the drugs, that it is about; a case of a treatment counts as it. */
  readonly treatments?: readonly string[] | undefined;
  readonly drugs?: readonly string[] | undefined;
  /** Regions of which the sentence must name one. */
  readonly regions?: readonly string[] | undefined;
  /** Phrases, or groups of them with `@`, of which the sentence must have one, and phrases with any of which it says something else. */
  readonly words?: readonly string[] | undefined;
  readonly without?: readonly string[] | undefined;
  /**
   * Words, or phrases, of each of which a sentence must have one to say so, whatever its verb: lists with commas. Such a statement is read by whether
   * the sentence denies what it says.
   */
  readonly keys?: readonly string[] | undefined;
  /** Set where its words name the condition under which it is not recommended. */
  readonly isCondition?: true | undefined;
  /** Whether the guideline speaks for it. */
  readonly recommended: boolean;
  /** Where it speaks of things that hold others: whether those are recommended by which they are known, “with a drug that is not recommended”. */
  readonly ofRecommended?: boolean | undefined;
  readonly says: string;
  /** Set where one reviewer alone is known to quote it. */
  readonly once?: true | undefined;
}

/** What a guideline says of whom a treatment is for: states in which it is given, and those in which it is not. */
export interface Indication
  extends Grounded, Pick<KnownStatement, 'id' | 'families' | 'treatments' | 'drugs' | 'says'> {
  readonly for?: readonly string[] | undefined;
  readonly against?: readonly string[] | undefined;
}

/** Every such indication that is known. */
export const INDICATIONS = indications as unknown as readonly Indication[];

/** One side of an indication: the states in which a treatment is recommended, or those in which it is not. */
export interface IndicatedStatement extends KnownStatement {
  readonly states: readonly string[];
}

/** Both sides of all indications. */
export const INDICATED: readonly IndicatedStatement[] = INDICATIONS.flatMap(({ for: given, against, ...own }) => [
  ...(given ? [{ ...own, recommended: true, states: given }] : []),
  ...(against ? [{ ...own, recommended: false, states: against }] : []),
]);

/** Words by which a sentence has a treatment be for someone, or not. */
export const advisingWords: Readonly<Record<'for' | 'against', readonly string[]>> = advising;

/** Words of one meaning, by the name that the data's `words` call them. */
const wordGroups: Readonly<Record<string, string>> = {
  '@long':
    'long term,longterm,long-term,chronic use,chronic basis,prolonged,indefinite,indefinitely,unlimited,continuous,continuously,permanent,permanently,lasting,for good,no end,without a limit,no limit,no time limit,as long as needed,long run,long haul,extended use,ongoing use,open ended,for years,over years,for months,without limit,daily use,longer than,two months,three months,six months,' +
    phrasesOf(['beyond', 'more than'], ['two', '2', 'three', '3', 'four', '4'], ['weeks']).join(','),
  '@short':
    'short term,short-term,short course,short time,short period,no longer than,not longer than,no more than,not more than,not exceed,not be used,limited to',
  '@alone':
    'isolated,sole,solely,on its own,of its own,by its own,stand alone,standalone,primary,alone,by itself,only treatment,in isolation',
  '@first':
    'first-line,first line,first choice,first agent,first drug,first treatment,first resort,first step,first option,initial agent,initial drug,initial choice,preferred,before other drugs,before any other',
  '@second':
    'second-line,second line,second choice,third-line,third line,third choice,last-line,last line,last choice,last resort',
  '@early':
    'routine,routinely,every case,all cases,each case,always,first month,first week,first weeks,first four weeks,absence of red flags,without red flags,no red flags,all patients,every patient,immediately',
  '@skin': 'topical,topically,on the skin,applied to the skin,cream,gel,ointment',
};

/** What says that a treatment comes before others. */
export const firstWords: readonly string[] = wordGroups['@first']!.split(',');

/** What says that a treatment comes after others. */
export const laterWords: readonly string[] = wordGroups['@second']!.split(',');

/** What a treatment is called by who is for it, and what it is for that. */
export const treatmentWorth: readonly string[] = [
  ...'option,options,choice,mainstay,useful,helpful,effective,beneficial,valuable,value,use,benefit,worthwhile,accepted,acceptable,appropriate,optional,backed,standard,listed,suited,suitable,safe,sound,proven,established,place,role,adjunct,adjunctive'.split(
    ',',
  ),
  ...['@first', '@alone', '@long', '@second'].flatMap((group) => wordGroups[group]!.split(',')),
];

/** Everything that guidelines are known to say for or against a treatment. */
export const KNOWN_STATEMENTS: readonly KnownStatement[] = (data as unknown as readonly KnownStatement[]).map(
  (one) => ({ ...one, words: wordsOf(one.words), without: wordsOf(one.without) }),
);

/** The words of a list with those of its groups. */
function wordsOf(words: readonly string[] | undefined): readonly string[] | undefined {
  return words?.flatMap((word) => wordGroups[word]?.split(',') ?? [word]);
}
