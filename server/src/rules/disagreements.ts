import { misaligned } from '../letter/facts/aligned.ts';
import { type Contradiction, contradictions } from '../letter/facts/compare.ts';
import { denials } from '../letter/facts/denials.ts';
import type { Fact, FactAttribute } from '../letter/facts/fact.ts';
import { otherwiseDominant } from '../letter/facts/dominance.ts';
import { otherModalities } from '../letter/facts/modalities.ts';
import { opposites } from '../letter/facts/opposites.ts';
import { misnamed } from '../letter/facts/structures.ts';
import { contradictionsWithin } from '../letter/facts/within.ts';
import { factsOf } from '../letter/facts/read.ts';
import { onSoundSide } from '../letter/facts/spared.ts';
import { otherUses } from '../letter/facts/sought/usage.ts';
import { unequal } from '../letter/facts/sides.ts';
import { otherRequests } from '../letter/facts/sought/compare.ts';
import { otherTrades } from '../letter/facts/trades.ts';
import type { PartedLetter } from '../letter/letter.ts';
import type { LetterRange } from '../letter/place.ts';
import { issuesOfParts, type Said, summaryPart } from './issues.ts';
import { perPair, perPart } from './per-part.ts';
import { straySides } from './stray-sides.ts';

/** A fact of a rationale, and the one of the summary, or of a change that of its own sentence, that it contradicts. */
export interface Disagreement {
  readonly fact: Fact;
  readonly contrary: Fact;
  readonly range: LetterRange;
  readonly summary: LetterRange;
}

/** Lists where rationales contradict the summary in one of these attributes; none without a summary. */
export function disagreements(letter: PartedLetter, ...attributes: readonly FactAttribute[]): Disagreement[] {
  const told = summaryPart(letter);
  if (!told) return [];
  const isOnly = issuesOfParts(letter).length === 1;
  return letter.parts.flatMap((part) =>
    against(part.letter, told.letter)
      .filter((one) => attributes.includes(one.fact.attribute) && (isOnly || isOfNamed(one)))
      .map(({ fact, contrary }) => ({
        fact,
        contrary,
        range: part.place(fact.range),
        summary: (contrary.passage === 'summary' ? told : part).place(contrary.range),
      })),
  );
}

/** Whether a figure of the summary is not one of a request of which it does not say what it is for, where there are several. */
function isOfNamed({ fact: { attribute }, contrary: { passage, about } }: Contradiction): boolean {
  return attribute !== 'sought' || passage !== 'summary' || about?.length !== 0;
}

/** The contradictions between a part's rationales and the summary of another; what the tables know is told by them. */
const against = perPair((part, told): readonly Contradiction[] => {
  const known = contradictions(
    factsOf(told).filter(({ passage }) => passage === 'summary'),
    factsOf(part).filter(({ passage }) => passage !== 'summary'),
  );
  const found = [
    ...opposites(part, told),
    ...misaligned(part, told),
    ...unequal(part, told),
    ...onSoundSide(part, told),
    ...otherTrades(part, told),
    ...otherwiseDominant(part, told),
    ...denials(part, told),
    ...otherRequests(part, told),
    ...otherUses(part, told),
  ].filter((one) => !isAmong(one, known));
  const misnomers = [...misnamed(part, told), ...otherModalities(part, told)];
  return [...known, ...found, ...misnomers.filter((one) => !isAmong(one, known) && !isAmong(one, found))];
});

/** Whether a contradiction is found at its place already. */
function isAmong({ fact }: Contradiction, all: readonly Contradiction[]): boolean {
  return all.some((one) => one.fact.first < fact.end && fact.first < one.fact.end);
}

/** What two sentences of one passage tell that cannot both be so; the later one is the first of the two. */
export interface Conflict {
  readonly range: LetterRange;
  readonly other: LetterRange;
}

/** Lists what the passages of a letter tell and, near it, deny. */
export function conflicts(letter: PartedLetter): Conflict[] {
  const strays = straySides(letter).map(({ stray, other }) => ({ range: placeOf(stray), other: placeOf(other) }));
  const own = letter.parts.flatMap((part) =>
    within(part.letter).map(({ fact, contrary }) => ({
      range: part.place(fact.range),
      other: part.place(contrary.range),
    })),
  );
  const places = new Set<number>();
  return [...own, ...strays].filter(({ range: { start } }) => !places.has(start) && places.add(start));
}

function placeOf({ what, part }: Said<Fact>): LetterRange {
  return part.place(what.range);
}

const within = perPart(contradictionsWithin);

/** Writes the value of a fact as a message quotes it: “7”, “5-6”, “10 or more”. */
export function valueOf({ value, written }: Fact): string {
  if (!value) return written ?? '';
  if (value[1] === Infinity) return `${String(value[0])} or more`;
  return value[0] === value[1] ? String(value[0]) : `${value[0].toString()}-${value[1].toString()}`;
}
