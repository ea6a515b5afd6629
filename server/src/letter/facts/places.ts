import type { Fact } from './fact.ts';
import { sameSubject } from './subjects.ts';
import { MOTION } from './tested.ts';

/** The one side and the one body part that the title of an issue names; undefined if it names several. */
type Place = Pick<Fact, 'side' | 'region'>;

type AskedPlaces = ReadonlyMap<number, Place>;

/** By issue the side and the body part that its title names. */
export function askedPlaces(facts: readonly Fact[]): AskedPlaces {
  const titles = facts.filter(({ passage }) => passage === 'title');
  const only = <Key extends 'side' | 'region'>(key: Key, number: number): Fact[Key] | undefined => {
    const named = new Set(titles.flatMap((fact) => (fact.issue === number && fact[key] ? [fact[key]] : [])));
    return named.size === 1 ? [...named][0] : undefined;
  };
  return new Map(
    [...new Set(titles.map(({ issue }) => issue))].map((issue) => [
      issue,
      { side: only('side', issue), region: only('region', issue) },
    ]),
  );
}

/**
 * A result of which the summary has one for each side is that of the side that the title names, if nothing else is said, and motion is that of
 * its joint.
 */
export function withPlace(fact: Fact, summary: readonly Fact[], asked: AskedPlaces): Fact {
  if (fact.attribute !== 'result') return fact;
  const place = asked.get(fact.issue);
  if (fact.subject.id === MOTION && !fact.region) return { ...fact, region: place?.region };
  if (fact.side) return fact;
  const sided = summary.filter(
    ({ attribute, subject, side }) => attribute === 'result' && side && sameSubject(subject, fact.subject),
  );
  if (new Set(sided.map(({ polarity }) => polarity)).size < 2) return fact;
  return { ...fact, side: place?.side };
}

/** What the summary has of the side of a result: what it says of no side is of the one that the title names. */
export function ofSide(fact: Fact, summary: readonly Fact[], places: AskedPlaces): readonly Fact[] {
  if (fact.attribute !== 'result' || !fact.side || fact.side === 'bilateral') return summary;
  const asked = places.get(fact.issue)?.side;
  if (!asked || asked === fact.side || asked === 'bilateral') return summary;
  return summary.filter(({ attribute, side }) => attribute !== 'result' || side);
}
