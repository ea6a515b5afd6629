import type { Guideline, Section } from '../knowledge/guidelines/guideline.ts';
import { printedTitle } from '../knowledge/guidelines/library.ts';
import { describeLimit } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

/** A page about a guideline: Markdown, and the line (from 0) at which each section begins, by its id. */
export interface GuidelinePage {
  readonly text: string;
  readonly lines: ReadonlyMap<string, number>;
}

/** Writes what the library knows of a guideline as a page: when in force, each section with what it says, its limits and pages, and where it comes from. */
export function guidelinePage(guideline: Guideline): GuidelinePage {
  const lines: string[] = [];
  const starts = new Map<string, number>();
  const put = (...texts: string[]): void => void lines.push(...texts.flatMap((text) => text.split('\n')));
  const years = guideline.citedYears.join(', ');
  put(`# ${escapeMarkdown([guideline.source, guideline.title, years].filter(Boolean).join(' '))}`, '');
  put(escapeMarkdown(`Published by ${guideline.publisher}.`), '');
  put(escapeMarkdown(inForce(guideline)), '');
  if (guideline.statute !== null) put(escapeMarkdown(`Adopted in ${guideline.statute}.`), '');
  if (guideline.link !== null) put(`<${guideline.link}>`, '');
  if (guideline.note) put(escapeMarkdown(guideline.note), '');
  for (const section of guideline.sections) {
    starts.set(section.id, lines.length);
    put(`## ${escapeMarkdown(printedTitle(guideline, section))}`, '', ...sectionLines(section));
  }
  put(`_Source: ${escapeMarkdown(guideline.inForce.source)} (${guideline.inForce.standing})._`, '');
  return { text: lines.join('\n'), lines: starts };
}

function inForce({ inForce: { from, to, earliest } }: Guideline): string {
  if (from === null)
    return earliest === undefined ? 'When it came into force is not known.' : `Not in force before ${earliest}.`;
  return to === null ? `In force from ${from}; no end is known.` : `In force from ${from} to ${to}.`;
}

function sectionLines({ says, limits, pages, disputed, source, standing }: Section): string[] {
  const lines = [escapeMarkdown(says), ''];
  for (const limit of limits) {
    const numbers = describeLimit(limit);
    const speaksAgainst = limit.recommended === false ? ' (not recommended)' : '';
    lines.push(`- ${escapeMarkdown(numbers === '' ? limit.applies : `${numbers}: ${limit.applies}`)}${speaksAgainst}`);
  }
  if (limits.length > 0) lines.push('');
  if (pages) lines.push(`Pages ${pages.ranges.map((range) => [...new Set(range)].join('–')).join(', ')}.`, '');
  if (disputed !== undefined) lines.push(escapeMarkdown(`Read differently by reviewers: ${disputed}`), '');
  lines.push(`_Source: ${escapeMarkdown(source)} (${standing})._`, '');
  return lines;
}
