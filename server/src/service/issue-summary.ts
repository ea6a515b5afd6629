import type { Issue } from '../letter/letter.ts';
import { decidedRequests } from '../letter/requests/decided.ts';
import type { Request } from '../letter/requests/request.ts';
import { bounds } from '../reading/quantities/compare.ts';
import { perWeek, type Quantity, total } from '../reading/quantities/quantity.ts';
import { inEnglish, type Say } from '../text/say.ts';

/** An issue in a few words each, for lists. */
export interface IssueSummary {
  /** “Physical therapy, left knee”; the title, shortened, where no treatment is known. Never empty. */
  readonly what: string;
  /** “12 visits”, “#60”; empty if nothing is counted. */
  readonly amount: string;
  /** The form's decision word; undefined if there is none that can be told. */
  readonly decision: string | undefined;
}

/** How long a title may be in a list, in characters. */
const LONGEST = 70;

/** Says what an issue is about in a few words. */
export function summarizeIssue(issue: Issue, say = inEnglish): IssueSummary {
  const requests = decidedRequests(issue);
  const names = [...new Set(requests.map(nameRequest).filter((name) => name !== ''))].join(' · ');
  const amounts = requests.map((request) => amountOf(request, say)).filter((amount) => amount !== '');
  return {
    what: shorten(capitalized(names) || issue.title || `Issue ${String(issue.number)}, without title`),
    amount: amounts.join(' · '),
    decision: issue.decision?.meant,
  };
}

/** What a request asks for: treatment or drug, side and body parts; empty if neither is known. */
export function nameRequest({ treatments, regions, side, drug }: Request): string {
  const thing = drug ? [drug.name, drug.strength].filter(Boolean).join(' ') : treatments[0]?.name;
  if (thing === undefined) return '';
  const where = [side, regions.map(({ name }) => name).join(' and ')].filter(Boolean).join(' ');
  return where === '' || regions.length === 0 ? thing : `${thing}, ${where}`;
}

function amountOf({ quantity, drug, treatments }: Request, say: Say): string {
  if (drug) return drug.quantity ? `#${String(drug.quantity.max)}` : '';
  return quantity ? describeAmount(quantity, treatments[0]?.counted === true, say) : '';
}

/** How many: “12 visits”, “16–36 visits”, “2 a week”; a bare number with × where the treatment is not one of visits. */
export function describeAmount(quantity: Quantity, visits = true, say = inEnglish): string {
  const all = total(quantity);
  if (all) return visits ? countVisits(all, say) : `× ${bounds(all)}`;
  const often = perWeek(quantity);
  return often ? say('{0} a week', bounds(often)) : '';
}

/** “1 visit”, “16–36 visits”. */
export function countVisits(visits: readonly [number, number], say: Say): string {
  return visits[1] === 1 ? say('{0} visit', bounds(visits)) : say('{0} visits', bounds(visits));
}

/** A text on one line, cut at a word where it is long. */
export function shorten(text: string, longest = LONGEST): string {
  // A field may hold pages: only its beginning is shown.
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.lastIndexOf(' ', longest);
  return `${line.slice(0, cut > longest / 2 ? cut : longest)}…`;
}

function capitalized(text: string): string {
  return text === '' ? text : text[0]!.toUpperCase() + text.slice(1);
}
