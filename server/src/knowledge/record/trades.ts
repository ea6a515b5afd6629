import type { Standing } from '../drugs/drug.ts';
import trades from './trades.json' with { type: 'json' };

/** The file of trades, with its standing and source; the tests check it against the schema. */
export interface TradesFile {
  readonly standing: Standing;
  readonly source: string;
  /** What people are called by their work; the words of one list may be said of one person, those of no common list may not. */
  readonly trades: readonly (readonly string[])[];
}

/** All trades. */
export const TRADES: TradesFile = trades as TradesFile;
