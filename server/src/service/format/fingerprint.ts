import type { Issue, Letter } from '../../letter/letter.ts';
import type { Mention } from '../../letter/mentions.ts';
import type { Request } from '../../letter/requests/request.ts';
import type { FieldCitations } from '../../reading/citations/citation.ts';
import { perWeek, type Quantity, total, weeks } from '../../reading/quantities/quantity.ts';
import { slice } from '../../text/range.ts';

/** What a letter says, as one text free of its layout: two letters with the same are read alike. */
export function fingerprintOf(letter: Letter): string {
  return JSON.stringify([
    letter.form.id,
    letter.isLetter,
    [...letter.header].map(([id, { value, date }]) => [id, date ?? folded(value)]),
    letter.reviewer.licensure.map(folded),
    letter.reviewer.specialties.map(folded),
    letter.sections.map(({ section, heading }) => [section.id, heading.expected]),
    letter.tree.statement.map(({ complete }) => complete),
    letter.worker.sex,
    letter.worker.age,
    letter.timeline.map(({ kind, date }) => [kind, date.iso]),
    letter.summary.mentions.map(mentionPrint),
    letter.issues.map((issue) => issuePrint(letter, issue)),
  ]);
}

function issuePrint({ text }: Letter, issue: Issue): unknown {
  return [
    folded(issue.title),
    issue.decision?.meant,
    issue.decision?.state,
    issue.node.fields.map(({ field, value, label }) => [field.id, label.expected, folded(slice(text, value))]),
    issue.requests.map(requestPrint),
    citationsPrint(issue.claimsAdministratorCitations),
    citationsPrint(issue.reviewerCitations),
    issue.mentions.map(mentionPrint),
    issue.argument?.conclusion?.necessary,
    issue.argument?.claims.map(({ kind }) => kind),
  ];
}

function requestPrint({ role, treatments, regions, side, quantity, drug }: Request): unknown {
  const drugPrint = drug && [drug.drug.generic, drug.strength, drug.quantity?.max, drug.refills?.max];
  return [
    role,
    treatments.map(({ id }) => id),
    regions.map(({ id }) => id),
    side,
    quantity && quantityPrint(quantity),
    drugPrint,
  ];
}

function mentionPrint({ role, quantity, treatments, regions, side }: Mention): unknown {
  return [role, quantityPrint(quantity), treatments.map(({ id }) => id), regions.map(({ id }) => id), side];
}

function quantityPrint(quantity: Quantity): unknown {
  return [perWeek(quantity), weeks(quantity), total(quantity), quantity.bound];
}

function citationsPrint(field: FieldCitations | undefined): unknown {
  return (
    field && [
      field.cited,
      field.outside,
      field.citations.map(({ source, document, guideline, sections, year, pages }) => [
        source,
        guideline?.id ?? folded(document),
        sections.map(({ section, text }) => section?.id ?? folded(text)),
        year?.year,
        pages?.ranges,
      ]),
    ]
  );
}

/** Without white space and hyphens: what line ends change. */
function folded(text: string): string {
  return text.replace(/[\s-]+/g, '');
}
