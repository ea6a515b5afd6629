import type { Guideline } from '../../knowledge/guidelines/guideline.ts';
import { standingOn } from '../../knowledge/guidelines/library.ts';
import type { Letter } from '../../letter/letter.ts';
import type { Citation } from '../../reading/citations/citation.ts';
import type { GuidelineMention } from '../../reading/citations/mentions.ts';
import type { HoverBlock } from './block.ts';
import { shorten } from '../issue-summary.ts';
import type { Say } from '../../text/say.ts';
import { describeLimit, sectionsOf } from '../limits.ts';

/** How long what a section says may be, in characters. */
const LONGEST = 280;

/** Tells which document a citation means, whether it is in force, and of each section what it says, its limits and pages. */
export function explainCitation(letter: Letter, citation: Citation, say: Say): HoverBlock {
  const { guideline, near, document, source, sections } = citation;
  if (!guideline) {
    const heading = `${source} ${document}`.trim() || say('A citation');
    const editions = citation.editions.map(editionName);
    if (editions.length > 1) return { heading, lines: [say('Possible values: {0}.', editions.join('; '))] };
    return {
      heading,
      lines: [
        near ? say('Not in the library under this name; closest: {0}.', editionName(near)) : say('Not in the library.'),
      ],
    };
  }
  const known = sectionsOf(citation);
  const lines = [...standing(guideline, letter.requestDay, say)];
  for (const { section } of known) {
    lines.push(`${section.title}: ${shorten(section.says, LONGEST)}`);
    for (const limit of section.limits) {
      const numbers = describeLimit(limit, say);
      if (numbers !== '') lines.push(say('Limit: {0} ({1}).', numbers, limit.applies));
    }
    if (section.disputed !== undefined) lines.push(say('Read differently by reviewers: {0}', section.disputed));
    if (section.pages)
      lines.push(
        say(
          'Pages {0}.',
          section.pages.ranges.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', '),
        ),
      );
  }
  const unknown = sections.filter(({ section }) => !section).map(({ text }) => text);
  if (unknown.length > 0) lines.push(say('Not in the library: {0}.', unknown.join(', ')));
  return {
    heading: editionName(guideline),
    lines,
    link: { label: say('All sections of this guideline'), guideline: guideline.id },
  };
}

/** Tells which document a name in a rationale means. */
export function explainMention(letter: Letter, { source, guidelines, year }: GuidelineMention, say: Say): HoverBlock {
  const editions = year ? guidelines.filter(({ citedYears }) => citedYears.includes(year.year)) : guidelines;
  const only = editions.length === 1 ? editions[0] : undefined;
  if (only)
    return {
      heading: editionName(only),
      lines: standing(only, letter.requestDay, say),
      link: { label: say('All sections of this guideline'), guideline: only.id },
    };
  const lines = editions.length > 1 ? [say('Possible values: {0}.', editions.map(editionName).join('; '))] : [];
  return { heading: source, lines };
}

function editionName({ source, title, citedYears }: Guideline): string {
  const year = citedYears.at(-1);
  return [source, title, year === undefined ? undefined : String(year)].filter(Boolean).join(' ');
}

function standing(guideline: Guideline, day: string | undefined, say: Say): string[] {
  const { from, to } = guideline.inForce;
  const time =
    from === null ? [] : [to === null ? say('In force from {0}.', from) : say('In force from {0} to {1}.', from, to)];
  if (day === undefined) return time;
  switch (standingOn(guideline, day)) {
    case 'in-force':
      return [[...time, say('In force on the date of this letter, {0}.', day)].join(' ')];
    case 'superseded':
      return [[...time, say('No longer in force on the date of this letter, {0}.', day)].join(' ')];
    case 'not-yet':
      return [[...time, say('Not yet in force on the date of this letter, {0}.', day)].join(' ')];
    case 'unknown':
      return time;
  }
}
