import type { Issue, PartedLetter } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import type { Request } from '../../../letter/requests/request.ts';
import { agree, bounds, explain } from '../../../reading/quantities/compare.ts';
import { type Bounds, type Quantity, total } from '../../../reading/quantities/quantity.ts';
import { countedRequest } from '../../../letter/requests/decided.ts';
import { isAbout } from '../../../letter/requests/mentioned.ts';
import type { Tokens } from '../../../text/tokens.ts';
import { hasWord, WordSet } from '../../../text/word-set.ts';
import { nameOf, summaryPart } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Finds comparisons of the request with a quoted limit that the numbers do not bear. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'counts/limit-comparison',
    summary: 'The comparison with the quoted limit does not match the numbers.',
    severity: 'warning',
    messages: {
      exceeds:
        'The rationale of issue {number} says that the request exceeds the guideline, but {requested} visits do not exceed the quoted limit of {limit}. Correct it, or name the earlier visits that count toward the limit.',
      within:
        'The rationale of issue {number} says that the request is within the guideline, but {requested} visits exceed the quoted limit of {limit}. Correct it, or give the reason for exceeding it.',
      inconsistent:
        'The rationale of issue {number} says that the request is not consistent with the guideline, but {requested} visits are within the quoted limit of {limit}. State the ground.',
      stated:
        'The rationale of issue {number} compares {requested} visits with {limit}, but the numbers say the opposite. Correct the number or the comparison.',
      limit: 'The limit of {limit} is quoted here.',
      title: 'The title requests {requested} here.',
    },
  },
  check(letter, report) {
    for (const part of letter.parts) {
      for (const { issue, claim, numbers } of statedWrong(part.letter))
        report({
          message: 'stated',
          values: { ...nameOf(issue), requested: numbers.visits, limit: numbers.limit },
          range: part.place(claim.range),
        });
      for (const { issue, claim, request, quantity, limit, open } of comparisons(part.letter)) {
        if (claim.kind !== 'within' && countsEarlier(letter, issue, request)) continue;
        const values = {
          ...nameOf(issue),
          requested: explain(quantity),
          limit: bounds(total(limit.quantity)!),
        };
        report({
          message: claim.kind,
          values,
          range: part.place(claim.range),
          related: [
            { message: 'limit', values, range: part.place(limit.quantity.range) },
            { message: 'title', values, range: part.place(quantity.range) },
          ],
          ...(open ? { atMost: 'information' as const } : {}),
        });
      }
    }
  },
};

type Claim = NonNullable<Issue['argument']>['claims'][number];

/** Comparisons of two numbers of visits in one sentence that are the wrong way round. */
const statedWrong = perPart(({ issues }) =>
  issues.flatMap((issue) =>
    (issue.argument?.claims ?? []).flatMap((claim) => {
      const { kind } = claim;
      const numbers = numbersBesides(issue, claim);
      if (!numbers || (kind !== 'exceeds' && kind !== 'within')) return [];
      return numbers.visits > numbers.limit === (kind === 'exceeds') ? [] : [{ issue, claim, numbers }];
    }),
  ),
);

/** The numbers that a claim gives itself, if they are not those of the request, with which earlier visits may be counted. */
function numbersBesides(issue: Issue, { numbers }: Claim): Claim['numbers'] {
  const quantity = numbers && countedRequest(issue)?.quantity;
  return quantity && total(quantity)?.[1] === numbers.visits ? undefined : numbers;
}

/** A comparison that the numbers of its issue do not bear. */
interface Comparison {
  readonly issue: Issue;
  readonly claim: Claim;
  readonly request: Request;
  readonly quantity: Quantity;
  readonly limit: Mention;
  /** Whether something else may be meant. */
  readonly open: boolean;
}

const comparisons = perPart(({ issues, tokens }) => issues.flatMap((issue) => comparisonsIn(tokens, issue)));

const trial = new WordSet(['trial']);
/** Words by which a sentence is about visits that were had. */
const earlier = new WordSet(['already', 'earlier', 'previous', 'previously', 'prior', 'received', 'completed']);

function comparisonsIn(tokens: Tokens, issue: Issue): Comparison[] {
  const claims = (issue.argument?.claims ?? []).filter(
    // That criteria are met is no comparison of numbers.
    (claim) => claim.kind !== 'meets' && !numbersBesides(issue, claim),
  );
  const request = claims.length > 0 ? countedRequest(issue) : undefined;
  const quantity = request?.quantity;
  const requested = quantity && total(quantity);
  if (!request || !requested) return [];
  const limits = issue.mentions.filter(
    (mention) =>
      mention.role === 'limit' &&
      total(mention.quantity) &&
      !isRequest(mention.quantity, quantity) &&
      isAbout(mention, { ...request, regions: [], side: undefined }),
  );
  if (limits.length === 0) return [];
  const most = limits.reduce((a, b) => (top(b) > top(a) ? b : a));
  const least = limits.reduce((a, b) => (top(b) < top(a) ? b : a));
  // A limit for flare-ups, this many visits in months, may be the one that is intended.
  const perMonths = issue.mentions.some(
    ({ role, quantity: { frequency } }) =>
      role !== 'requested' && frequency?.kind === 'frequency' && frequency.unitDays >= 30,
  );
  // A letter quotes the limits of several conditions and means the one of its own.
  const conditions = new Set(
    issue.quotedLimits.filter(({ mention }) => limits.includes(mention)).map(({ condition }) => condition),
  );
  return claims.flatMap((claim) => {
    // “With the eight before, twelve are more than the section permits.”
    if (claim.counted !== undefined && (claim.counted < requested[0] || claim.counted > requested[1])) return [];
    // “The visits already given are more than the guideline permits.”
    if (claim.kind !== 'within' && claim.counted === undefined && hasWord(tokens, claim.sentence, earlier)) return [];
    // “six are more than an initial trial”
    if (claim.kind === 'exceeds' && top(least) < requested[1] && hasWord(tokens, claim.sentence, trial)) return [];
    if (claim.kind !== 'within' && conditions.size > 1 && requested[1] > top(least)) return [];
    if (claim.kind !== 'within' && perMonths && requested[1] !== top(most)) return [];
    const limit = claim.kind === 'within' ? most : (smallestHolding(limits, requested[1]) ?? most);
    const wrong = claim.kind === 'within' ? requested[0] > top(most) : requested[1] <= top(limit);
    // Where a smaller limit is quoted too, it may be the one that is exceeded.
    // That a request is “not consistent” with a guideline may have other grounds than its number.
    const open = claim.kind === 'inconsistent' || (claim.kind === 'exceeds' && top(least) < requested[1]);
    return wrong ? [{ issue, claim, request, quantity, limit, open }] : [];
  });
}

/** Whether what looks like a limit is the request's own number, said again: a limit of the same number has its weeks or its “up to”. */
function isRequest(limit: Quantity, request: Quantity): boolean {
  const [low, high] = total(limit)!;
  return limit.bound === 'exact' && limit.duration === undefined && low === high && agree(limit, request);
}

/** The smallest limit that this many visits do not exceed. */
function smallestHolding(limits: readonly Mention[], visits: number): Mention | undefined {
  return limits.filter((limit) => top(limit) >= visits).sort((a, b) => top(a) - top(b))[0];
}

function top(mention: Mention): number {
  return (total(mention.quantity) as Bounds)[1];
}

/** Whether earlier visits are counted with the request: ones that the letter names, or such as the rationale refers to without number. */
function countsEarlier(letter: PartedLetter, issue: Issue, request: Request): boolean {
  const isEarlier = (mention: Mention): boolean =>
    (mention.role === 'received' || mention.role === 'authorized' || mention.role === 'earlier') &&
    !isDaily(mention) &&
    isAbout(mention, { ...request, regions: [], side: undefined });
  return (
    issue.requests.some(({ role }) => role === 'authorized') ||
    issue.mentions.some(isEarlier) ||
    (summaryPart(letter)?.letter.summary.mentions ?? []).some(
      (mention) => isEarlier(mention) && mention.treatments.some((treatment) => request.treatments.includes(treatment)),
    )
  );
}

/** Whether so much is done “every day”, as one does for oneself: visits are not. */
function isDaily({ quantity }: Mention): boolean {
  return !total(quantity) && quantity.frequency?.kind === 'frequency' && quantity.frequency.unitDays === 1;
}
