import type { Guideline, Section } from '../../knowledge/guidelines/guideline.ts';
import { coverOf, coversRegion, printedTitle, standingOn } from '../../knowledge/guidelines/library.ts';
import { isPartOf } from '../../knowledge/regions/regions.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Offer } from './offer.ts';

/** A document and one of its sections as a citation prints them, with how well they fit an issue: the smaller the better. */
interface Candidate {
  readonly guideline: Guideline;
  readonly section: Section | undefined;
  readonly rank: number;
}

/** A treatment, or for a drug its class and generic name. */
interface Asked {
  readonly id: string;
  readonly drug: string | undefined;
}

const COVER = { named: 0, near: 20, general: 10, other: 40 } as const;

/** What may be cited for an issue, what covers its treatment and region and was in force on the letter's day first; of sections about something else nothing. */
function candidates(letter: Letter, issue: Issue | undefined): Candidate[] {
  const { guidelines, requestDay } = letter;
  const asked = issue?.requests.flatMap(({ meant, drug }): Asked[] =>
    drug
      ? drug.treatments.map((id) => ({ id, drug: drug.drug.generic }))
      : meant.map(({ id }) => ({ id, drug: undefined })),
  );
  const regions =
    issue?.requests.flatMap((request) => [...request.regions.map(({ id }) => id), ...request.sites]) ?? [];
  const found = guidelines.guidelines.flatMap((guideline): Candidate[] => {
    const standing = requestDay === undefined ? 'unknown' : standingOn(guideline, requestDay);
    if (standing === 'superseded' || standing === 'not-yet') return [];
    if (regions.length > 0 && !regions.some((id) => coversRegion(guideline, id))) return [];
    const base =
      (guideline.source === 'MTUS' ? 0 : 5) +
      (standing === 'unknown' ? 2 : 0) +
      // The chapter of the request's body part comes first, and is far from a request that names none.
      (guideline.regions.length === 0 ? 1 : regions.length === 0 ? 3 : 0) +
      (guideline.regions.length > 0 && regions.length > 0 && !isOn(guideline, regions) ? 2 : 0);
    if (guideline.sectionList === 'none' || guideline.sections.length === 0)
      return [{ guideline, section: undefined, rank: base + docRank(guideline, asked) }];
    return guideline.sections.flatMap((section) => {
      const cover = Math.min(
        ...(asked ?? []).map(({ id, drug }) => COVER[coverOf(section, id, drug)]),
        asked?.length ? 99 : 10,
      );
      // A section that is called after the drug comes before those that list it.
      const rank = base + cover - (isCalledAfter(section, asked) ? 0.5 : 0);
      return cover >= COVER.other ? [] : [{ guideline, section, rank }];
    });
  });
  return found.sort((a, b) => a.rank - b.rank);
}

/** Whether a chapter is on one of the body parts itself, or on what that is a part of; the elbow's knows of the wrist only as a neighbor. */
function isOn(guideline: Guideline, regions: readonly string[]): boolean {
  return guideline.regions.some((own) => regions.some((id) => isPartOf(id, own)));
}

function isCalledAfter({ title }: Section, asked: readonly Asked[] | undefined): boolean {
  const name = title.toLowerCase();
  return asked?.some(({ drug }) => drug !== undefined && name.includes(drug)) ?? false;
}

/** A document without sections is as near as its one list entry or its name. */
function docRank({ sections }: Guideline, asked: readonly Asked[] | undefined): number {
  const covers = sections.flatMap((section) => (asked ?? []).map(({ id }) => COVER[coverOf(section, id)]));
  return covers.length > 0 ? Math.min(...covers) : COVER.general;
}

/** A document as citations print it: `Chronic Pain Medical Treatment 2009`. */
function printed({ title, citedYears }: Guideline): string {
  return citedYears.length > 0 ? `${title} ${String(citedYears.at(-1))}` : title;
}

/** `Chronic Pain Medical Treatment 2009, Section(s): Physical medicine`. */
function cite({ guideline, section }: Candidate): string {
  const list = section && guideline.sectionList !== 'none' ? `, Section(s): ${printedTitle(guideline, section)}` : '';
  return `${printed(guideline)}${list}`;
}

/** Whole citations: the sentence with document and section, to stand alone in a guideline field. `outside` opens those of other guidelines than the MTUS. */
export function citationOffers(letter: Letter, issue: Issue | undefined, outside: string): Offer[] {
  return candidates(letter, issue).map((candidate) => {
    const { guideline, section } = candidate;
    const text =
      guideline.source === 'MTUS'
        ? `Decision based on MTUS ${cite(candidate)}.`
        : `${outside} Decision based on Non-MTUS Citation ${nameOutside(guideline)}, ${guideline.title}${section ? `, ${section.title}` : ''}.`;
    return { ...offerOf(candidate), pieces: [text] };
  });
}

/** Document and section, to come after `MTUS`, `ODG` …; the document alone where its sections come after it already. */
export function documentOffers(letter: Letter, issue: Issue | undefined, source: string, rest: string): Offer[] {
  const found = candidates(letter, issue).filter(({ guideline }) => guideline.source === source);
  if (!/^\s*,/.test(rest))
    return found.map((candidate) => ({ ...offerOf(candidate), pieces: [`${cite(candidate)}${stop(rest)}`] }));
  const first = found.filter(({ guideline }, i) => found.findIndex((other) => other.guideline === guideline) === i);
  return first.map(({ guideline, rank }) => ({
    ...offerOf({ guideline, section: undefined, rank }),
    pieces: [printed(guideline)],
  }));
}

/** The sections of a document, those that cover the issue's treatment first, then all others. */
export function sectionOffers(letter: Letter, issue: Issue | undefined, guideline: Guideline, rest: string): Offer[] {
  const first = candidates(letter, issue).flatMap((candidate) =>
    candidate.guideline === guideline && candidate.section ? [candidate.section] : [],
  );
  const all = [...first, ...guideline.sections.filter((section) => !first.includes(section))];
  return all.map((section) => ({
    label: printedTitle(guideline, section),
    kind: 'guideline',
    detail: section.says,
    pieces: [`${printedTitle(guideline, section)}${stop(rest)}`],
    keys: [section.title],
  }));
}

/** A stop where none follows. */
function stop(rest: string): string {
  return /^\s*[.;,]/.test(rest) ? '' : '.';
}

function offerOf({ guideline, section }: Candidate): Omit<Offer, 'pieces'> {
  return {
    label: section ? `${printed(guideline)}: ${section.title}` : printed(guideline),
    kind: 'guideline',
    detail: section?.says ?? guideline.publisher,
    keys: [`${guideline.source} ${printed(guideline)}`, ...(section ? [section.title] : [])],
  };
}

function nameOutside({ source, publisher }: Guideline): string {
  return source === 'ODG'
    ? 'Official Disability Guidelines (ODG), Treatment Index'
    : source === 'ACOEM'
      ? 'ACOEM'
      : publisher;
}
