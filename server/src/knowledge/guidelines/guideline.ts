import type { Grounded } from '../drugs/drug.ts';
import type { TreatmentKind } from '../treatments/treatment.ts';

/** From least to most; null if only an upper bound is known (“up to 18 visits”). Both ends belong to it. */
export type Bounds = readonly [least: number | null, most: number | null];

/** When a limit applies. `criterion` and `region` carry no number: they say what is (not) recommended. */
export type LimitKind =
  | 'trial'
  | 'total'
  | 'diagnosis'
  | 'flare-up'
  | 'maintenance'
  | 'post-injection'
  | 'postsurgical'
  | 'initial-course'
  | 'fading'
  | 'frequency'
  | 'duration'
  | 'extension'
  | 'repeat'
  | 'ceiling'
  | 'criterion'
  | 'region';

/** One limit that a section sets. */
export interface Limit extends Grounded {
  readonly kind: LimitKind;
  /** The condition in words of our own: `myalgia and myositis`. */
  readonly applies: string;
  /** The condition as an id of `conditions.json`, where rationales name it by its own words. */
  readonly condition?: string | undefined;
  /** False if the section speaks against the treatment under this condition. */
  readonly recommended?: boolean | undefined;
  readonly visits?: Bounds | undefined;
  readonly weeks?: Bounds | undefined;
  readonly months?: Bounds | undefined;
  readonly perWeek?: Bounds | undefined;
  /** What `visits` (or the number in `frequency`) counts if it is not visits: `injections`. */
  readonly unit?: string | undefined;
  /** A measure that the numbers cannot say: `every 4-6 months`. */
  readonly frequency?: string | undefined;
  /** Regions the limit is confined to. */
  readonly regions?: readonly string[] | undefined;
  /** Generic names of the drugs it is confined to: two to three weeks hold for some muscle relaxants, not for all. */
  readonly drugs?: readonly string[] | undefined;
  /** Set where only one reviewer, or one other paper, is known to quote it: it raises no more than information. */
  readonly once?: true | undefined;
}

/** The pages of a section, each range from first to last. */
export interface Pages extends Grounded {
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** A section or topic of a guideline. */
export interface Section extends Grounded {
  /** Unique within the guideline. */
  readonly id: string;
  /** As printed, without number and parents. */
  readonly title: string;
  /** Number printed before the title: `3.3.6`. */
  readonly number?: string | undefined;
  /** Number of the section whose title is printed before this one. */
  readonly under?: string | undefined;
  /** Other ways to write the title; case and punctuation do not matter. */
  readonly forms?: readonly string[] | undefined;
  readonly pages: Pages | null;
  /** Ids of treatments it covers. With no treatments and no kinds it may be cited for any. */
  readonly treatments: readonly string[];
  /** Kinds of treatment it covers. */
  readonly kinds?: readonly TreatmentKind[] | undefined;
  /** Generic names of the drugs it is about; its treatments then name their class. */
  readonly drugs?: readonly string[] | undefined;
  /** Regions it is confined to. */
  readonly regions?: readonly string[] | undefined;
  /** Whether its book treats the subject there for every body part, whatever the chapter is on: equipment in ODG's “Knee & Leg”. */
  readonly anywhere?: true | undefined;
  readonly limits: readonly Limit[];
  /** What it says, in words of our own. */
  readonly says: string;
  /** Set where reviewers are known to read it differently, with how: no rule may fire on its limits. */
  readonly disputed?: string | undefined;
}

/** When an edition applies: to requests made on or after `from`, up to and with `to` (ISO days). Null: not known, or no end known. */
export interface InForce extends Grounded {
  readonly from: string | null;
  readonly to: string | null;
  /** Where `from` is not known: it was certainly not in force before this day … */
  readonly earliest?: string | undefined;
  /** … and, as far as known, not later than this. */
  readonly latest?: string | undefined;
}

/** One edition of one guideline. */
export interface Guideline {
  readonly id: string;
  /** Editions of the same subject share it: `low-back`. */
  readonly family: string;
  /** `MTUS` where adopted; else the organization: `ODG`, `ACOEM`. */
  readonly source: string;
  /** As printed, without the year. */
  readonly title: string;
  /** Years that letters print after the title, ascending; empty if none is printed. */
  readonly citedYears: readonly number[];
  readonly citedYearsStanding?: 'unverified' | undefined;
  readonly publisher: string;
  /** Date of the text itself (`2016`, `2015-09`, `2016-05-27`), or null. */
  readonly published: string | null;
  /** Number of the chapter in its book. */
  readonly chapter?: number | undefined;
  /** Title and short forms as citations write them, where the field or the words before (`MTUS`, `ODG`) show that a guideline follows. */
  readonly names: readonly string[];
  /** Forms that are safe to take for a citation in running text. */
  readonly mentions?: readonly string[] | undefined;
  readonly statute: string | null;
  readonly inForce: InForce;
  /** Regions it is about; empty: any. */
  readonly regions: readonly string[];
  /** Regions for which letters cite it without fault. */
  readonly neighbourRegions?: readonly string[] | undefined;
  /** `none`: cited without sections. `few`: the list has some of many, so what it lacks says nothing. `open`: there are more sections than the list has, so an unknown one is no proof of a slip. `closed`: the list is whole. */
  readonly sectionList: 'none' | 'few' | 'open' | 'closed';
  readonly sections: readonly Section[];
  readonly link: string | null;
  readonly note?: string | undefined;
}

/** An organization or schedule whose guidelines letters cite, and the ways to write it. */
export interface GuidelineSource extends Grounded {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly note: string;
}

/** A number of visits that the law itself sets. */
export interface StatutoryLimit extends Grounded {
  readonly id: string;
  readonly law: string;
  readonly treatment: string;
  readonly visits: number;
  readonly per: string;
  /** ISO day: injuries on or after it. */
  readonly injuriesFrom: string;
  readonly except: string;
}

/** An order of the Administrative Director that changed the MTUS. */
export interface AdoptionOrder extends Grounded {
  /** ISO day. */
  readonly effective: string;
  /** Sections of 8 CCR, without the leading 9792. */
  readonly sections: string;
  readonly what: string;
}
