import type { Region } from '../../knowledge/regions/region.ts';
import { readAmounts } from '../../reading/amounts/amount.ts';
import { agree } from '../../reading/quantities/compare.ts';
import { total } from '../../reading/quantities/quantity.ts';
import type { Issue, Letter } from '../letter.ts';
import type { Mention } from '../mentions.ts';
import type { Request, RequestRole } from './request.ts';

/** Whether a mention can be about a request: it names no treatment, region or side, or one of the request's. */
export function isAbout(mention: Mention, request: Request): boolean {
  if (mention.drugs.length > 0) return false;
  if (
    mention.treatments.length > 0 &&
    !mention.treatments.some((treatment) =>
      request.treatments.some((asked) => asked.id === treatment.id || asked.family === treatment.family),
    )
  )
    return false;
  if (
    mention.regions.length > 0 &&
    request.regions.length > 0 &&
    !mention.regions.some((region) => request.regions.some((asked) => overlap(region, asked)))
  )
    return false;
  return !(mention.side && request.side && mention.side !== request.side);
}

/** Whether two regions can be the same body part: one is the other, or holds it, as “back” may hold the lumbar spine. */
function overlap(one: Region, other: Region): boolean {
  return one.id === other.id || holds(one, other) || holds(other, one);
}

function holds(whole: Region, part: Region): boolean {
  return part.parent === whole.id || (whole.id === 'back' && whole.neighbours?.includes(part.id) === true);
}

/** Whether a mention's visits are not those of a request that it is about. Mentions without number and frequency agree with anything. */
export function disagrees(mention: Mention, request: Request): boolean {
  return request.quantity !== undefined && !agree(request.quantity, mention.quantity);
}

/** Finds the requests of an issue that a mention in its rationale can be held against, and whether the mention agrees with one of them. */
export function held(
  issue: Issue,
  mention: Mention,
  roles: readonly RequestRole[],
): { requests: readonly Request[]; agrees: boolean } {
  const requests = issue.requests.filter((request) => roles.includes(request.role) && isAbout(mention, request));
  // A request without number leaves open what any number is about.
  const open = requests.some((request) => request.quantity === undefined || request.drug !== undefined);
  return {
    requests,
    agrees: requests.length === 0 || open || requests.some((request) => !disagrees(mention, request)),
  };
}

/** Says whether a title gives this many visits too: “12 sessions of … is the original request. … The remaining portion, eight sessions, is:”. */
export function isInTitle(
  { tokens }: Pick<Letter, 'tokens'>,
  { node: { titleSpan } }: Issue,
  { quantity }: Mention,
): boolean {
  const [least, most] = total(quantity) ?? [];
  if (least === undefined || least !== most) return false;
  const amounts = readAmounts(tokens, titleSpan.first, titleSpan.end, MOST_AMOUNTS);
  return amounts.some(({ unit, per, min, max }) => unit === 'visit' && !per && min === least && max === least);
}

const MOST_AMOUNTS = 12;
