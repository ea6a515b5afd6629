import type { Guideline } from '../../knowledge/guidelines/guideline.ts';
import { standingOn } from '../../knowledge/guidelines/library.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Citation } from '../../reading/citations/citation.ts';
import type { GuidelineMention } from '../../reading/citations/mentions.ts';
import type { HoverBlock } from './block.ts';
import { shorten } from '../issue-summary.ts';
import { describeLimit, sectionsOf } from '../limits.ts';

/** How long what a section says may be, in characters. */
const LONGEST = 280;

/** Tells which document a citation means, whether it is in force, and of each section what it says, its limits and pages. */
export function explainCitation(letter: Letter, citation: Citation): HoverBlock {
  const { guideline, near, document, source, sections } = citation;
  if (!guideline) {
    const heading = `${source} ${document}`.trim() || 'A citation';
    const editions = citation.editions.map(editionName);
    if (editions.length > 1) return { heading, lines: [`May be one of: ${editions.join('; ')}.`] };
    return {
      heading,
      lines: [near ? `Not in the library by this name; near to ${editionName(near)}.` : 'Not in the library.'],
    };
  }
  const known = sectionsOf(citation);
  const lines = [...standing(guideline, letter.requestDay)];
  for (const { section } of known) {
    lines.push(`${section.title}: ${shorten(section.says, LONGEST)}`);
    for (const limit of section.limits) {
      const numbers = describeLimit(limit);
      if (numbers !== '') lines.push(`Limit: ${numbers} (${limit.applies}).`);
    }
    if (section.disputed !== undefined) lines.push(`Read differently by reviewers: ${section.disputed}`);
    if (section.pages)
      lines.push(
        `Pages ${section.pages.ranges.map(([first, last]) => (first === last ? String(first) : `${String(first)}–${String(last)}`)).join(', ')}.`,
      );
  }
  const unknown = sections.filter(({ section }) => !section).map(({ text }) => text);
  if (unknown.length > 0) lines.push(`Not in the library: ${unknown.join(', ')}.`);
  return {
    heading: editionName(guideline),
    lines,
    link: { label: 'All sections of this guideline', guideline: guideline.id },
  };
}

/** Tells which document a name in a rationale means. */
export function explainMention(letter: Letter, { source, guidelines, year }: GuidelineMention): HoverBlock {
  const editions = year ? guidelines.filter(({ citedYears }) => citedYears.includes(year.year)) : guidelines;
  const only = editions.length === 1 ? editions[0] : undefined;
  if (only)
    return {
      heading: editionName(only),
      lines: standing(only, letter.requestDay),
      link: { label: 'All sections of this guideline', guideline: only.id },
    };
  const lines = editions.length > 1 ? [`May be one of: ${editions.map(editionName).join('; ')}.`] : [];
  return { heading: source, lines };
}

function editionName({ source, title, citedYears }: Guideline): string {
  const year = citedYears.at(-1);
  return [source, title, year === undefined ? undefined : String(year)].filter(Boolean).join(' ');
}

function standing(guideline: Guideline, day: string | undefined): string[] {
  const { from, to } = guideline.inForce;
  const time = from === null ? [] : [to === null ? `In force from ${from}.` : `In force from ${from} to ${to}.`];
  if (day === undefined) return time;
  switch (standingOn(guideline, day)) {
    case 'in-force':
      return [`${time.join(' ')} That includes this letter’s day, ${day}.`.trim()];
    case 'superseded':
      return [`${time.join(' ')} No longer in force on this letter’s day, ${day}.`.trim()];
    case 'not-yet':
      return [`${time.join(' ')} Not yet in force on this letter’s day, ${day}.`.trim()];
    case 'unknown':
      return time;
  }
}
