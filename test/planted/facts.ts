import type { DatedEvent, EventKind } from '../../server/src/letter/timeline.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { slice } from '../../server/src/text/range.ts';
import { insert, overwrite, type Planting, type PlantKind } from './plant.ts';

const otherRegion: Readonly<Record<string, string>> = {
  'cervical-spine': 'left ankle',
  'lumbar-spine': 'cervical spine',
  'thoracic-spine': 'left knee',
  knee: 'shoulder',
  shoulder: 'knee',
  wrist: 'ankle',
  hand: 'foot',
  elbow: 'knee',
  ankle: 'wrist',
  hip: 'elbow',
};

const otherPronoun: Readonly<Record<string, string>> = { he: 'she', she: 'he', his: 'her', her: 'his', him: 'her' };

/** Dates of the text that agree with a header field. */
function agreeing(letter: Letter, kind: EventKind, field: string): DatedEvent[] {
  const day = letter.header.get(field)?.date;
  const events = letter.timeline.filter((event) => event.kind === kind && event.date.iso !== undefined && !event.spans);
  return day !== undefined && events.length === 1 && events[0]!.date.iso === day ? events : [];
}

/** The date with another day of the same month, in figures. */
function shifted({ date }: DatedEvent): string {
  const [year, month, day] = date.iso!.split('-') as [string, string, string];
  return `${month}/${day === '11' ? '12' : '11'}/${year}`;
}

function firstRationaleEnd({ issues }: Letter): number | undefined {
  return issues[0]?.argument?.sentences[0] ? issues[0].rationale!.value.start : undefined;
}

/** Every kind of defect of `facts/` that is made out of what a letter says. */
export const factsKinds: readonly PlantKind[] = [
  {
    name: 'side in the conclusion exchanged',
    rule: 'facts/side',
    plantings: (letter) =>
      letter.issues.flatMap(({ subject, requests }) => {
        const sides = new Set(requests.map(({ side }) => side));
        const site = subject?.sites.find(({ side }) => side === 'left' || side === 'right');
        if (!site || subject!.sites.length !== 1 || sides.size !== 1 || !sides.has(site.side)) return [];
        const text = slice(letter.text, site.range);
        const other = site.side === 'left' ? 'right' : 'left';
        return /^(?:left|right)\b/i.test(text) ? [overwrite(site.range, text.replace(/^\w+/, other))] : [];
      }),
  },
  {
    name: 'region in the conclusion exchanged',
    rule: 'facts/region',
    companions: ['decision/narrower-conclusion', 'facts/side', 'counts/title-conclusion'],
    plantings: (letter) =>
      letter.issues.flatMap(({ subject, requests }) => {
        const site = subject?.sites[0];
        const other = site && otherRegion[site.region.id];
        if (!other || subject.sites.length !== 1 || !requests.every(({ regions }) => regions.length === 1)) return [];
        return [overwrite(site.range, other)];
      }),
  },
  {
    name: 'pronoun of the other sex',
    rule: 'facts/sex',
    plantings: (letter) =>
      letter.worker.pronouns.length < 3
        ? []
        : letter.worker.pronouns.slice(0, 4).flatMap(({ word, range }): Planting[] => {
            const other = otherPronoun[word.toLowerCase()];
            return other
              ? [overwrite(range, /^[A-Z]/.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other)]
              : [];
          }),
  },
  {
    name: 'date of injury in the text',
    rule: 'facts/injury-date',
    companions: ['facts/before-injury', 'facts/after-decision'],
    plantings: (letter) =>
      agreeing(letter, 'injury', 'dateOfInjury').map((event) => overwrite(event.date.range, shifted(event))),
  },
  {
    name: 'date of the utilization review in the text',
    rule: 'facts/review-date',
    companions: ['facts/before-injury', 'facts/after-decision', 'facts/request-after-review'],
    plantings: (letter) =>
      agreeing(letter, 'utilization-review', 'utilizationReviewDate').map((event) =>
        overwrite(event.date.range, shifted(event)),
      ),
  },
  {
    name: 'day that does not exist',
    rule: 'facts/impossible-date',
    plantings: (letter) =>
      letter.timeline
        .filter(
          ({ kind, date }) =>
            kind === 'other' && date.iso !== undefined && !/[a-z]/i.test(slice(letter.text, date.range)),
        )
        .slice(0, 3)
        .map(({ date }) => overwrite(date.range, `02/30/${String(date.year)}`)),
  },
  {
    name: 'header dates out of order',
    rule: 'facts/date-order',
    companions: [
      'facts/after-decision',
      'facts/review-date',
      'facts/late-application',
      'citations/edition-in-force',
      'facts/request-after-review',
    ],
    plantings: (letter) => {
      const decided = letter.header.get('decisionDate');
      const assigned = letter.header.get('dateAssigned')?.date;
      if (!decided || assigned === undefined) return [];
      const [year, month, day] = assigned.split('-') as [string, string, string];
      return [overwrite(decided.node.value, `${month}/${day}/${String(Number(year) - 1)}`)];
    },
  },
  {
    name: 'visit after the decision',
    rule: 'facts/after-decision',
    plantings: (letter) => {
      const decided = letter.header.get('decisionDate')?.date;
      if (decided === undefined) return [];
      return letter.timeline
        .filter(({ kind, date }) => kind === 'visit' && date.iso !== undefined && date.iso < decided)
        .map(({ date }) => overwrite(date.range, `12/28/${String(Number(decided.slice(0, 4)) + 1)}`));
    },
  },
  {
    name: 'number of another case',
    rule: 'facts/case-number',
    plantings: (letter) => {
      const at = firstRationaleEnd(letter);
      if (at === undefined || !letter.header.has('caseNumber')) return [];
      const sentence = 'The records of case CM15-0123987 were reviewed. ';
      return [insert(at, sentence)];
    },
  },
];
