import type { Citation, FieldCitations } from '../../reading/citations/citation.ts';
import type { Issue } from '../../letter/letter.ts';
import type { Mention } from '../../letter/mentions.ts';
import type { DrugRequest, Request } from '../../letter/requests/request.ts';
import { perWeek, type Quantity, total, weeks } from '../../reading/quantities/quantity.ts';
import type { Range } from '../../text/range.ts';

/** Makes a range of the letter's text into the report's lines and characters. */
type At = (range: Range) => object;

/** What was understood of an issue, as `read` prints it. */
export function issueToJson(issue: Issue, at: At): object {
  const { node, title, decision, argument } = issue;
  return {
    title,
    decision: decision?.upholds === undefined ? null : decision.upholds ? 'Upheld' : 'Overturned',
    range: at(node.range),
    requests: issue.requests.map(requestToJson),
    claimsAdministratorGuideline: guidelineToJson(issue.claimsAdministratorCitations, at),
    reviewerGuideline: guidelineToJson(issue.reviewerCitations, at),
    limits: issue.mentions
      .filter(isLimit)
      .map(({ quantity }) => ({ visits: total(quantity), weeks: weeks(quantity) ?? null, range: at(quantity.range) })),
    conclusion: argument?.conclusion
      ? { necessary: argument.conclusion.necessary, range: at(argument.conclusion.range) }
      : null,
  };
}

function isLimit({ role, quantity }: Mention): boolean {
  return role === 'limit' && total(quantity) !== undefined;
}

function requestToJson({ role, meant, regions, side, quantity, drug }: Request): object {
  return {
    role,
    treatment: meant[0]?.id ?? drug?.treatments[0] ?? null,
    regions: regions.map(({ name }) => name),
    side: side ?? null,
    visits: quantity ? visitsToJson(quantity) : null,
    drug: drug ? drugToJson(drug) : null,
  };
}

function visitsToJson(quantity: Quantity): object {
  return { perWeek: perWeek(quantity) ?? null, weeks: weeks(quantity) ?? null, total: total(quantity) ?? null };
}

function drugToJson({ name, strength, quantity, refills }: DrugRequest): object {
  return { name, strength: strength ?? null, quantity: quantity?.max ?? null, refills: refills?.max ?? 0 };
}

function guidelineToJson(field: FieldCitations | undefined, at: At): object {
  return {
    cited: field?.cited === true && (field.outside || field.citations.length > 0),
    citations: (field?.citations ?? []).map((citation) => citationToJson(citation, at)),
  };
}

/** Titles and names as the library has them where it knows what is intended, else as written. */
function citationToJson(
  { source, document, guideline, editions, year, sections, pages, range }: Citation,
  at: At,
): object {
  // Which edition is intended may be open, but all of them have one title.
  const titles = [...new Set(editions.map(({ title }) => title))].filter((_, __, all) => all.length === 1);
  return {
    source: source === '' ? null : source,
    document: guideline?.title ?? titles[0] ?? (document === '' ? null : document),
    edition: year?.year.toString() ?? null,
    sections: sections.map(({ section, text }) => section?.title ?? text),
    pages: pages?.ranges ?? [],
    range: at(range),
  };
}
