import { articleFor, listed } from '../../knowledge/phrases/agreement.ts';
import { factsOf } from '../../knowledge/phrases/phrases.ts';
import type { Region } from '../../knowledge/regions/region.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import { decidedRequest } from '../../letter/requests/decided.ts';
import type { Request } from '../../letter/requests/request.ts';
import { type Bounds, perWeek, total, weeks } from '../../reading/quantities/quantity.ts';
import { contains, inOneLine } from '../../text/range.ts';

/** Numbers as a sentence has them: `12`, `16 to 36`. */
export function numbers([low, high]: Bounds): string {
  return low === high ? String(low) : `${String(low)} to ${String(high)}`;
}

/** What one of a request is called: `visit`. */
export function unitOf({ treatments, drug }: Request): string {
  const id = treatments[0]?.id;
  return (drug || id === undefined ? undefined : factsOf(id)?.unit) ?? 'visit';
}

/** `12 visits`, `1 visit`. */
export function counted(bounds: Bounds, unit: string): string {
  return `${numbers(bounds)} ${bounds[1] === 1 ? unit : `${unit}s`}`;
}

/** Where a request's treatment is given, as `the left knee`; undefined if it names no body part or more than can be said for sure. */
export function siteOf(letter: Letter, request: Request): string | undefined {
  const { regions, side } = request;
  const sided = regions.filter((region) => region.sided);
  if (regions.length === 0 || (side && (regions.length > 1 || sided.length === 0))) return undefined;
  if (side !== 'bilateral')
    return `the ${side ? `${side} ` : ''}${listed(regions.map((region) => nameIn(letter, request, region)))}`;
  const [{ name, forms }] = regions as [(typeof regions)[0]];
  const plural = [`${name}s`, name.replace(/y$/, 'ies'), name.replace('foot', 'feet')].find(
    (form) => form !== name && forms.includes(form),
  );
  return plural && `both ${plural}`;
}

/** A body part in the title's own words where these are plain small ones (`neck`), else by its name. */
function nameIn(letter: Letter, { range }: Request, region: Region): string {
  const term = letter.terms.find(
    (candidate) => candidate.kind === 'region' && candidate.region === region && contains(range, candidate.range),
  );
  const written = term ? inOneLine(letter.text, term.range) : '';
  return /^[a-z]{3,}(?: [a-z]+)*$/.test(written) ? written : region.name;
}

/** How a request's number comes about: `3 visits a week for 4 weeks (12 visits)`; undefined if it gives none. */
export function calculation(request: Request): string | undefined {
  const { quantity } = request;
  const all = quantity && !quantity.hours && total(quantity);
  if (!all) return undefined;
  const unit = unitOf(request);
  const times = perWeek(quantity);
  const length = weeks(quantity);
  if (!times || !length) return counted(all, unit);
  return `${counted(times, unit)} a week for ${counted(length, 'week')} (${counted(all, unit)})`;
}

/** The treatment as a sentence names it: a drug as requested, with its strength. */
export function treatmentName({ treatments, drug }: Request): string | undefined {
  if (drug) return drug.strength ? `${drug.name} ${drug.strength}` : drug.name;
  return treatments[0]?.name;
}

/** The treatment with its article where it takes one. */
export function withArticle(request: Request): string | undefined {
  const name = treatmentName(request);
  const id = request.treatments[0]?.id;
  if (name === undefined || request.drug || id === undefined || !factsOf(id)?.countable) return name;
  return `${articleFor(name)} ${name}`;
}

const OF = new Set(['imaging', 'diagnostic']);

/** The request in a sentence: `12 visits of physical therapy for the neck`, `an MRI of the right wrist`; the title itself where it cannot be said better. */
export function requestPhrase(letter: Letter, issue: Issue): string | undefined {
  const request = decidedRequest(issue);
  const name = request && treatmentName(request);
  if (!request || name === undefined || (!request.drug && request.treatments.length > 1) || loses(letter, request)) {
    return isPhrase(issue) ? lowered(issue.title) : undefined;
  }
  const { drug, quantity } = request;
  if (drug) {
    const amount = drug.quantity ? `, quantity ${numbers([drug.quantity.min, drug.quantity.max])}` : '';
    const refills = drug.refills ? `, with ${counted([drug.refills.min, drug.refills.max], 'refill')}` : '';
    return `${name}${amount}${refills}`;
  }
  // “60 visits of topical NSAID”: what is counted of a drug that is not named is not known.
  if (quantity && request.treatments[0]!.kind === 'drug') return lowered(issue.title);
  const site = siteOf(letter, request);
  const where = site ? ` ${OF.has(request.treatments[0]!.kind) ? 'of' : 'for'} ${site}` : '';
  const all = quantity && total(quantity);
  if (!all) return `${withArticle(request)!}${where}`;
  const { countable, unit } = factsOf(request.treatments[0]!.id) ?? {};
  // “2 epidural steroid injections” cannot be told from the number of levels: the title says it best.
  if (countable && unit !== undefined) return lowered(issue.title);
  return `${counted(all, unit ?? 'visit')} of ${name}${where}`;
}

/** Whether a title can be within a sentence: it is none itself, as that of a modified request is, and closes the brackets that it opens. */
function isPhrase({ title, requests }: Issue): boolean {
  return (
    title !== '' &&
    requests.every(({ role }) => role === 'requested') &&
    title.split('(').length === title.split(')').length
  );
}

/** Whether the composed phrase would leave out a body part that the title names, or a measure that is no number of visits, such as hours a day. */
function loses(letter: Letter, request: Request): boolean {
  if (request.drug) return false;
  const unsaid = request.regions.length > 0 && siteOf(letter, request) === undefined;
  const { quantity } = request;
  return unsaid || (quantity !== undefined && (quantity.hours !== undefined || total(quantity) === undefined));
}

/** A title within a sentence: its first word small, unless it is a name or an abbreviation. */
function lowered(title: string): string {
  return /^[A-Z][a-z]+(?:[ ,-]|$)/.test(title) && !/^[A-Z][a-z]+ \d/.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}
