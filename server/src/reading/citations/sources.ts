import { GUIDELINE_SOURCES } from '../../knowledge/guidelines/documents.ts';
import { citationKey } from '../../knowledge/guidelines/keys.ts';
import type { Tokens } from '../../text/tokens.ts';
import { KeyTable } from '../../knowledge/guidelines/key-table.ts';
import { type KeyMatch, longestAt } from './keys.ts';

let sources: KeyTable<string> | undefined;

/** The source (`ODG`, `ACOEM` …) whose name begins with token `i`, or undefined. */
export function sourceAt(tokens: Tokens, i: number, end: number): KeyMatch<string> | undefined {
  sources ??= new KeyTable(
    GUIDELINE_SOURCES.flatMap(({ id, names }) => names.map((name) => [citationKey(name), id] as const)),
  );
  return longestAt(tokens, i, end, sources);
}
