import { letterToJson } from '../../server/src/service/json/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import type { GoldIssue, GoldLetter } from './gold.ts';
import { type Score, Tally } from './score.ts';

/** What `read` prints of a letter, as far as it is measured. */
interface Reading {
  readonly header: Readonly<Record<string, string | null>>;
  readonly issues: readonly ReadIssue[];
}

interface ReadIssue {
  readonly decision: string | null;
  readonly conclusion: { readonly necessary: boolean } | null;
  readonly requests: readonly {
    readonly role: string;
    readonly visits: { readonly total: readonly number[] | null } | null;
  }[];
}

const HEADER: Readonly<Record<string, string>> = {
  case: 'caseNumber',
  assigned: 'dateAssigned',
  doi: 'dateOfInjury',
  decision: 'decisionDate',
  ur: 'utilizationReviewDate',
  app: 'applicationReceived',
};

const ROLES: Readonly<Record<string, string>> = {
  requested: 'requested',
  original: 'original',
  authorized: 'authorized',
  eligible: 'remaining',
};

/** How much of the letters, each as `text` lays it out, is read as a reader did. */
export function readingScores(letters: readonly GoldLetter[]): Record<string, Score> {
  const tally = new Tally();
  for (const gold of letters) {
    const { header, issues } = letterToJson('', readLetter(gold.text)) as Reading;
    for (const [key, written] of Object.entries(gold.header ?? {})) {
      const id = HEADER[key];
      if (id !== undefined) tally.add('header fields', header[id] === (key === 'case' ? written : isoDay(written)));
    }
    tally.add('number of issues', issues.length === gold.issues.length);
    gold.issues.forEach((wanted, index) => scoreIssue(tally, wanted, issues[index]));
  }
  return tally.scores;
}

function scoreIssue(tally: Tally, wanted: GoldIssue, issue: ReadIssue | undefined): void {
  tally.add('decisions', issue?.decision === wanted.decision);
  if (/^(?:not )?necessary$/.test(wanted.polarity))
    tally.add('conclusions', issue?.conclusion?.necessary === (wanted.polarity === 'necessary'));
  for (const [key, request] of Object.entries(wanted.request ?? {})) {
    const total = request.stated_total ?? request.computed_total;
    const role = ROLES[key];
    if (!total || role === undefined) continue;
    const read = (issue?.requests ?? []).flatMap((one) =>
      one.role === role && one.visits?.total ? [one.visits.total] : [],
    );
    tally.add(
      'visits',
      read.some((one) => sameTotal(one, total)),
    );
  }
}

/** A single number also stands for a span that begins with it. */
function sameTotal(read: readonly number[], wanted: readonly number[]): boolean {
  const [low, high] = [read[0], read.at(-1)];
  return low === wanted[0] && (high === wanted.at(-1) || high === low);
}

/** 10/13/2016 → 2016-10-13 */
function isoDay(written: string): string {
  const [month = '', day = '', year = ''] = written.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
