import { total } from '../../reading/quantities/quantity.ts';
import type { Issue } from '../letter.ts';
import type { Request, RequestRole } from './request.ts';

/** What an issue decides: what is left of a modified request, or what the title names. */
export const decidedRoles: readonly RequestRole[] = ['requested', 'remaining'];

/** Whether a request is decided by its issue. */
export function isDecided({ role }: Pick<Request, 'role'>): boolean {
  return decidedRoles.includes(role);
}

/** Lists the requests that an issue decides. */
export function decidedRequests({ requests }: Pick<Issue, 'requests'>): Request[] {
  return requests.filter(isDecided);
}

/** The request that an issue decides; undefined if it decides several or none. */
export function decidedRequest(issue: Pick<Issue, 'requests'>): Request | undefined {
  const [request, ...more] = decidedRequests(issue);
  return more.length === 0 ? request : undefined;
}

/** The request that an issue decides, where it has a quantity. */
export function countedRequest(issue: Pick<Issue, 'requests'>): Request | undefined {
  const request = decidedRequest(issue);
  return request?.quantity ? request : undefined;
}

/** The part of a modified request in a role, where there is just one with a number of visits. */
export function partOf(issue: Pick<Issue, 'requests'>, role: RequestRole): Request | undefined {
  const [part, ...more] = issue.requests.filter((request) => request.role === role);
  return more.length === 0 && part?.quantity && total(part.quantity) ? part : undefined;
}
