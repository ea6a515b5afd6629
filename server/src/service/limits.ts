import type { Bounds, Guideline, Limit, Section } from '../knowledge/guidelines/guideline.ts';
import { coverOf } from '../knowledge/guidelines/library.ts';
import type { Issue } from '../letter/letter.ts';
import type { Citation } from '../reading/citations/citation.ts';

/** A section that a citation names, with the guideline it is of. */
export interface LookedUpSection {
  readonly guideline: Guideline;
  readonly section: Section;
}

/** The sections of a citation that the library knows. */
export function sectionsOf(citation: Citation): LookedUpSection[] {
  const { guideline, sections } = citation;
  if (!guideline) return [];
  return sections.flatMap(({ section }) =>
    section && guideline.sections.includes(section) ? [{ guideline, section }] : [],
  );
}

/** The limits of a citation's sections that bear on what an issue requests, as far as they have numbers of visits. */
export function limitsFor(citation: Citation, issue: Issue): Limit[] {
  const asked = issue.requests.flatMap(({ treatments, drug }): { id: string; drug: string | undefined }[] =>
    drug ? [{ id: drug.drug.class, drug: drug.drug.generic }] : treatments.map(({ id }) => ({ id, drug: undefined })),
  );
  return sectionsOf(citation).flatMap(({ section }) =>
    section.disputed === undefined && asked.some(({ id, drug }) => coverOf(section, id, drug) === 'named')
      ? section.limits.filter((limit) => limit.visits !== undefined && limit.recommended !== false)
      : [],
  );
}

/** A limit's numbers: “9–10 visits over 8 weeks”, “up to 6 visits”, “1–3 a week”; its measure in words where it has no numbers. */
export function describeLimit({ visits, weeks, months, perWeek, unit, frequency }: Limit): string {
  const parts = [
    visits && `${describeBounds(visits)} ${unit ?? (visits[1] === 1 ? 'visit' : 'visits')}`,
    perWeek && `${describeBounds(perWeek)} a week`,
    weeks && `over ${describeBounds(weeks)} ${weeks[1] === 1 ? 'week' : 'weeks'}`,
    months && `over ${describeBounds(months)} ${months[1] === 1 ? 'month' : 'months'}`,
    frequency,
  ];
  return parts.filter(Boolean).join(' ');
}

/** A limit's numbers as short as they can be said: `9–10 / 8 weeks`. */
export function abbreviateLimit({ visits, weeks, months }: Limit): string {
  const length = weeks ? ` / ${describeBounds(weeks)} weeks` : months ? ` / ${describeBounds(months)} months` : '';
  return `${visits ? describeBounds(visits) : ''}${length}`;
}

function describeBounds([least, most]: Bounds): string {
  if (least === null) return `up to ${String(most)}`;
  if (most === null) return `at least ${String(least)}`;
  return least === most ? String(least) : `${String(least)}–${String(most)}`;
}
