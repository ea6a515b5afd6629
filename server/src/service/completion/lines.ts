import { builtInForms } from '../../knowledge/forms/index.ts';
import { credentials, makeSection, newLetter } from '../writing/new-letter.ts';
import { newIssue } from '../writing/new-issue.ts';
import { makeSnippets, SNIPPET_LEAD } from '../writing/snippets.ts';
import type { Cursor } from './cursor.ts';
import type { Offer } from './offer.ts';

/** No heading or label is longer than what may have been typed of one. */
const LONGEST = 60;

/** What the letter still lacks and may begin at this line: sections, header fields, parts of the statement, fields of the issue, a new issue. */
export function lineOffers(cursor: Cursor): Offer[] {
  const { line, atLineEnd, automatic } = cursor;
  if (!atLineEnd || line.includes(':') || line.length > LONGEST || (automatic && line === '')) return [];
  return [...placeOffers(cursor), ...snippetOffers(cursor)];
}

/** What is called by its name, after what belongs at the place. */
function snippetOffers({ line, phrases }: Cursor): Offer[] {
  if (!line.toLowerCase().startsWith(SNIPPET_LEAD)) return [];
  return makeSnippets(phrases).map(({ description, prefixes, pieces }) => ({
    label: prefixes[0]!,
    kind: 'text',
    detail: description,
    pieces,
    keys: prefixes,
  }));
}

function placeOffers(cursor: Cursor): Offer[] {
  const { letter, line, section, startsParagraph } = cursor;
  if (letter.text.trim() === line.trim()) return [...letterOffers(cursor), ...headerOffers(cursor)];
  const offers: Offer[] = section === undefined ? headerOffers(cursor) : [];
  if (section?.role === 'statement' || section?.role === 'credentials') offers.push(...statementOffers(cursor));
  if (!startsParagraph && section !== undefined && !letter.sections.some(({ body }) => body.start >= body.end))
    return offers;
  if (section?.role === 'issues') offers.push(...issueOffers(cursor));
  return [...offers, ...sectionOffers(cursor)];
}

function letterOffers({ letter }: Cursor): Offer[] {
  const forms = builtInForms.some(({ id }) => id === letter.form.id) ? builtInForms : [letter.form, ...builtInForms];
  return forms.map((form) => ({
    label: form.name,
    kind: 'section',
    detail: 'a whole letter',
    pieces: newLetter(form),
    // Who begins with the first heading of the form wants what comes before it as well.
    keys: ['letter', 'determination letter', form.id, ...form.sections.slice(0, 1).map(({ heading }) => heading)],
  }));
}

function headerOffers({ letter }: Cursor): Offer[] {
  return letter.form.header
    .filter(({ id }) => !letter.header.has(id))
    .map(({ label, value }) => ({
      label: `${label}:`,
      kind: 'field',
      detail: 'missing header field',
      pieces: [`${label}: `, { placeholder: value === 'date' ? 'MM/DD/YYYY' : 'text' }],
    }));
}

function statementOffers({ letter }: Cursor): Offer[] {
  const parts = letter.tree.statement.filter(({ complete, range }) => !complete && !range);
  const offers: Offer[] = parts.map(({ part }) => ({
    label: part.text.length > LONGEST ? `${part.text.slice(0, LONGEST - 1)}…` : part.text,
    kind: 'text',
    detail: `missing: ${part.name}`,
    pieces: [part.text],
    keys: [part.name],
  }));
  if (!letter.reviewer.node) {
    const pieces = credentials(letter.form);
    offers.push({
      label: "The expert reviewer's credentials",
      kind: 'text',
      detail: 'missing',
      pieces,
      keys: ['credentials'],
    });
  }
  return offers;
}

function issueOffers({ letter, issue }: Cursor): Offer[] {
  const { form } = letter;
  const written = new Set(issue?.node.fields.map((node) => node.field.id));
  const missing = issue ? form.issues.fields.filter(({ id }) => !written.has(id)) : [];
  const offers: Offer[] = missing.map(({ label, aliases }) => ({
    label: `${label}:`,
    kind: 'field',
    detail: 'missing field of this issue',
    pieces: [`${label}: `],
    keys: [...(aliases ?? [])],
  }));
  if (missing.length === 0)
    offers.push({
      label: 'New issue',
      kind: 'section',
      detail: 'title, decision and fields',
      pieces: newIssue(form),
      keys: ['issue'],
    });
  return offers;
}

function sectionOffers({ letter }: Cursor): Offer[] {
  const { form, sections } = letter;
  const written = new Set(sections.map(({ section }) => section.id));
  const ownStatement = form.sections.some(({ role }) => role === 'statement');
  return form.sections
    .filter(({ id, role }) => !written.has(id) && role !== 'other')
    .map((section) => ({
      label: section.heading,
      kind: 'section',
      detail: 'missing section',
      pieces: makeSection(form, section, ownStatement),
    }));
}
