import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { PHRASES } from '../../server/src/knowledge/phrases/phrases.ts';
import { REGIONS } from '../../server/src/knowledge/regions/regions.ts';
import { TREATMENTS } from '../../server/src/knowledge/treatments/treatments.ts';

const words = (text: string): string[] => text.split(' | ');

/** Characters that programs stumble over: beyond 16 bits, halves of them, combining, invisible, of other line ends, controls. */
export const AWKWARD = [
  ...[
    '😀',
    '𝟏𝟐',
    '👩‍⚕️',
    '\ud83d',
    '\ude00',
    'e\u0301',
    '\u0301',
    'a\u0308\u0323',
    '\u200d',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\u00ad',
  ],
  ...[
    '\0',
    '\b',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\r',
    '\n\r',
    '\f',
    '\v',
    '\t',
    '\u00a0',
    '\u3000',
  ],
  ...[
    'ﬁ',
    'ß',
    'İ',
    'ı',
    'ǅ',
    '٣',
    '３',
    '½',
    '²',
    '′',
    '“',
    '”',
    '‘',
    '’',
    '–',
    '—',
    '‑',
    '×',
    '…',
    '§',
    '\uffff',
    '\ufffe',
  ],
];

/** Pieces that letters are made of. */
export const DICTIONARY: readonly string[] = [
  ...builtInForms.flatMap(({ sections, header, issues, marks }) => [
    ...sections.map(({ heading }) => `\n${heading}\n`),
    ...header.map(({ label }) => `\n${label}: `),
    ...issues.fields.map(({ label }) => `\n${label}: `),
    ...issues.decisions.map(({ word }) => `: ${word}\n`),
    ...marks,
  ]),
  ...PHRASES.map(({ text }) => ` ${text} `),
  ...TREATMENTS.map(({ name }) => ` ${name} `),
  ...REGIONS.map(({ name }) => ` ${name} `),
  ...words(
    'left | right | bilateral | both | the | no | not | is medically necessary | is not medically necessary. | he | she',
  ),
  ...words(
    '12 | 1,000 | 0 | 99999999999999999999 | 2x4 | 3-4x/wk x 6-8 wks | twice a week for six (6) weeks | #60 | 10/325 mg',
  ),
  ...words(
    '1/2/2015 | 13/45/2015 | January 2, 2015 | 2015 | CM16-0000001 | L4-5 | page 98-99 | pages 9-1 | Section(s): ',
  ),
  ...words(
    '( | ) | [ | ] | “ | ” | " | : | ; | . | , | - | / | * | ** | # | _ | & | % | $ | ` | < | > | \\ | { | } | {request}',
  ),
  ...['\n', '\n\n', '\r\n', '   ', '-\n', 'Page 2 of 4\n', 'Page 3\f', '\n1) ', '\n2. ', '\n- '],
  ...AWKWARD,
];
