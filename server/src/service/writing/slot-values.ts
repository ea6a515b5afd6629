import { printedTitle } from '../../knowledge/guidelines/library.ts';
import { listed } from '../../knowledge/phrases/agreement.ts';
import { factsOf } from '../../knowledge/phrases/phrases.ts';
import type { SlotValues } from '../../knowledge/phrases/slots.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import { decidedRequest } from '../../letter/requests/decided.ts';
import type { Request, RequestRole } from '../../letter/requests/request.ts';
import { type Bounds, total } from '../../reading/quantities/quantity.ts';
import { slice } from '../../text/range.ts';
import type { QuotedLimit } from './limits.ts';
import { citedSections } from './limits.ts';
import { calculation, numbers, requestPhrase, siteOf, treatmentName, unitOf, withArticle } from './request-phrase.ts';

type Values = Partial<Record<keyof SlotValues, string>>;

/** What a letter gives for slots of its clinical summary: its header, and what its issues request where each can be said. */
export function summaryValues(letter: Letter): SlotValues {
  const requests = letter.issues.map((issue) => requestPhrase(letter, issue));
  const known = requests.filter((request) => request !== undefined && !/[[\]]/.test(request));
  if (known.length === 0 || known.length < requests.length) return headerValues(letter);
  return { ...headerValues(letter), requests: listed(known as string[]) };
}

/** What the letter's header gives for slots, in any place of the letter. */
export function headerValues(letter: Letter): SlotValues {
  const values: Values = {};
  set(values, 'worker', workerWord(letter));
  const injury = letter.header.get('dateOfInjury')?.value;
  const review = letter.header.get('utilizationReviewDate')?.value;
  if (injury && /\d/.test(injury)) values['injury-date'] = injury;
  if (review && /\d/.test(review)) values['review-date'] = review;
  return values;
}

/** What an issue gives for slots: its request with the arithmetic done, what it cites, its decision. `upholds` is the decision that a phrase argues for, where it does. */
export function issueValues(letter: Letter, issue: Issue, upholds: boolean | undefined): SlotValues {
  const values: Values = { ...headerValues(letter) };
  const decided = upholds ?? issue.decision?.upholds;
  if (decided !== undefined) values.necessary = `is ${decided ? 'not ' : ''}medically necessary`;
  if (issue.decision) values.decision = issue.decision.meant ?? issue.decision.written;
  set(values, 'request', requestPhrase(letter, issue));
  const cited = citedSections(letter, issue)[0];
  if (cited) {
    const { source, title } = cited.guideline;
    const year = issue.reviewerCitations?.citations[0]?.year?.year;
    values.guideline = `${source} ${title}${year === undefined ? '' : ` ${String(year)}`}`;
    values['the-guideline'] = guidelineInProse(source, title, year);
    if (cited.section) values.section = printedTitle(cited.guideline, cited.section);
  }
  const request = decidedRequest(issue);
  if (request) addRequest(values, letter, issue, request);
  return values;
}

/** `the MTUS Knee Complaints guideline (2004)`, `the Official Disability Guidelines (2016)`. */
function guidelineInProse(source: string, title: string, year: number | undefined): string {
  const name = source === 'ODG' ? 'Official Disability Guidelines' : `${source} ${title}`;
  return `the ${name}${/guidelines?$/i.test(name) ? '' : ' guideline'}${year === undefined ? '' : ` (${String(year)})`}`;
}

/** What the summary calls the injured worker. */
function workerWord({ summary: { section }, text }: Letter): string | undefined {
  const [word] =
    (section && /\b(?:injured worker|patient|applicant|claimant|employee)\b/i.exec(slice(text, section.body))) ?? [];
  return word?.toLowerCase();
}

function addRequest(values: Values, letter: Letter, issue: Issue, request: Request): void {
  const id = request.treatments[0]?.id ?? request.drug?.treatments[0];
  const facts = id === undefined ? undefined : factsOf(id);
  set(values, 'treatment', treatmentName(request));
  set(values, 'a-treatment', withArticle(request));
  values['treatment-number'] = facts?.plural && !request.drug ? '2' : '1';
  const site = siteOf(letter, request);
  if (site) {
    values['for-site'] = ` for ${site}`;
    values.region = site;
  }
  set(values, 'side', request.side);
  set(values, 'calculation', calculation(request));
  if (facts) {
    values.criteria = facts.criteria;
    values.lacking = facts.lacking;
    set(values, 'against', facts.against);
  }
  const unit = unitOf(request);
  values.units = `${unit}s`;
  const all = request.quantity && total(request.quantity);
  if (all) {
    values.total = numbers(all);
    values.unit = all[1] === 1 ? unit : `${unit}s`;
  }
  const units = request.drug?.quantity;
  if (units) values.total = numbers([units.min, units.max]);
  set(values, 'original', roleTotal(issue, 'original'));
  set(values, 'authorized', roleTotal(issue, 'authorized'));
  const received = receivedBefore(letter, request);
  if (received !== undefined) {
    values.received = String(received);
    if (received === 1) values.units = unit;
    if (all && all[0] === all[1]) values.sum = String(received + all[1]);
  }
}

/** The values with a limit to quote and by how much the request goes beyond it. */
export function withLimit(
  values: SlotValues,
  { text, condition, most, guideline, section }: QuotedLimit,
  all: Bounds | undefined,
): SlotValues {
  const excess = most !== undefined && all && all[0] > most ? numbers([all[0] - most, all[1] - most]) : undefined;
  return {
    ...values,
    limit: text,
    'for-condition': condition,
    section: printedTitle(guideline, section),
    ...(excess === undefined ? {} : { excess }),
  };
}

/** The number of visits that the summary says were received of the request's treatment, where it says it once and plainly. */
export function receivedBefore(letter: Letter, { treatments }: Request): number | undefined {
  const numbers = letter.summary.mentions.flatMap((mention) => {
    const all = mention.role === 'received' ? total(mention.quantity) : undefined;
    const [own, ...others] = mention.treatments;
    return all && all[0] === all[1] && own && others.length === 0 && treatments.includes(own) ? [all[0]] : [];
  });
  return numbers.length === 1 ? numbers[0] : undefined;
}

function roleTotal({ requests }: Issue, role: RequestRole): string | undefined {
  const parts = requests.filter((request) => request.role === role);
  const all = parts.length === 1 && parts[0]!.quantity ? total(parts[0]!.quantity) : undefined;
  return all && numbers(all);
}

function set(values: Values, slot: keyof SlotValues, value: string | undefined): void {
  if (value !== undefined) values[slot] = value;
}
