import { GUIDELINE_SOURCES, GUIDELINES } from '../../server/src/knowledge/guidelines/documents.ts';
import type { Bounds, Guideline, Limit, Section } from '../../server/src/knowledge/guidelines/guideline.ts';
import { printedTitle } from '../../server/src/knowledge/guidelines/library.ts';
import { regionById } from '../../server/src/knowledge/regions/regions.ts';
import { treatmentById } from '../../server/src/knowledge/treatments/treatments.ts';

const NOTICE = '<!-- Written by `npm run generate` from server/src/knowledge/guidelines: do not edit. -->';

const STANDING = {
  verified: 'read at its source',
  letters: 'read in published letters',
  unverified: 'not verified',
} as const;

/** The page of every guideline of the library and their table of contents, by path from the root. */
export function guidelinePages(): { path: string; text: string }[] {
  return [
    { path: 'docs/guidelines/README.md', text: index() },
    ...GUIDELINES.map((guideline) => ({ path: `docs/guidelines/${guideline.id}.md`, text: page(guideline) })),
  ];
}

function index(): string {
  const parts = GUIDELINE_SOURCES.map(({ id, title, note }) => {
    const own = GUIDELINES.filter(({ source }) => source === id);
    const rows = own.map(
      (one) => `| [${nameOf(one)}](${one.id}.md) | ${inForce(one)} | ${String(one.sections.length)} |`,
    );
    return [
      `## ${title} (${id})`,
      note,
      ['| Document | In force for requests made | Sections listed |', '| --- | --- | --- |', ...rows].join('\n'),
    ].join('\n\n');
  });
  const intro =
    'What the program knows about the guidelines that letters cite. The descriptions of sections are in our own words; for the guideline itself, follow its link. A team adds or changes documents in `determination-letters.json` under `guidelines`.';
  return ['# Guidelines', NOTICE, intro, ...parts, ''].join('\n\n');
}

function page(guideline: Guideline): string {
  const {
    publisher,
    published,
    statute,
    names,
    regions,
    neighbourRegions,
    link,
    note,
    sections,
    inForce: period,
  } = guideline;
  const facts: [string, string | undefined][] = [
    ['Id', `\`${guideline.id}\``],
    ['Source', guideline.source],
    ['Publisher', publisher],
    ['Date of the text', published ?? undefined],
    ['Law', statute ?? undefined],
    ['In force for requests made', `${inForce(guideline)} (${STANDING[period.standing]}: ${period.source})`],
    ['Written as', names.slice(0, 12).join('; ')],
    ['Years printed after its title', guideline.citedYears.join(', ') || undefined],
    ['About', regions.map(regionName).join(', ') || 'any body part'],
    ['Also cited for', neighbourRegions?.map(regionName).join(', ')],
    ['Link', link ?? undefined],
  ];
  const list = facts.flatMap(([label, value]) => (value === undefined ? [] : [`- ${label}: ${value}`])).join('\n');
  const body = sections.map((section) => sectionText(guideline, section));
  const open =
    guideline.sectionList === 'none'
      ? 'It is cited without sections.'
      : sections.length === 0
        ? 'No sections are listed yet; any may be cited.'
        : '';
  return [
    `# ${nameOf(guideline)}`,
    NOTICE,
    list,
    ...(note ? [note] : []),
    '## Sections',
    ...(open ? [open] : []),
    ...body,
    '',
  ].join('\n\n');
}

function sectionText(guideline: Guideline, section: Section): string {
  const { pages, treatments, kinds, drugs, says, disputed, limits, standing, source } = section;
  const covers = [
    ...treatments.map((id) => treatmentById(id)?.name ?? id),
    ...(kinds ?? []).map((kind) => `any ${kind}`),
    ...(drugs ?? []),
  ];
  const lines = [
    `- Covers: ${covers.join(', ') || 'anything'}`,
    ...(pages
      ? [
          `- Pages: ${pages.ranges.map(([first, last]) => (first === last ? String(first) : `${String(first)}-${String(last)}`)).join(', ')} (${STANDING[pages.standing]})`,
        ]
      : []),
    ...limits.map(
      (limit) => `- Limit (${limit.kind}), ${limit.applies}: ${limitText(limit)} (${STANDING[limit.standing]})`,
    ),
    ...(disputed === undefined ? [] : [`- Disputed: ${disputed}`]),
    `- Known: ${STANDING[standing]}${source === STANDING[standing] ? '' : ` (${source})`}`,
  ];
  return [`### ${printedTitle(guideline, section)}`, says, lines.join('\n')].join('\n\n');
}

function limitText({ visits, weeks, months, perWeek, unit, frequency, recommended }: Limit): string {
  const parts = [
    visits && `${bounds(visits)} ${unit ?? 'visits'}`,
    perWeek && `${bounds(perWeek)} a week`,
    weeks && `over ${bounds(weeks)} weeks`,
    months && `over ${bounds(months)} months`,
    frequency,
    recommended === false ? 'not recommended' : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return parts.join(', ') || 'a condition without a number';
}

function bounds([least, most]: Bounds): string {
  if (least === null) return `up to ${String(most)}`;
  if (most === null) return `at least ${String(least)}`;
  return least === most ? String(most) : `${String(least)}-${String(most)}`;
}

function inForce({ inForce: { from, to, earliest } }: Guideline): string {
  if (from === null)
    return earliest === undefined ? 'not adopted, or not known' : `not before ${earliest}; exact date not known`;
  return to === null ? `from ${from}; no end known` : `from ${from} to ${to}`;
}

function nameOf({ title, citedYears, source }: Guideline): string {
  const year = citedYears.at(-1);
  return `${source === 'MTUS' ? '' : `${source} `}${title}${year === undefined ? '' : ` ${String(year)}`}`;
}

function regionName(id: string): string {
  return regionById(id)?.name ?? id;
}
