import type { Finding } from '../engine/finding.ts';
import type { Issue, Letter } from '../letter/letter.ts';
import type { Mention } from '../letter/mentions.ts';
import type { Citation, FieldCitations } from '../reading/citations/citation.ts';
import { explain } from '../reading/quantities/compare.ts';
import { LineIndex } from '../text/line-index.ts';
import { type Range, slice } from '../text/range.ts';
import { conclusionAgrees } from './comparison.ts';
import { nameRequest, shorten } from './issue-summary.ts';
import { escapeMarkdown } from './markdown.ts';

/** How long a quoted stretch may be, in characters. */
const LONGEST = 100;

/** What was understood of a letter, as a Markdown page with line numbers: why a rule fired, or did not. */
export function readingPage(letter: Letter, findings: readonly Finding[]): string {
  const index = new LineIndex(letter.source);
  const line = ({ start }: Range): string => String(index.positionAt(start).line + 1);
  const quote = (range: Range): string =>
    `“${escapeMarkdown(shorten(slice(letter.text, range), LONGEST))}” (line ${line(range)})`;
  const lines = ['# Reading of this letter', '', ...formLines(letter)];
  lines.push('## Header', '');
  for (const { node, value, date } of letter.header.values())
    lines.push(
      `- ${escapeMarkdown(node.field.label)}: ${escapeMarkdown(value) || 'empty'}${date === undefined ? '' : ` = ${date}`} (line ${line(node.range)})`,
    );
  lines.push('', '## Sections', '');
  for (const { section, range } of letter.sections) lines.push(`- ${section.id} (line ${line(range)})`);
  lines.push('', '## Case summary', '', ...letter.summary.mentions.map((mention) => mentionLine(mention, quote)), '');
  for (const issue of letter.issues) lines.push(...issueLines(issue, quote));
  lines.push('## Findings', '');
  for (const { rule, severity, range } of findings) lines.push(`- ${severity} ${rule}: ${quote(range)}`);
  if (findings.length === 0) lines.push('None.');
  return `${lines.join('\n')}\n`;
}

function formLines({ form, isLetter, requestDay, reviewer }: Letter): string[] {
  return [
    `- Form: ${escapeMarkdown(form.name)}${isLetter ? '' : ' (but this does not look like a letter)'}`,
    `- Day by which editions are judged: ${requestDay ?? 'not known'}`,
    `- Licensure: ${escapeMarkdown(reviewer.licensure.join(', ')) || 'none read'}`,
    `- Specialty: ${escapeMarkdown(reviewer.specialties.join(', ')) || 'none read'}`,
    '',
  ];
}

type Quote = (range: Range) => string;

function issueLines(issue: Issue, quote: Quote): string[] {
  const { decision, argument } = issue;
  const lines = [`## Issue ${String(issue.number)}: ${escapeMarkdown(shorten(issue.title) || '(no title)')}`, ''];
  lines.push(
    `- Decision: ${decision ? `${decision.meant ?? 'cannot be told'}, ${quote(decision.range)}` : 'none read'}`,
  );
  for (const request of issue.requests) {
    const quantity = request.drug
      ? [request.drug.strength, request.drug.quantity ? `#${String(request.drug.quantity.max)}` : '']
          .filter(Boolean)
          .join(' ')
      : request.quantity && explain(request.quantity);
    lines.push(
      `- ${capital(request.role)}: ${escapeMarkdown(nameRequest(request)) || 'no treatment known'}; ${quantity ? escapeMarkdown(quantity) : 'no quantity'}, ${quote(request.range)}`,
    );
  }
  lines.push(...citationLines('Claims administrator', issue.claimsAdministratorCitations, quote));
  lines.push(...citationLines('Reviewer', issue.reviewerCitations, quote));
  lines.push(...issue.mentions.map((mention) => mentionLine(mention, quote)));
  for (const claim of argument?.claims ?? []) lines.push(`- Comparison: ${claim.kind}, ${quote(claim.range)}`);
  for (const verdict of argument?.verdicts ?? []) {
    const concludes = verdict === argument?.conclusion?.verdict;
    lines.push(
      `- ${concludes ? 'Conclusion' : 'Verdict'}: ${verdict.necessary ? 'necessary' : 'not necessary'}, ${quote(verdict.range)}`,
    );
  }
  if (!argument?.conclusion) lines.push('- Conclusion: none read');
  const agrees = conclusionAgrees(issue);
  if (agrees !== undefined) lines.push(`- Conclusion and title: ${agrees ? 'agree' : 'disagree'}`);
  return [...lines, ''];
}

function mentionLine({ role, quantity, treatments, regions, side }: Mention, quote: Quote): string {
  const about = [...treatments.map(({ name }) => name), side, ...regions.map(({ name }) => name)]
    .filter(Boolean)
    .join(', ');
  return `- Quantity, ${role}: ${escapeMarkdown(explain(quantity)) || 'no number of visits'}${about === '' ? '' : ` of ${escapeMarkdown(about)}`}, ${quote(quantity.range)}`;
}

function citationLines(whose: string, field: FieldCitations | undefined, quote: Quote): string[] {
  if (!field) return [`- ${whose} guideline: no field`];
  if (field.citations.length === 0)
    return [`- ${whose} guideline: ${field.outside ? 'outside of the MTUS' : 'nothing cited'}`];
  return field.citations.map(
    (citation) => `- ${whose} guideline: ${describeCitation(citation)}, ${quote(citation.range)}`,
  );
}

function describeCitation({ guideline, sections, source, document }: Citation): string {
  const name = guideline ? guideline.id : `${`${source} ${document}`.trim()}, not in the library`;
  const named = sections.map(({ section, text }) => section?.id ?? `${text}, not in the library`);
  return escapeMarkdown(named.length === 0 ? name : `${name}, sections ${named.join('; ')}`);
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
