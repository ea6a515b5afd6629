import { contradictions } from '../letter/facts/compare.ts';
import type { Fact, FactAttribute } from '../letter/facts/fact.ts';
import { factsOf } from '../letter/facts/read.ts';
import type { Letter, LetterPart } from '../letter/letter.ts';
import type { Range } from '../text/range.ts';
import { summaryPart } from './issues.ts';
import { perPair } from './per-part.ts';

/** A fact of a rationale, and the one of the summary that it contradicts; their places are those of the letter. */
export interface Disagreement {
  readonly fact: Fact;
  readonly contrary: Fact;
  readonly range: Range;
  readonly summary: Range;
}

/** Lists where rationales contradict the summary in one of these attributes; none without a summary. */
export function disagreements(letter: Letter, ...attributes: readonly FactAttribute[]): Disagreement[] {
  const told = summaryPart(letter);
  if (!told) return [];
  return letter.parts.flatMap((part: LetterPart) =>
    against(part.letter, told.letter)
      .filter(({ fact }) => attributes.includes(fact.attribute))
      .map(({ fact, contrary }) => ({
        fact,
        contrary,
        range: part.move(fact.range),
        summary: told.move(contrary.range),
      })),
  );
}

/** The contradictions between a part's rationales and the summary of another. */
const against = perPair((part, told) =>
  contradictions(
    factsOf(told).filter(({ passage }) => passage === 'summary'),
    factsOf(part).filter(({ passage }) => passage !== 'summary'),
  ),
);

/** Writes the value of a fact as a message quotes it: “7”, “5-6”. */
export function valueOf({ value, written }: Fact): string {
  if (!value) return written ?? '';
  return value[0] === value[1] ? String(value[0]) : `${value[0].toString()}-${value[1].toString()}`;
}
