import { sameSubject } from '../letter/facts/subjects.ts';
import type { Fact } from '../letter/facts/fact.ts';
import { factsWith } from '../letter/facts/read.ts';
import type { PartedLetter } from '../letter/letter.ts';
import type { LetterRange } from '../letter/place.ts';
import { saidIn, summaryPart } from './issues.ts';

/** A request as the summary reports it, and the title that asks for the same treatment in another place. */
export interface Elsewhere {
  readonly asked: Fact;
  readonly title: Fact;
  readonly range: LetterRange;
  readonly titleRange: LetterRange;
}

/**
 * Lists the requests of the summary that every title of the same treatment has in another place. `differ` says of two facts whether they are
 * in different places; undefined if one of them does not say, which `open` takes for no answer.
 */
export function requestedElsewhere(
  letter: PartedLetter,
  differ: (asked: Fact, title: Fact) => boolean | undefined,
  open = false,
): Elsewhere[] {
  const told = summaryPart(letter);
  if (!told) return [];
  const sites = factsWith(told.letter, 'site');
  if (sites.length === 0) return [];
  const titles = saidIn(letter, (part) => factsWith(part, 'site')).filter(({ what }) => what.passage === 'title');
  return sites.flatMap((asked) => {
    if (asked.passage !== 'summary') return [];
    // What was only recommended may be another thing than what was asked for in the end.
    if (asked.status === 'planned' && isAskedFor(asked, sites)) return [];
    const same = titles.filter(({ what }) => sameSubject(what.subject, asked.subject));
    // A request for several body parts is in place where one of them is.
    const together = sites.filter(({ first: at }) => at === asked.first);
    const held = same.flatMap(({ what }) => together.map((one) => differ(one, what)));
    const first = same.find(({ what }) => together.some((one) => differ(one, what) === true));
    const differs = open ? held.includes(true) && !held.includes(false) : held.every((one) => one === true);
    if (!first || !differs) return [];
    const { what: title, part } = first;
    return [{ asked, title, range: told.place(asked.range), titleRange: part.place(title.range) }];
  });
}

/** Whether a summary asks outright for a treatment that elsewhere it only recommends. */
function isAskedFor({ subject }: Fact, sites: readonly Fact[]): boolean {
  return sites.some(
    (other) => other.passage === 'summary' && other.status === 'requested' && sameSubject(other.subject, subject),
  );
}
