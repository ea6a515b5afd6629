import { KIND_NOUNS } from '../knowledge/treatments/kind-nouns.ts';
import type { TreatmentKind } from '../knowledge/treatments/treatment.ts';
import type { Tokens } from '../text/tokens.ts';
import { WordMap } from '../text/word-set.ts';

const kinds = new WordMap(KIND_NOUNS);

/** The kinds of treatment of which the word at token `i` may be what one is called: “the scan”, “the tablets”; undefined for any other word. */
export function kindsCalled({ values }: Tokens, i: number): readonly TreatmentKind[] | undefined {
  return kinds.get(values[i]!);
}
