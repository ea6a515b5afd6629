import { DRUGS, namesOf } from '../../knowledge/drugs/drugs.ts';
import { capitalized } from '../../knowledge/phrases/agreement.ts';
import { render } from '../../knowledge/phrases/render.ts';
import { REGIONS } from '../../knowledge/regions/regions.ts';
import { TREATMENTS } from '../../knowledge/treatments/treatments.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Cursor } from './cursor.ts';
import { type Completion, fitting, type Offer } from './offer.ts';

/** No title is longer, in characters. */
const LONGEST = 200;
/** No word of one is. */
const WORD = 40;

/** The decision words after a title's colon; undefined if the paragraph is no title before its decision. */
export function decisionCompletions({ letter, paragraph, offset, atLineEnd }: Cursor): Completion[] | undefined {
  const { style, decisions } = letter.form.issues;
  const colon = paragraph.lastIndexOf(':');
  const typed = paragraph.slice(colon + 1).trimStart();
  if (style !== 'decided-title' || colon < 1 || !/^[a-z]*$/i.test(typed) || paragraph.length > LONGEST || !atLineEnd)
    return undefined;
  const offers = decisions.map(({ word, upholds }): Offer => ({
    label: word,
    kind: 'decision',
    detail: upholds ? 'the denial stands' : 'the denial falls',
    pieces: [`${paragraph.endsWith(':') ? ' ' : ''}${word}`],
    keys: [word],
  }));
  return fitting(offers, typed, offset);
}

/** Treatments, drugs and body parts that a title may name, those of the summary first; nothing before two letters of one are typed. */
export function titleCompletions(cursor: Cursor): Completion[] {
  const { letter, paragraph, offset, automatic, phrases } = cursor;
  const whole = phrases
    .filter(({ place }) => place === 'title')
    .map((phrase): Offer => ({
      label: phrase.title,
      kind: 'text',
      pieces: render(phrase.text, {}),
      keys: phrase.prefixes,
    }));
  const typed = paragraph
    .slice(-WORD)
    .split(/[^\p{L}\d-]/u)
    .at(-1)!;
  const atStart = typed.length === paragraph.length;
  if (typed.length < 2)
    return atStart && !automatic
      ? fitting([...termOffers(letter, true, '').filter(({ first }) => first), ...whole], '', offset)
      : [];
  return fitting([...termOffers(letter, atStart, typed), ...(atStart ? whole : [])], typed, offset);
}

/** A name of the library, ready to be looked for. */
interface Name {
  readonly of: unknown;
  readonly name: string;
  readonly folded: string;
  readonly detail: string;
  readonly keys: readonly string[];
}

let names: readonly Name[] | undefined;

/** Made when a title is first completed: there are a thousand, and most letters need none. */
function allNames(): readonly Name[] {
  const name = (of: unknown, written: string, detail: string, keys: readonly string[] = []): Name => {
    const folded = [written, ...keys].map((form) => ` ${form.toLowerCase()}`).join('');
    return { of, name: written, folded, detail, keys };
  };
  return (names ??= [
    ...TREATMENTS.map((treatment) => name(treatment, treatment.name, 'treatment', treatment.abbreviations)),
    ...REGIONS.map((region) => name(region, region.name, 'part of the body')),
    ...DRUGS.flatMap((drug) => namesOf(drug).map((written) => name(drug, written, 'drug'))),
  ]);
}

/** The names in which a word begins with what was typed, those that the letter names first. */
function termOffers(letter: Letter, atStart: boolean, typed: string): (Offer & { readonly first: boolean })[] {
  const wanted = ` ${typed.toLowerCase()}`;
  const named = new Set<unknown>();
  for (const term of letter.terms)
    if (term.kind !== 'side')
      named.add(term.kind === 'treatment' ? term.treatment : term.kind === 'drug' ? term.drug : term.region);
  return allNames()
    .filter(({ folded }) => folded.includes(wanted))
    .map(({ of, name, detail, keys }) => ({
      label: name,
      kind: 'term' as const,
      detail,
      pieces: [atStart ? capitalized(name) : name],
      keys,
      first: named.has(of),
    }))
    .sort((a, b) => Number(b.first) - Number(a.first));
}
