import type { Guideline, Limit, Section } from '../../knowledge/guidelines/guideline.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { decidedRequest } from '../../letter/requests/decided.ts';
import { counted, unitOf } from './request-phrase.ts';

/** A limit that a rationale may quote, with where it stands. */
export interface QuotedLimit {
  readonly guideline: Guideline;
  readonly section: Section;
  readonly limit: Limit;
  /** `9 to 10 visits over 8 weeks`. */
  readonly text: string;
  /** ` for myalgia and myositis`, or empty. */
  readonly condition: string;
  /** The most visits that it allows; undefined if it is no number of visits. */
  readonly most: number | undefined;
}

/** The document and section that an issue's reviewer cites; of a document without sections, the first section that covers the treatment. */
export function citedSections(letter: Letter, issue: Issue): { guideline: Guideline; section: Section | undefined }[] {
  const treatment = decidedRequest(issue)?.treatments[0]?.id;
  return (issue.reviewerCitations?.citations ?? []).flatMap(({ guideline, sections }) => {
    if (!guideline) return [];
    const named = sections.flatMap(({ section }) => (section ? [{ guideline, section }] : []));
    if (named.length > 0) return named;
    const covering = treatment ? letter.guidelines.sectionsCovering(guideline, treatment) : [];
    return [{ guideline, section: covering[0] }];
  });
}

/** The limits of the cited sections that may be stated as fact for the issue's request. */
export function quotedLimits(letter: Letter, issue: Issue): QuotedLimit[] {
  const request = decidedRequest(issue);
  const regions = request?.regions.map(({ id }) => id) ?? [];
  return citedSections(letter, issue).flatMap(({ guideline, section }) => {
    if (!section || section.disputed !== undefined) return [];
    return section.limits.flatMap((limit) => {
      if (limit.standing === 'unverified' || limit.recommended === false || limit.unit !== undefined) return [];
      if (limit.regions && regions.length > 0 && !limit.regions.some((id) => regions.includes(id))) return [];
      const text = limitText(limit, request ? unitOf(request) : 'visit');
      if (text === undefined) return [];
      const most = limit.visits?.[1] ?? undefined;
      return [{ guideline, section, limit, text, condition: conditionOf(limit), most }];
    });
  });
}

function limitText({ visits, weeks, frequency, kind }: Limit, unit: string): string | undefined {
  const all = visits && boundsText(visits, unit);
  if (all === undefined) return undefined;
  const length = weeks && boundsText(weeks, 'week');
  if (kind === 'flare-up') return frequency === undefined ? undefined : `${all} ${frequency.replaceAll('-', ' to ')}`;
  return length === undefined ? all : `${all} over ${length}`;
}

function boundsText([least, most]: readonly [number | null, number | null], unit: string): string | undefined {
  if (most === null) return undefined;
  if (least === null) return `up to ${counted([most, most], unit)}`;
  return counted([least, most] satisfies Bounds, unit);
}

function conditionOf({ kind, applies }: Limit): string {
  switch (kind) {
    case 'diagnosis':
    case 'postsurgical':
      return ` for ${applies}`;
    case 'trial':
      return ' as a trial';
    case 'post-injection':
      return ' after an injection';
    case 'total':
      return ' in most cases';
    default:
      return '';
  }
}
