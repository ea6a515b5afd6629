import type { Finding } from '../engine/finding.ts';
import type { Issue, Letter } from '../letter/letter.ts';
import type { MentionRole } from '../letter/mention-roles.ts';
import type { Mention } from '../letter/mentions.ts';
import type { Request, RequestRole } from '../letter/requests/request.ts';
import type { ClaimKind } from '../reading/claims.ts';
import type { Citation, FieldCitations } from '../reading/citations/citation.ts';
import { explain } from '../reading/quantities/compare.ts';
import { LineIndex } from '../text/line-index.ts';
import { type Range, slice } from '../text/range.ts';
import { conclusionAgrees } from './comparison.ts';
import { nameRequest, shorten } from './issue-summary.ts';
import { escapeMarkdown } from './markdown.ts';

/** How long a quoted stretch may be, in characters. */
const LONGEST = 100;

/** What was understood of a letter, as a Markdown page in which the lines of the letter are links to `#L` and their number: why a rule fired, or did not. */
export function readingPage(letter: Letter, findings: readonly Finding[]): string {
  const index = new LineIndex(letter.source);
  const line = ({ start }: Range): string => {
    const number = String(index.positionAt(start).line + 1);
    return `[line ${number}](#L${number})`;
  };
  const quote: Quote = (range) => `“${escapeMarkdown(shorten(slice(letter.text, range), LONGEST))}” (${line(range)})`;
  const lines = ['# What was read from this letter', '', ...formLines(letter), '## Header', ''];
  for (const { node, value, date } of letter.header.values())
    lines.push(
      `- ${escapeMarkdown(node.field.label)}: ${escapeMarkdown(value) || 'empty'}${date === undefined || date === value ? '' : `, read as ${date}`} (${line(node.range)})`,
    );
  lines.push('', '## Sections', '');
  for (const { section, range } of letter.sections) lines.push(`- ${escapeMarkdown(section.heading)} (${line(range)})`);
  lines.push('', '## Case summary', '', ...letter.summary.mentions.map((mention) => mentionLine(mention, quote)));
  if (letter.summary.mentions.length === 0) lines.push('No number of visits was read in the case summary.');
  lines.push('');
  for (const issue of letter.issues) lines.push(...issueLines(issue, quote));
  lines.push('## Findings', '');
  for (const { rule, severity, message, range } of findings)
    lines.push(`- ${line(range)}, ${severity}: ${escapeMarkdown(message)} (${rule})`);
  if (findings.length === 0) lines.push('Nothing was found.');
  return `${lines.join('\n')}\n`;
}

function formLines({ form, isLetter, requestDay, reviewer }: Letter): string[] {
  const states = escapeMarkdown(reviewer.licensure.join(', '));
  const specialties = escapeMarkdown(reviewer.specialties.join(', '));
  return [
    isLetter
      ? `- The letter was read as “${escapeMarkdown(form.name)}”.`
      : `- This does not look like a letter; it was read as “${escapeMarkdown(form.name)}”.`,
    requestDay === undefined
      ? '- No date tells which edition of a guideline applied.'
      : `- Guideline editions are judged by ${requestDay}.`,
    states === '' ? '- No state of licensure was read.' : `- The reviewer is licensed in ${states}.`,
    specialties === '' ? '- No specialty was read.' : `- The reviewer’s specialty is ${specialties}.`,
    '',
  ];
}

type Quote = (range: Range) => string;

const requestRoles = {
  requested: 'It asks for',
  remaining: 'What is left to decide is',
  original: 'Originally requested was',
  authorized: 'Utilization review authorized',
} as const satisfies Record<RequestRole, string>;

const mentionRoles = {
  requested: 'what is requested',
  earlier: 'an earlier request',
  authorized: 'what was authorized',
  received: 'what was received before',
  limit: 'a limit of the guideline',
  other: 'a quantity of unknown standing',
} as const satisfies Record<MentionRole, string>;

const claimKinds = {
  exceeds: 'says that the request exceeds the guideline',
  within: 'says that the request is within the guideline',
  inconsistent: 'says that the request does not agree with the guideline',
  meets: 'says that the criteria are met',
} as const satisfies Record<ClaimKind, string>;

function issueLines(issue: Issue, quote: Quote): string[] {
  const { decision, argument } = issue;
  const lines = [`## Issue ${String(issue.number)}: ${escapeMarkdown(shorten(issue.title) || '(no title)')}`, ''];
  lines.push(
    decision
      ? `- The decision is ${decision.meant ?? 'not one of the form’s'}: ${quote(decision.range)}.`
      : '- No decision was read.',
  );
  for (const request of issue.requests) lines.push(requestLine(request, quote));
  lines.push(...citationLines('The claims administrator', issue.claimsAdministratorCitations, quote));
  lines.push(...citationLines('The reviewer', issue.reviewerCitations, quote));
  lines.push(...issue.mentions.map((mention) => mentionLine(mention, quote)));
  for (const { kind, range } of argument?.claims ?? [])
    lines.push(`- The rationale ${claimKinds[kind]}: ${quote(range)}.`);
  for (const verdict of argument?.verdicts ?? []) {
    const necessary = verdict.necessary ? 'medically necessary' : 'not medically necessary';
    lines.push(
      verdict === argument?.conclusion?.verdict
        ? `- The rationale concludes “${necessary}”: ${quote(verdict.range)}.`
        : `- A sentence says “${necessary}” and is not the conclusion: ${quote(verdict.range)}.`,
    );
  }
  if (!argument?.conclusion) lines.push('- No conclusion was read.');
  const agrees = conclusionAgrees(issue);
  if (agrees !== undefined) lines.push(`- Conclusion and title ${agrees ? 'agree' : 'disagree'}.`);
  return [...lines, ''];
}

function requestLine(request: Request, quote: Quote): string {
  const { drug, quantity } = request;
  const amount = drug
    ? [drug.strength, drug.quantity ? `#${String(drug.quantity.max)}` : ''].filter(Boolean).join(' ')
    : quantity && explain(quantity);
  const what = escapeMarkdown(nameRequest(request)) || 'a treatment that is not in the library';
  return `- ${requestRoles[request.role]} ${what}, ${amount ? escapeMarkdown(amount) : 'without a quantity'}: ${quote(request.range)}.`;
}

function mentionLine({ role, quantity, treatments, regions, side }: Mention, quote: Quote): string {
  const about = [...treatments.map(({ name }) => name), side, ...regions.map(({ name }) => name)]
    .filter(Boolean)
    .join(', ');
  const of = about === '' ? '' : ` of ${escapeMarkdown(about)}`;
  return `- ${quote(quantity.range)} is ${mentionRoles[role]}${of}: ${escapeMarkdown(explain(quantity)) || 'no number of visits'}.`;
}

function citationLines(whose: string, field: FieldCitations | undefined, quote: Quote): string[] {
  if (!field) return [`- ${whose} has no guideline field.`];
  if (field.citations.length === 0)
    return [`- ${whose} cites ${field.outside ? 'a guideline outside of the MTUS' : 'nothing'}.`];
  return field.citations.map((citation) => `- ${whose} cites ${describeCitation(citation)}: ${quote(citation.range)}.`);
}

function describeCitation({ guideline, sections, source, document }: Citation): string {
  const name = guideline
    ? `${guideline.source} ${guideline.title}`
    : `${`${source} ${document}`.trim()} (not in the library)`;
  const named = sections.map(({ section, text }) => section?.title ?? `${text} (not in the library)`);
  return escapeMarkdown(
    named.length === 0 ? name : `${name}, ${named.length === 1 ? 'section' : 'sections'} ${named.join('; ')}`,
  );
}
