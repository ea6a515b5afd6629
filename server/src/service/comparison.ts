import type { Issue } from '../letter/letter.ts';
import type { Mention } from '../letter/mentions.ts';
import type { Request } from '../letter/requests/request.ts';
import type { Claim } from '../reading/claims.ts';
import { total } from '../reading/quantities/quantity.ts';
import { countedRequest, decidedRoles, partOf } from '../letter/requests/decided.ts';
import { held, isAbout } from '../letter/requests/mentioned.ts';

/** What an issue's numbers are held against: the request, the limits that the rationale quotes, and what it says of the two. */
export interface Comparison {
  /** The one request that is decided, where it has a number of visits. */
  readonly request: Request | undefined;
  readonly limits: readonly Mention[];
  /** The last comparison that the rationale draws. */
  readonly claim: Claim | undefined;
}

/** Reads off what an issue's numbers are compared with. */
export function compareIssue(issue: Issue): Comparison {
  const request = countedRequest(issue);
  const limits = issue.mentions.filter(
    (mention) =>
      mention.role === 'limit' &&
      total(mention.quantity) !== undefined &&
      (!request || isAbout(mention, { ...request, regions: [], side: undefined })),
  );
  return { request, limits, claim: issue.argument?.claims.at(-1) };
}

/**
 * Whether the conclusion goes with the issue's title: its verdict with the decision, and its number of visits with the request.
 * Undefined if there is no conclusion or no decision to compare.
 */
export function conclusionAgrees(issue: Issue): boolean | undefined {
  const conclusion = issue.argument?.conclusion;
  const upholds = issue.decision?.upholds;
  if (!conclusion || upholds === undefined) return undefined;
  if (conclusion.necessary === upholds) return false;
  return concludedMentions(issue).every((mention) => held(issue, mention, decidedRoles).agrees);
}

/** The quantities of the concluding sentence that say what is decided. */
export function concludedMentions({ argument, mentions }: Issue): Mention[] {
  const sentence = argument?.conclusion?.verdict.sentence;
  return mentions.filter((mention) => mention.sentence === sentence && mention.role === 'requested');
}

/** How many visits utilization review authorized of a modified request, as least and most; undefined if the title does not say. */
export function authorizedOf(
  issue: Issue,
): { readonly request: Request; readonly visits: readonly [number, number] } | undefined {
  const request = partOf(issue, 'authorized');
  const visits = request?.quantity && total(request.quantity);
  return request && visits && { request, visits };
}
