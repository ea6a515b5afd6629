import type { Treatment } from '../../knowledge/treatments/treatment.ts';
import type { Drug } from '../../knowledge/drugs/drug.ts';
import type { Region } from '../../knowledge/regions/region.ts';
import type { Interval } from '../../reading/numbers.ts';
import type { Quantity } from '../../reading/quantities/quantity.ts';
import type { Side } from '../../reading/terms.ts';
import type { Range } from '../../text/range.ts';

/** What a quantity of an issue's title is: what is in dispute, or for a request that utilization review modified its three parts. */
export type RequestRole = 'requested' | 'original' | 'authorized' | 'remaining';

/** A drug as requested: name as written, strength (`10/325 mg`), number of units, refills. */
export interface DrugRequest {
  readonly name: string;
  readonly drug: Drug;
  /** Ids of the treatments that the drug is as it is asked for; the first is the one it is known by: a gel is a topical, not what the tablet is. */
  readonly treatments: readonly string[];
  readonly strength: string | undefined;
  readonly quantity: Interval | undefined;
  readonly refills: Interval | undefined;
  /** The weight or volume of a cream or liquid: `120 grams`. */
  readonly measure: string | undefined;
  readonly range: Range;
}

/** A drug that a request names, with the ids of the treatments that it is, given so. */
export interface NamedDrug {
  readonly drug: Drug;
  readonly treatments: readonly string[];
}

/** One treatment with its quantity, as an issue's title asks for it. */
export interface Request {
  readonly role: RequestRole;
  readonly range: Range;
  /** The treatments that the request names together; the first is the one it is known by. */
  readonly treatments: readonly Treatment[];
  /** The treatments that it is for: not the surgery of a “surgery evaluation”, not the picture of an ultrasound twice a week. */
  readonly meant: readonly Treatment[];
  readonly regions: readonly Region[];
  /** Ids of the regions that its treatments are for by their names or by what they are: the knee of a knee brace, or of a meniscectomy. */
  readonly sites: readonly string[];
  readonly side: Side | undefined;
  readonly quantity: Quantity | undefined;
  readonly drug: DrugRequest | undefined;
  /** Every drug that the request names, the first of them in `drug` unless a therapy is asked for. */
  readonly named: readonly NamedDrug[];
}
