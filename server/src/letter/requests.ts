import type { Treatment } from '../knowledge/treatments/treatment.ts';
import type { Drug } from '../knowledge/drugs/drug.ts';
import type { Region } from '../knowledge/regions/region.ts';
import type { Interval } from '../reading/numbers.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import type { Side } from '../reading/terms.ts';
import type { Range } from '../text/range.ts';

/** What a quantity of an issue's title is: what is in dispute, or for a request that utilization review modified its three parts. */
export type RequestRole = 'requested' | 'original' | 'authorized' | 'remaining';

/** A drug as requested: name as written, strength (`10/325 mg`), number of units, refills. */
export interface DrugRequest {
  readonly name: string;
  readonly drug: Drug;
  readonly strength: string | undefined;
  readonly quantity: Interval | undefined;
  readonly refills: Interval | undefined;
  /** The weight or volume of a cream or liquid: `120 grams`. */
  readonly measure: string | undefined;
  readonly range: Range;
}

/** One treatment with its quantity, as an issue's title asks for it. */
export interface Request {
  readonly role: RequestRole;
  readonly range: Range;
  /** The treatments that the request names together; the first is the one it is known by. */
  readonly treatments: readonly Treatment[];
  readonly regions: readonly Region[];
  readonly side: Side | undefined;
  readonly quantity: Quantity | undefined;
  readonly drug: DrugRequest | undefined;
}
