import { sameSubject } from '../letter/facts/subjects.ts';
import type { Fact } from '../letter/facts/fact.ts';
import { factsOf } from '../letter/facts/read.ts';
import type { PartedLetter } from '../letter/letter.ts';
import type { LetterRange } from '../letter/place.ts';
import { summaryPart } from './issues.ts';

/** A request as the summary reports it, and the title that asks for the same treatment in another place. */
export interface Elsewhere {
  readonly asked: Fact;
  readonly title: Fact;
  readonly range: LetterRange;
  readonly titleRange: LetterRange;
}

/**
 * Lists the requests of the summary that every title of the same treatment has in another place. `differ` says of two facts whether they are
 * in different places; undefined where one of them does not say, which `open` takes for no answer.
 */
export function requestedElsewhere(
  letter: PartedLetter,
  differ: (asked: Fact, title: Fact) => boolean | undefined,
  open = false,
): Elsewhere[] {
  const told = summaryPart(letter);
  if (!told) return [];
  const titles = letter.parts.flatMap((part) =>
    factsOf(part.letter).flatMap((fact) =>
      fact.attribute === 'site' && fact.passage === 'title' ? [{ fact, part }] : [],
    ),
  );
  return factsOf(told.letter).flatMap((asked) => {
    if (asked.attribute !== 'site' || asked.passage !== 'summary') return [];
    // What was only recommended may be another thing than what was asked for in the end.
    if (asked.status === 'planned' && isAskedFor(asked, factsOf(told.letter))) return [];
    const same = titles.filter(({ fact }) => sameSubject(fact.subject, asked.subject));
    const [first] = same;
    // A request for several parts of the body is in place where one of them is.
    const together = factsOf(told.letter).filter(
      ({ attribute, first: at }) => attribute === 'site' && at === asked.first,
    );
    const held = same.flatMap(({ fact }) => together.map((one) => differ(one, fact)));
    const differs = open ? held.includes(true) && !held.includes(false) : held.every((one) => one === true);
    if (!first || !differs) return [];
    return [
      { asked, title: first.fact, range: told.place(asked.range), titleRange: first.part.place(first.fact.range) },
    ];
  });
}

/** Whether a summary asks outright for a treatment that elsewhere it only recommends. */
function isAskedFor({ subject }: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    (other) =>
      other.attribute === 'site' &&
      other.passage === 'summary' &&
      other.status === 'requested' &&
      sameSubject(other.subject, subject),
  );
}
