import { render } from '../../knowledge/phrases/render.ts';
import type { Phrase, PhrasePlace } from '../../knowledge/phrases/phrase.ts';
import { fits } from '../../knowledge/phrases/phrases.ts';
import type { SlotValues } from '../../knowledge/phrases/slots.ts';
import { decidedRequest } from '../../letter/requests/decided.ts';
import { rationalesFor } from '../writing/rationales.ts';
import { headerValues, issueValues, summaryValues } from '../writing/slot-values.ts';
import type { Cursor } from './cursor.ts';
import { citationOffers, documentOffers, sectionOffers } from './guidelines.ts';
import { type Completion, fitting, type Offer } from './offer.ts';

const OUTSIDE = {
  'claims-administrator-guideline':
    'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines.',
  'reviewer-guideline': 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.',
} as const;

/** Completions in one of the two guideline fields: its sentences and whole citations, after a source its documents, after `Section(s):` the sections. */
export function guidelineCompletions(cursor: Cursor, id: keyof typeof OUTSIDE, value: string): Completion[] {
  const { letter, issue, offset } = cursor;
  const old = restOfOld(cursor.rest);
  const section = /\bSection(?:s|\(s\))? ?:([^.]*)$/i.exec(value);
  if (section) {
    const cites = id === 'reviewer-guideline' ? issue?.reviewerCitations : issue?.claimsAdministratorCitations;
    const cited = cites?.citations.at(-1);
    const guideline = cited?.guideline ?? cited?.editions[0];
    if (!guideline) return [];
    const listed = section[1]!;
    const offers = sectionOffers(letter, issue, guideline, cursor.rest.slice(old));
    const first = afterBlank(offers, value, listed.slice(listed.lastIndexOf(';') + 1), offset, old);
    // A title has commas of its own: only where none goes on so, another one begins after the last comma.
    return first.length > 0 ? first : afterBlank(offers, value, listed.slice(listed.lastIndexOf(',') + 1), offset, old);
  }
  const source = /\b(MTUS|ODG|ACOEM) ([^,.]*)$/.exec(value);
  if (source)
    return fitting(documentOffers(letter, issue, source[1]!, cursor.rest.slice(old)), source[2]!, offset, old);
  if (/[.;]\s*$/.test(value)) return [];
  const place: PhrasePlace = id === 'reviewer-guideline' ? 'reviewer-guideline' : 'administrator-guideline';
  const values = issue ? issueValues(letter, issue, undefined) : headerValues(letter);
  const sentences = inPlace(cursor, place).map((phrase) =>
    offerOf(phrase, render(phrase.text, withoutCitation(values))),
  );
  // Of most denials the writer only knows that nothing was cited; the reviewer's own citation comes first in the reviewer's field.
  const citations = citationOffers(letter, issue, OUTSIDE[id]);
  return fitting(
    id === 'reviewer-guideline' ? [...citations, ...sentences] : [...sentences, ...citations],
    value,
    offset,
    restOfField(cursor),
  );
}

/** The offers for what is typed after a label or a separator; a space comes first where none does. */
function afterBlank(offers: readonly Offer[], value: string, part: string, offset: number, old: number): Completion[] {
  const isBare = part === '' && !/[\s[]$/.test(value);
  const spaced = isBare ? offers.map((one) => ({ ...one, pieces: [' ', ...one.pieces] })) : offers;
  return fitting(spaced, part.trimStart(), offset, old);
}

/** How much of what comes after the cursor is the rest of the field, which a whole citation replaces; nothing if another field follows on the line. */
function restOfField({ letter: { form }, rest }: Cursor): number {
  const labels = form.issues.fields.flatMap(({ label, aliases = [] }) => [label, ...aliases]);
  return labels.some((label) => rest.includes(`${label}:`)) ? 0 : rest.trimEnd().length;
}

/** How much of what comes after the cursor is the rest of the old name there, which a new one replaces; nothing if another field follows. */
function restOfOld(rest: string): number {
  const name = /^[^,.;:]*/.exec(rest)?.[0] ?? '';
  return rest[name.length] === ':' ? 0 : name.trimEnd().length;
}

/** Completions in a rationale: whole rationales while it is empty, at the beginning of a sentence conclusions and, once some of it is typed, the rest. */
export function rationaleCompletions(cursor: Cursor, value: string): Completion[] {
  const { letter, issue, offset, automatic, phrases, atLineEnd } = cursor;
  if (!issue || (automatic && !atLineEnd)) return [];
  const typed = sentenceOf(value);
  const isFirst = typed.length === value.length;
  if (!isFirst && typed.length < (automatic ? 2 : 0)) return [];
  const conclusions = inPlace(cursor, 'conclusion')
    .filter(
      ({ upholds }) =>
        upholds === undefined || issue.decision?.upholds === undefined || upholds === issue.decision.upholds,
    )
    .filter(({ upholds }) => (upholds === undefined) === (issue.decision?.upholds !== undefined))
    .map((phrase) => offerOf(phrase, render(phrase.text, issueValues(letter, issue, phrase.upholds))));
  const concluded = issue.argument?.conclusion !== undefined && !isFirst;
  const advisories = concluded
    ? inPlace(cursor, 'advisory').map((phrase) => offerOf(phrase, render(phrase.text, {})))
    : [];
  const rationales = isFirst || typed.length > 2 ? rationalesFor(letter, issue, phrases) : [];
  const offers = rationales.map(({ phrase, detail, pieces }) => offerOf(phrase, pieces, detail));
  return fitting(isFirst ? [...offers, ...conclusions] : [...conclusions, ...advisories, ...offers], typed, offset);
}

/** Completions in the clinical summary: the opening of a sentence, never in the middle of one. */
export function summaryCompletions(cursor: Cursor): Completion[] {
  const { letter, paragraph, offset, automatic } = cursor;
  const intro = cursor.section?.intro;
  const own = intro && paragraph.startsWith(intro) ? paragraph.slice(intro.length).trimStart() : paragraph;
  const typed = sentenceOf(own);
  if (typed.length < (automatic ? 2 : 0) || (automatic && !cursor.atLineEnd)) return [];
  const values = summaryValues(letter);
  const offers = inPlace(cursor, 'summary').map((phrase) => offerOf(phrase, render(phrase.text, values)));
  return fitting(offers, typed, offset);
}

function inPlace({ phrases, issue }: Cursor, place: PhrasePlace): Phrase[] {
  const request = issue && decidedRequest(issue);
  const treatment = request?.meant[0]?.id ?? request?.drug?.treatments[0];
  return phrases.filter(
    (phrase) => phrase.place === place && (fits(phrase, treatment) || (!phrase.treatments && !phrase.kinds)),
  );
}

function offerOf(phrase: Phrase, pieces: Offer['pieces'], detail = ''): Offer {
  return { label: phrase.title, kind: 'text', pieces, keys: phrase.prefixes, ...(detail === '' ? {} : { detail }) };
}

/** A field that is being filled cites nothing yet. */
function withoutCitation(values: SlotValues): SlotValues {
  return Object.fromEntries(Object.entries(values).filter(([slot]) => slot !== 'guideline' && slot !== 'section'));
}

/** The sentence that is being typed. */
function sentenceOf(value: string): string {
  return value.slice((/^[\s\S]*[.!?]["')\]]*\s+/.exec(value)?.[0] ?? '').length);
}
