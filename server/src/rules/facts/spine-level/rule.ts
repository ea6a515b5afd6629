import { topicById } from '../../../knowledge/record/topics.ts';
import { regionOfSegment } from '../../../knowledge/regions/regions.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { areAmong, areOtherLevels, isLevel, levelsOf, levelsOfFinding } from '../../../letter/facts/levels.ts';
import { factsOf, factsWith } from '../../../letter/facts/read.ts';
import type { LetterPart, PartedLetter } from '../../../letter/letter.ts';
import { summaryPart } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds levels of the spine, and fingers, that are not those of the title and the summary, or not of the region that is named with them. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/spine-level',
    summary:
      'A spinal level or finger differs from the title and the summary, or a level does not belong to the region named with it.',
    severity: 'warning',
    messages: {
      conclusion:
        'The conclusion of issue {number} names {found}, but the title names {given}. Decide the one in dispute.',
      rationale:
        'The rationale of issue {number} names {found}; the title and the summary name {given}. Check which is intended.',
      finding:
        'The rationale of issue {number} reports {subject} at {found}, the summary at {given}. Check which is intended.',
      region: '{level} is not a level of the {region}. Correct the level or the region.',
      given: 'The letter names {given} here.',
    },
  },
  check(letter, report) {
    const places = letter.parts.flatMap((part) =>
      factsWith(part.letter, 'named').flatMap((fact) => levelAt(part, fact)),
    );
    const record = places.filter(({ fact }) => fact.passage === 'summary' || fact.passage === 'title');
    for (const { part, fact, levels } of places) {
      if (fact.passage !== 'conclusion' && fact.passage !== 'rationale') continue;
      const told =
        fact.passage === 'conclusion'
          ? record.filter((other) => other.fact.passage === 'title' && other.fact.issue === fact.issue)
          : record;
      const near = told.filter((other) => isOfOnePart(other.fact, fact));
      if (near.length === 0 || (fact.passage === 'rationale' && (fact.status === 'general' || fact.polarity === -1)))
        continue;
      if (
        areAmong(
          levels,
          near.flatMap((other) => other.levels),
        )
      )
        continue;
      // “uses the middle finger in place of the index finger”
      if (isBeside(fact, levels, places, near) || isFreeOf(part, fact)) continue;
      const [other] = near;
      const values = { number: fact.issue, found: fact.written!, given: other!.fact.written! };
      report({
        message: fact.passage,
        values,
        range: part.place(fact.range),
        related: [{ message: 'given', values, range: other!.part.place(other!.fact.range) }],
        ...(fact.passage === 'rationale' ? { atMost: 'information' as const } : {}),
      });
    }
    for (const part of letter.parts) reportForeign(part, report);
    reportMoved(letter, record, report);
  },
};

interface Place {
  readonly part: LetterPart;
  readonly fact: Fact;
  readonly levels: readonly string[];
}

const fingers = new Set(['finger', 'thumb']);

function isOfOnePart(one: Fact, other: Fact): boolean {
  return one.region?.id === other.region?.id || [one, other].every(({ region }) => region && fingers.has(region.id));
}

/** Whether the sentence of a rationale names a finger of the title or the summary as well. */
function isBeside(fact: Fact, [level]: readonly string[], places: readonly Place[], near: readonly Place[]): boolean {
  return (
    fact.passage === 'rationale' &&
    !isLevel(level!) &&
    places.some(
      (other) =>
        other.fact.issue === fact.issue &&
        other.fact.sentence === fact.sentence &&
        near.some(({ levels }) => areAmong(other.levels, levels)),
    )
  );
}

/** “No stenosis is present at L5-S1”: whether a rationale names a level only to say what is not found there. */
function isFreeOf({ letter }: LetterPart, { sentence, issue, passage }: Fact): boolean {
  const found = factsWith(letter, 'result').filter(
    (other) => passage === 'rationale' && other.sentence === sentence && other.issue === issue,
  );
  return found.length > 0 && found.every(({ polarity }) => polarity === -1);
}

function isFinding({ attribute, polarity, status, subject }: Fact): boolean {
  return attribute === 'result' && polarity === 1 && status !== 'general' && topicById(subject.id)?.kind === 'sign';
}

/** “the bulge at L4-5” after “a bulge at L3-4”: what a rationale reports at another level than the summary, which has it nowhere else. */
function reportMoved(letter: PartedLetter, record: readonly Place[], report: Parameters<typeof rule.check>[1]): void {
  const told = summaryPart(letter);
  if (!told) return;
  const summary = factsOf(told.letter).filter(({ passage }) => passage === 'summary');
  // A level that is nowhere else is reported as such.
  const known = record.flatMap(({ levels }) => levels);
  for (const part of letter.parts) {
    const facts = factsOf(part.letter);
    for (const fact of facts) {
      if (fact.passage !== 'rationale' || !isFinding(fact)) continue;
      const levels = levelsOfFinding(fact, facts);
      const like = summary.filter((other) => isFinding(other) && other.subject.id === fact.subject.id);
      const [other] = like;
      if (
        !other ||
        !areAmong(levels, known) ||
        !like.every((one) => areOtherLevels(levels, levelsOfFinding(one, summary)))
      )
        continue;
      report({
        message: 'finding',
        values: {
          number: fact.issue,
          subject: fact.subject.name,
          found: levels.join(', '),
          given: levelsOfFinding(other, summary).join(', '),
        },
        range: part.place(fact.range),
        related: [{ message: 'given', values: { given: other.subject.name }, range: told.place(other.range) }],
        atMost: 'information',
      });
    }
  }
}

function levelAt(part: LetterPart, fact: Fact): Place[] {
  if (fact.written === undefined) return [];
  const levels = levelsOf(fact.written);
  return levels.length > 0 ? [{ part, fact, levels }] : [];
}

const spine = new Set(['cervical-spine', 'thoracic-spine', 'lumbar-spine']);
/** Single vertebrae that pictures of the region next to theirs have as well. */
const borders = new Map([
  ['lumbar-spine', new Set(['T11', 'T12'])],
  ['thoracic-spine', new Set(['C7', 'L1'])],
]);

/** “CT of the lumbar spine revealed a fracture of T12” */
function isSeenWith(level: string, region: string): boolean {
  return borders.get(region)?.has(level) === true;
}

/** How many tokens may be between a region and its level. */
const REACH = 10;

/** How many tokens may be between a level and its region after it. */
const BEHIND = 6;

/** The region after a level of a conclusion, which is one and the same request's: “the C5-6 injection, lumbar spine, is not …”. */
function regionBehind(text: string, fact: Fact, next: Fact | undefined): Fact | undefined {
  if (fact.passage !== 'conclusion' || next?.passage !== 'conclusion' || next.issue !== fact.issue) return undefined;
  if (next.written !== undefined || next.first - fact.end > BEHIND) return undefined;
  return /\b(?:and|or|but|is|as)\b/i.test(text.slice(fact.range.end, next.range.start)) ? undefined : next;
}

/** “cervical facet injection at L3-4”: a level of another region, where the region of the level is not named near. */
function reportForeign(part: LetterPart, report: Parameters<typeof rule.check>[1]): void {
  const named = factsWith(part.letter, 'named');
  named.forEach((fact, index) => {
    if (fact.written === undefined) return;
    const before = named[index - 1];
    const place =
      before && before.written === undefined && fact.first - before.end <= REACH && before.issue === fact.issue
        ? before
        : regionBehind(part.letter.text, fact, named[index + 1]);
    const region = place?.region;
    // “Thoracolumbar” names two regions, and its entry in the library is that of the first.
    if (/thoracol|cervicoth/i.test(part.letter.text.slice(place?.range.start, place?.range.end))) return;
    if (!region || !spine.has(region.id) || !isLevel(fact.written)) return;
    const ends = fact.written.split('-').map((end) => regionOfSegment(end)?.id);
    if (isSeenWith(fact.written, region.id)) return;
    if (ends.includes(region.id) || (region.id === 'lumbar-spine' && ends.includes('sacrum'))) return;
    if (
      named.some(
        (other) =>
          other !== fact &&
          other.region &&
          ends.includes(other.region.id) &&
          Math.abs(other.first - fact.first) <= 2 * REACH,
      )
    )
      return;
    report({
      message: 'region',
      values: { level: fact.written, region: region.name },
      range: part.place({
        start: Math.min(place.range.start, fact.range.start),
        end: Math.max(place.range.end, fact.range.end),
      }),
    });
  });
}
