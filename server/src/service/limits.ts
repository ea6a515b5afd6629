import type { Bounds, Guideline, Limit, Section } from '../knowledge/guidelines/guideline.ts';
import { coverOf } from '../knowledge/guidelines/library.ts';
import type { Issue } from '../letter/letter.ts';
import type { Citation } from '../reading/citations/citation.ts';
import { inEnglish, type Say } from '../text/say.ts';

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
  const asked = issue.requests.flatMap(({ meant, drug }): { id: string; drug: string | undefined }[] =>
    drug
      ? drug.treatments.map((id) => ({ id, drug: drug.drug.generic }))
      : meant.map(({ id }) => ({ id, drug: undefined })),
  );
  return sectionsOf(citation).flatMap(({ section }) =>
    section.disputed === undefined && asked.some(({ id, drug }) => coverOf(section, id, drug) === 'named')
      ? section.limits.filter((limit) => limit.visits !== undefined && limit.recommended !== false)
      : [],
  );
}

/** A limit's numbers: “9–10 visits over 8 weeks”, “up to 6 visits”, “1–3 a week”; its measure in words if it has no numbers. */
export function describeLimit(limit: Limit, say = inEnglish): string {
  const { visits, weeks, months, perWeek, unit, frequency } = limit;
  const parts = [
    visits && (unit === undefined ? describeVisits(visits, say) : `${describeBounds(visits, say)} ${unit}`),
    perWeek && say('{0} a week', describeBounds(perWeek, say)),
    weeks && describeWeeks(weeks, say),
    months && describeMonths(months, say),
    frequency,
  ];
  return parts.filter(Boolean).join(' ');
}

/** A limit's numbers as short as they can be said: `9–10 / 8 weeks`. */
export function abbreviateLimit({ visits, weeks, months }: Limit, say = inEnglish): string {
  const many = visits ? describeBounds(visits, say) : '';
  if (weeks) return say('{0} / {1} weeks', many, describeBounds(weeks, say));
  return months ? say('{0} / {1} months', many, describeBounds(months, say)) : many;
}

function describeVisits(visits: Bounds, say: Say): string {
  const many = describeBounds(visits, say);
  return visits[1] === 1 ? say('{0} visit', many) : say('{0} visits', many);
}

function describeWeeks(weeks: Bounds, say: Say): string {
  const many = describeBounds(weeks, say);
  return weeks[1] === 1 ? say('over {0} week', many) : say('over {0} weeks', many);
}

function describeMonths(months: Bounds, say: Say): string {
  const many = describeBounds(months, say);
  return months[1] === 1 ? say('over {0} month', many) : say('over {0} months', many);
}

function describeBounds([least, most]: Bounds, say: Say): string {
  if (least === null) return say('up to {0}', String(most));
  if (most === null) return say('at least {0}', least);
  return least === most ? String(least) : `${String(least)}–${String(most)}`;
}
