import type { Issue, Letter } from '../../server/src/letter/letter.ts';
import type { Mention } from '../../server/src/letter/mentions.ts';
import { intervalsOf } from '../../server/src/reading/quantities/parts.ts';
import { agree } from '../../server/src/reading/quantities/compare.ts';
import { computed, partsOf, type Quantity, total } from '../../server/src/reading/quantities/quantity.ts';
import type { Interval } from '../../server/src/reading/numbers.ts';
import type { Range } from '../../server/src/text/range.ts';
import { inWords } from '../properties/printed-quantities.ts';
import { overwrite, type Planting, type PlantKind } from './plant.ts';

/** The request of an issue with one request, where it counts visits. */
function requestOf({ requests }: Issue): Quantity | undefined {
  const decided = requests.filter(({ role }) => role === 'requested' || role === 'remaining');
  return decided.length === 1 && requests.length === 1 && decided[0]!.quantity && total(decided[0]!.quantity)
    ? decided[0]!.quantity
    : undefined;
}

function rangeOf({ tokens }: Letter, { first, end }: { first: number; end: number }): Range {
  return { start: tokens.starts[first]!, end: tokens.ends[end - 1]! };
}

/** Another number in the same writing: a word for a word, a figure for a figure. */
function rewritten(letter: Letter, interval: Interval, step: number): Planting[] {
  const range = rangeOf(letter, interval);
  const written = letter.text.slice(range.start, range.end);
  if (interval.min !== interval.max) return [];
  const value = interval.min + step;
  if (value < 1) return [];
  if (/^\d+$/.test(written)) return [overwrite(range, String(value))];
  if (/^\p{L}+$/u.test(written))
    return [
      overwrite(
        range,
        /^\p{Lu}/u.test(written) ? inWords(value).replace(/^./, (c) => c.toUpperCase()) : inWords(value),
      ),
    ];
  return /^\p{L}+ \(\d+\)$/u.test(written) ? [overwrite(range, `${inWords(value)} (${value.toString()})`)] : [];
}

/** The mentions of the request, each with one of its numbers changed so that it is another quantity. */
function changed(letter: Letter, mentions: readonly Mention[], request: Quantity): Planting[] {
  return mentions
    .filter(({ role, quantity }) => role === 'requested' && total(quantity) && agree(quantity, request))
    .flatMap(({ quantity }) =>
      [3, 5].flatMap((step) => {
        // Where a total restates how often and how long, one changed number is that rule's matter.
        if (quantity.stated && computed(quantity)) return [];
        const interval = quantity.stated?.total ?? intervalsOf(quantity.frequency!)[0]!;
        const value = interval.min + step;
        const meets = [total(request), quantity.frequency ? undefined : total(request)].some((bounds) =>
          bounds?.includes(value),
        );
        return meets ? [] : rewritten(letter, interval, step);
      }),
    );
}

const concluding = ({ argument }: Issue) => argument?.conclusion?.verdict.sentence;

function perRequest(letter: Letter, plant: (issue: Issue, request: Quantity) => Planting[]): Planting[] {
  return letter.issues.flatMap((issue) => {
    const request = requestOf(issue);
    return request ? plant(issue, request) : [];
  });
}

/** Count errors made out of what letters say themselves. */
export const countKindsInPlace: readonly PlantKind[] = [
  {
    name: 'conclusion changed',
    rule: 'counts/title-conclusion',
    plantings: (letter) =>
      perRequest(letter, (issue, request) =>
        changed(
          letter,
          issue.mentions.filter(({ sentence }) => sentence === concluding(issue)),
          request,
        ),
      ),
  },
  {
    name: 'rationale changed',
    rule: 'counts/title-rationale',
    plantings: (letter) =>
      perRequest(letter, (issue, request) =>
        changed(
          letter,
          issue.mentions.filter(({ sentence }) => sentence !== concluding(issue)),
          request,
        ),
      ),
  },
  {
    name: 'range turned over',
    rule: 'counts/range-reversed',
    plantings: (letter) =>
      letter.issues
        .flatMap(({ requests, mentions }) => [
          ...requests.flatMap(({ quantity }) => quantity ?? []),
          ...mentions.map(({ quantity }) => quantity),
        ])
        .flatMap((quantity) => partsOf(quantity).flatMap(intervalsOf))
        .filter(({ min, max }) => min < max)
        .flatMap((interval) => {
          const range = rangeOf(letter, interval);
          const [, low, joint, high] =
            /^(\d+|\p{L}+)(\s*(?:-|–|to|or)\s*)(\d+|\p{L}+)$/u.exec(letter.text.slice(range.start, range.end)) ?? [];
          return low && joint && high ? [overwrite(range, high + joint + low)] : [];
        }),
  },
  {
    name: 'total changed',
    rule: 'counts/total-mismatch',
    plantings: (letter) =>
      letter.issues
        .flatMap(({ requests, mentions }) => [
          ...requests.flatMap(({ quantity }) => quantity ?? []),
          ...mentions.map(({ quantity }) => quantity),
        ])
        .filter((quantity) => quantity.stated && computed(quantity) && !quantity.restated)
        // Tablets of so many days are another rule's.
        .filter(({ range }) => !/\b(?:tablet|capsule)/.test(letter.text.slice(range.start - 30, range.end)))
        .flatMap(({ stated }) => rewritten(letter, stated!.total, 1)),
  },
  {
    name: 'figure beside the word changed',
    rule: 'counts/word-and-figure',
    plantings: (letter) =>
      [
        ...letter.text.matchAll(
          /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|eighteen|twenty|thirty)\s+\((\d{1,2})\)/gi,
        ),
      ].map((match) => {
        const end = match.index + match[0].length - 1;
        const figure = match[1]!;
        return overwrite({ start: end - figure.length, end }, String(Number(figure) + 1));
      }),
  },
  {
    name: 'remaining part changed',
    rule: 'counts/remaining-mismatch',
    companions: ['counts/title-conclusion', 'counts/title-rationale', 'counts/total-mismatch'],
    plantings: (letter) =>
      letter.issues.flatMap(({ requests }) => {
        const parts = (['original', 'authorized', 'remaining'] as const).map((role) =>
          requests.filter((request) => request.role === role),
        );
        if (parts.some((list) => list.length !== 1 || !list[0]!.quantity || !total(list[0]!.quantity))) return [];
        // Next to how often and how long the changed number is another rule's matter.
        const { stated, frequency } = parts[2]![0]!.quantity!;
        return stated && !frequency ? rewritten(letter, stated.total, 1) : [];
      }),
  },
  {
    name: 'drug changed in the conclusion',
    rule: 'counts/drug-quantity',
    plantings: (letter) =>
      letter.issues.flatMap(({ requests, concludedDrugs }) =>
        concludedDrugs
          .filter(
            ({ drug, quantity }) =>
              quantity && requests.some((request) => request.drug?.drug === drug && request.drug.quantity),
          )
          .flatMap(({ quantity }) => rewritten(letter, quantity!, 7)),
      ),
  },
];
