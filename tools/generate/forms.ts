import type { Form, FormSection } from '../../server/src/knowledge/forms/form.ts';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';

const NOTICE = '<!-- Written by `npm run generate` from server/src/knowledge/forms: do not edit. -->';

const STANDING = {
  verified: 'read at its source',
  letters: 'read in published letters',
  unverified: 'not verified',
} as const;

const STYLE = {
  'decided-title': 'Each issue is a title that ends in its decision, with labeled fields under it.',
  finding: 'Each issue is a sentence that says whether the request is medically necessary.',
  dispute: 'The letter decides one issue; its parts are separate sections.',
} as const;

/** The page of every built-in form and their table of contents, by path from the root. */
export function formPages(): { path: string; text: string }[] {
  return [
    { path: 'docs/forms/README.md', text: index() },
    ...builtInForms.map((form) => ({ path: `docs/forms/${form.id}.md`, text: page(form) })),
  ];
}

function index(): string {
  const rows = builtInForms.map(
    ({ id, name, standing }) => `| [${name}](${id}.md) | \`${id}\` | ${STANDING[standing]} |`,
  );
  return [
    '# Forms',
    NOTICE,
    'A form defines what a letter contains, in which words and in which order. The form of a letter is recognized from its text. A team that uses only one form names it in `determination-letters.json` under `form`, and describes its own forms under `forms`.',
    ['| Form | Id | Known from |', '| --- | --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n');
}

function page(form: Form): string {
  const { id, name, source, standing, header, sections, statement, issues } = form;
  return [
    `# ${name}`,
    NOTICE,
    [`- Id: \`${id}\``, `- Source: ${source} (${STANDING[standing]})`].join('\n'),
    '## Header',
    header.length === 0
      ? 'The form has no header table.'
      : [
          '| Field | Contains |',
          '| --- | --- |',
          ...header.map(({ label, value }) => `| ${label} | ${value.replace('-', ' ')} |`),
        ].join('\n'),
    '## Sections, in order',
    sections.map(sectionLine).join('\n'),
    ...(statement.length === 0
      ? []
      : [
          '## The statement of how the determination was made says',
          statement.map(({ name: part, text }) => `- ${part}: “${text}”`).join('\n'),
        ]),
    '## Issues',
    STYLE[issues.style],
    `Decisions: ${issues.decisions.map(({ word, upholds }) => `**${word}** (the denial ${upholds ? 'stands' : 'falls'})`).join(', ')}.`,
    ...(issues.fields.length === 0
      ? []
      : [
          'Fields, in order:',
          issues.fields.map(({ label, required }) => `- ${label}${required ? '' : ' (not required)'}`).join('\n'),
        ]),
    '',
  ].join('\n\n');
}

function sectionLine({ heading, required, intro, aliases = [] }: FormSection): string {
  const also = aliases.length === 0 ? '' : `; also written ${aliases.map((alias) => `“${alias}”`).join(', ')}`;
  const opens = intro ? ` It opens with “${intro}”` : '';
  return `- **${heading}**${required ? '' : ' (not required)'}${also}.${opens}`;
}
