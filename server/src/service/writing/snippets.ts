import { builtInForms } from '../../knowledge/forms/index.ts';
import type { Phrase } from '../../knowledge/phrases/phrase.ts';
import { PHRASES } from '../../knowledge/phrases/phrases.ts';
import { type Piece, render } from '../../knowledge/phrases/render.ts';
import type { SlotValues } from '../../knowledge/phrases/slots.ts';
import { newIssue } from './new-issue.ts';
import { credentials, makeSection, newLetter } from './new-letter.ts';

/** Text that a writer calls by a name: its pieces, and what is typed for it. */
export interface MadeSnippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly pieces: readonly Piece[];
  /** The phrase after it, where there is one. */
  readonly phrase?: Phrase;
}

/** No word of ordinary prose begins so: an editor offers none of these while one is typed. */
export const SNIPPET_LEAD = 'imr';

/** Makes every snippet: letters, sections, issues, and the phrases. */
export function makeSnippets(phrases: readonly Phrase[] = PHRASES): MadeSnippet[] {
  // A conclusion that waits for the decision concludes nothing: that is for the completion, which knows it.
  const whole = phrases.filter(({ place, upholds }) => place !== 'conclusion' || upholds !== undefined);
  return [...formSnippets(), ...whole.map(phraseSnippet)];
}

function formSnippets(): MadeSnippet[] {
  const [newest] = builtInForms as readonly [(typeof builtInForms)[0]];
  const prose = builtInForms.find((form) => form.credentials.style === 'prose') ?? newest;
  return [
    ...builtInForms.map((form, i) => ({
      name: `Letter: ${form.name}`,
      prefixes: [i === 0 ? prefixOf('letter') : prefixOf('letter', form.id)],
      description: `A whole letter of the form “${form.name}”.`,
      pieces: newLetter(form),
    })),
    ...newest.sections.map((section) => ({
      name: `Section: ${section.heading}`,
      prefixes: [prefixOf('section', section.role)],
      description: `The section “${section.heading}” with what the form prints in it.`,
      pieces: makeSection(newest, section, true),
    })),
    {
      name: 'Credentials as a block',
      prefixes: [prefixOf('credentials')],
      description: 'The credentials of the reviewer as the forms from 2015 on have them.',
      pieces: credentials(newest),
    },
    {
      name: 'Credentials in a sentence',
      prefixes: [prefixOf('credentials', 'prose')],
      description: 'The credentials of the reviewer as the form of 2014 has them.',
      pieces: credentials(prose),
    },
    {
      name: 'Issue',
      prefixes: [prefixOf('issue')],
      description: 'An issue with its title, decision and fields.',
      pieces: newIssue(newest),
    },
  ];
}

function phraseSnippet(phrase: Phrase): MadeSnippet {
  return {
    name: `${nameOf(phrase)}: ${phrase.title}`,
    prefixes: [
      prefixOf(phrase.place === 'rationale' ? '' : shortPlaces[phrase.place], phrase.prefixes[0] ?? phrase.title),
    ],
    description: phrase.title,
    pieces: render(phrase.text, decided(phrase)),
    phrase,
  };
}

function decided({ upholds }: Phrase): SlotValues {
  return upholds === undefined ? {} : { necessary: `is ${upholds ? 'not ' : ''}medically necessary` };
}

const shortPlaces = {
  summary: '',
  title: '',
  'administrator-guideline': '',
  'reviewer-guideline': '',
  conclusion: 'conclude',
  advisory: '',
} as const;

function nameOf({ place, upholds }: Phrase): string {
  if (place !== 'rationale') return place.charAt(0).toUpperCase() + place.slice(1).replaceAll('-', ' ');
  return upholds === undefined ? 'Rationale' : upholds ? 'Uphold' : 'Overturn';
}

/** `imr-pt-flare-up`: the lead and the words, in small letters joined by hyphens. */
function prefixOf(...words: string[]): string {
  return [SNIPPET_LEAD, ...words]
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
