import type { Region } from '../../../knowledge/regions/region.ts';
import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { injuredRegions, isRadiating } from '../../../letter/facts/injured.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { Issue, LetterPart, PartedLetter } from '../../../letter/letter.ts';
import { issuesOfParts, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** The segments of the spine, which are taken for one another most. */
const spine = new Set(['cervical-spine', 'thoracic-spine', 'lumbar-spine', 'back']);

/** Finds rationales that argue about another segment of the spine than the requested body part, or call a body part injured that nothing else names. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/rationale-region',
    summary: 'The rationale discusses a different body part than the request and the summary.',
    severity: 'information',
    messages: {
      other:
        'The rationale of issue {number} discusses the {found}, but the request is for the {requested}. Check that this sentence applies to the body part in dispute.',
      title: 'The title says {requested}.',
      nowhere:
        'The rationale of issue {number} discusses the {found}, but the title and the summary name the {requested}. Check that this sentence applies to the body part in dispute.',
    },
  },
  check(letter, report) {
    const known = knownRegions(letter);
    for (const { issue, part } of issuesOfParts(letter)) {
      const requested = issue.requests.flatMap(({ regions }) => regions);
      const wrong = ofOtherSegment(part, issue, requested);
      for (const fact of wrong) {
        const values = { ...nameOf(issue), found: fact.region!.name, requested: namesOf(requested) };
        report({
          message: 'other',
          values,
          range: part.place(fact.range),
          related: [{ message: 'title', values, range: part.place(issue.titleRange) }],
        });
      }
      const stray = injuredRegions(part.letter).find(
        (fact) => fact.issue === issue.number && isStray(part, fact, known),
      );
      if (!stray || wrong.some(({ sentence }) => sentence === stray.sentence)) continue;
      report({
        message: 'nowhere',
        values: { ...nameOf(issue), found: stray.region!.name, requested: namesOf(known) },
        range: part.place(stray.range),
      });
    }
  },
};

function namesOf(regions: readonly Region[]): string {
  return regions.map(({ name }) => name).join(', ');
}

/** Of each sentence of a rationale the segment of the spine that is not near what is requested, where none in place excuses it. */
function ofOtherSegment({ letter }: LetterPart, issue: Issue, requested: readonly Region[]): readonly Fact[] {
  if (requested.length === 0) return [];
  const near = (region: Region): boolean => requested.some((asked) => areNearRegions(asked.id, region.id));
  const named = argued(letter, issue.number);
  const excused = new Set(named.flatMap(({ region, sentence }) => (near(region!) ? [sentence] : [])));
  const isWrong = ({ region, polarity, sentence }: Fact): boolean =>
    polarity === 1 && spine.has(region!.id) && !excused.has(sentence);
  const bySentence = new Map<number, Fact>();
  for (const fact of named) if (isWrong(fact) && !bySentence.has(fact.sentence)) bySentence.set(fact.sentence, fact);
  return [...bySentence.values()];
}

/** The regions that the rationale of an issue names, its conclusion left out. */
function argued(letter: LetterPart['letter'], number: number): readonly Fact[] {
  return factsWith(letter, 'named').filter(({ passage, issue }) => passage === 'rationale' && issue === number);
}

/** The body parts that the summary and the titles name, each once. */
function knownRegions({ parts }: PartedLetter): readonly Region[] {
  const named = parts.flatMap(({ letter }) => [
    ...letter.issues.flatMap(({ requests }) => requests.flatMap(({ regions }) => regions)),
    ...factsWith(letter, 'named').flatMap(({ passage, region }) =>
      region && (passage === 'summary' || passage === 'title') ? [region] : [],
    ),
  ]);
  return [...new Set(named)];
}

/** Whether an injured body part is far from all that the letter names, and its sentence names none of those. */
function isStray({ letter }: LetterPart, fact: Fact, known: readonly Region[]): boolean {
  const isKnown = ({ id }: Region): boolean => known.some((other) => areNearRegions(other.id, id));
  return (
    known.length > 0 &&
    !isRadiating(
      letter,
      fact,
      known.map(({ id }) => id),
    ) &&
    argued(letter, fact.issue).every(({ sentence, region }) => sentence !== fact.sentence || !isKnown(region!))
  );
}
