import { bounds, everyTotal, explain } from '../../../reading/quantities/compare.ts';
import { type Bounds, total, totalHours } from '../../../reading/quantities/quantity.ts';
import type { Issue, PartedLetter } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import type { Request } from '../../../letter/requests/request.ts';
import type { Span } from '../../../syntax/tree.ts';
import { partOf } from '../../../letter/requests/decided.ts';
import { isAbout } from '../../../letter/requests/mentioned.ts';
import { issuesOfParts, nameOf, summaryPart } from '../../issues.ts';
import type { LetterRange } from '../../../letter/place.ts';
import { rangeOf } from '../../../text/tokens.ts';
import type { Report, Rule } from '../../rule.ts';

/** Finds modified requests whose remaining part is not the original less what was authorized. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'counts/remaining-mismatch',
    summary: 'The remainder in dispute is not the original request minus what was authorized.',
    severity: 'error',
    messages: {
      mismatch:
        'Issue {number}: {original} requested minus {authorized} authorized leaves {left}, but the title says {remaining}. Correct the wrong number.',
      rest: 'Issue {number}: {original} requested minus {authorized} authorized leaves {left}, but the rationale says {remaining}. Correct the wrong number.',
      whole:
        'The conclusion of issue {number} decides all {original} visits, but utilization review authorized {authorized} of them. Decide only the {left} that remain.',
      original: '{original} originally requested here.',
      authorized: '{authorized} authorized here.',
      correct: 'Change the remainder to {left}',
    },
  },
  check(letter, report) {
    reportRests(letter, report);
    for (const { issue, part } of issuesOfParts(letter)) {
      const original = partOf(issue, 'original');
      const authorized = partOf(issue, 'authorized');
      const remaining = partOf(issue, 'remaining');
      const visits =
        original && authorized && remaining
          ? (hoursIn(original, authorized, remaining) ?? [
              visitsOf(original),
              visitsOf(authorized),
              visitsOf(remaining),
            ])
          : drugCounts(issue.requests);
      if (!visits) continue;
      const [first, less, left] = visits as [Bounds, Bounds, Bounds];
      // Ranges leave open what was taken from which end.
      if (![first, less, left].every(([low, high]) => low === high) || first[0] - less[0] === left[0]) continue;
      // A part that contradicts itself is another rule's matter; here any of its numbers will do.
      if (original && authorized && remaining && addUp(original, authorized, remaining)) continue;
      const requests = (['original', 'authorized', 'remaining'] as const).map((role) =>
        issue.requests.find((request) => request.role === role)!,
      );
      const values = {
        ...nameOf(issue),
        original: shown(requests[0]!, first),
        authorized: shown(requests[1]!, less),
        remaining: shown(requests[2]!, left),
        left: first[0] - less[0],
      };
      const [a, b, c] = requests.map((request) =>
        part.place(request.quantity?.range ?? request.drug?.range ?? request.range),
      ) as [LetterRange, LetterRange, LetterRange];
      const { tokens } = part.letter;
      const place = requests[2]!.quantity?.stated?.total;
      const bare =
        place && requests[2]!.quantity?.frequency === undefined && place.end - place.first === 1 && values.left > 0;
      report({
        message: 'mismatch',
        values,
        range: c,
        related: [
          { message: 'original', values, range: a },
          { message: 'authorized', values, range: b },
        ],
        fixes: bare
          ? [
              {
                title: 'correct',
                values,
                safe: false,
                edits: [place, ...concluded(issue, left)].map(({ first: token }) => ({
                  range: part.place(rangeOf(tokens, token, token + 1)),
                  newText: String(values.left),
                })),
              },
            ]
          : [],
      });
    }
  },
};

/** Reports rationales that call another number of visits the rest than the title's less what the letter says was authorized. */
function reportRests(letter: PartedLetter, report: (report: Report<LetterRange>) => void): void {
  const summary = summaryPart(letter);
  for (const { issue, part } of issuesOfParts(letter)) {
    const request = issue.requests.length === 1 ? issue.requests[0] : undefined;
    const all = request?.quantity && request.role === 'requested' ? total(request.quantity) : undefined;
    const rests = issue.mentions.filter(({ rest, role }) => rest && role !== 'limit' && role !== 'received');
    const wholes = issue.mentions.filter((mention) => isConcluded(issue, mention) && single(mention) === all?.[0]);
    if (!request || all?.[0] !== all?.[1] || all === undefined || rests.length + wholes.length === 0) continue;
    const told = [
      ...issue.mentions.map((mention) => ({ mention, place: part })),
      ...(summary?.letter.summary.mentions ?? []).map((mention) => ({ mention, place: summary! })),
    ].flatMap(({ mention, place }) => {
      const visits = mention.cut ?? mention.share ?? single(mention);
      // “four of ten visits” are of another request than one of twelve.
      const ofThis = (mention.share ?? mention.cut) === undefined || single(mention) === all[0];
      const authorized =
        (mention.role === 'authorized' || mention.cut !== undefined) &&
        !mention.rest &&
        ofThis &&
        isAbout(mention, request);
      return authorized && visits !== undefined && visits < all[0] ? [{ visits, mention, place }] : [];
    });
    const [first] = told;
    if (!first || told.some(({ visits }) => visits !== first.visits)) continue;
    const left = all[0] - first.visits;
    for (const mention of rests.length === 0 && first.mention.share !== undefined ? wholes.slice(0, 1) : []) {
      const values = { ...nameOf(issue), original: all[0], authorized: first.visits, left };
      const range = part.place(mention.quantity.range);
      const authorized = first.place.place(first.mention.quantity.range);
      report({
        message: 'whole',
        values,
        range,
        related: [{ message: 'authorized', values, range: authorized }],
        atMost: 'information',
      });
    }
    for (const mention of rests) {
      const remaining = single(mention);
      if (remaining === undefined || remaining === left || remaining >= all[0]) continue;
      const values = { ...nameOf(issue), original: all[0], authorized: first.visits, remaining, left };
      report({
        message: 'rest',
        values,
        range: part.place(mention.quantity.range),
        related: [
          { message: 'original', values, range: part.place(request.quantity!.range) },
          { message: 'authorized', values, range: first.place.place(first.mention.quantity.range) },
        ],
      });
    }
  }
}

/** Whether a conclusion decides on what a mention counts. */
function isConcluded({ argument }: Issue, { sentence, role }: Mention): boolean {
  return role === 'requested' && sentence === argument?.conclusion?.verdict.sentence;
}

/** The number of visits that a mention states, where it is one. */
function single({ quantity }: Mention): number | undefined {
  const visits = total(quantity);
  return visits?.[0] === visits?.[1] ? visits?.[0] : undefined;
}

/** Where the conclusion says the number that the title has for what remains: it changes with it. */
function concluded({ mentions, argument }: Issue, [low, high]: Bounds): Span[] {
  return mentions.flatMap(({ sentence, role, quantity }) => {
    const { stated, frequency } = quantity;
    const all = total(quantity);
    return sentence === argument?.conclusion?.verdict.sentence &&
      role === 'requested' &&
      stated &&
      frequency === undefined &&
      stated.total.end - stated.total.first === 1 &&
      all?.[0] === low &&
      all[1] === high
      ? [stated.total]
      : [];
  });
}

function addUp(original: Request, authorized: Request, remaining: Request): boolean {
  const [first, less, left] = [original, authorized, remaining].map(({ quantity }) => everyTotal(quantity!).flat());
  return first!.some((all) => less!.some((some) => left!.includes(all - some)));
}

/** The hours of all three parts, where each gives some: then not the visits are what was cut. */
function hoursIn(...parts: readonly Request[]): Bounds[] | undefined {
  const hours = parts.map(({ quantity }) => quantity && totalHours(quantity));
  return hours.every((bounds) => bounds !== undefined) ? hours : undefined;
}

function visitsOf(request: Request): Bounds {
  return total(request.quantity!)!;
}

/** The numbers of units of one drug in all three parts, where no refills are spoken of. */
function drugCounts(requests: readonly Request[]): Bounds[] | undefined {
  const drugs = (['original', 'authorized', 'remaining'] as const)
    .map((role) => requests.filter((request) => request.role === role))
    .map((list) => (list.length === 1 ? list[0]!.drug : undefined));
  if (
    drugs.some(
      (drug) => !drug?.quantity || drug.refills || drug.drug !== drugs[0]?.drug || drug.strength !== drugs[0]?.strength,
    )
  )
    return undefined;
  return drugs.map((drug) => [drug!.quantity!.min, drug!.quantity!.max]);
}

function shown(request: Request, visits: Bounds): string {
  return (request.quantity && explain(request.quantity)) || bounds(visits);
}
