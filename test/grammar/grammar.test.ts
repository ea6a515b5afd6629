import { beforeAll, describe, expect, test } from 'vitest';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { makeSkeleton } from '../../server/src/cli/skeleton.ts';
import { loadTokenizer, type ScopedText } from './tokenize.ts';

let tokenize: (line: string) => ScopedText[];
beforeAll(async () => void (tokenize = await loadTokenizer()));

/** The pieces of a line that have a scope of their own, as `text → scope`; separators left out. */
const scoped = (line: string) =>
  tokenize(line)
    .filter(({ scope }) => scope !== '' && scope !== 'punctuation.separator')
    .map(({ text, scope }) => `${text} → ${scope}`);

const lines: [string, string[]][] = [
  ['CLINICAL CASE SUMMARY', ['CLINICAL CASE SUMMARY → markup.heading.section']],
  ['      **Clinical Case Summary**', ['Clinical Case Summary → markup.heading.section']],
  ['ISSUE AT DISPUTE:', ['ISSUE AT DISPUTE → markup.heading.section']],
  ['IMR DECISION(S) AND RATIONALE(S)', ['IMR DECISION(S) AND RATIONALE(S) → markup.heading.section']],
  ['The clinical case summary of the record says:', []],
  [
    'Date Assigned:   12/05/2016     Date of Injury:  10-20-2016',
    [
      'Date Assigned → support.variable.header',
      '12/05/2016 → constant.numeric.date',
      'Date of Injury → support.variable.header',
      '10-20-2016 → constant.numeric.date',
    ],
  ],
  [
    'Priority:             Standard                        Application          11/28/2016',
    ['Priority → support.variable.header', '11/28/2016 → constant.numeric.date'],
  ],
  ['                                                      Received:', ['Received → support.variable.header']],
  ['State(s) of Licensure: Nevada', ['State(s) of Licensure → support.variable.field']],
  [
    'MRI of the left knee: Upheld',
    ['MRI of the left knee → entity.name.section.issue', 'Upheld → markup.deleted.decision.upheld'],
  ],
  [
    'Massage, 6 visits: Overturned ',
    [
      'Massage,  → entity.name.section.issue',
      '6 visits → constant.numeric.quantity',
      'Overturned → markup.inserted.decision.overturned',
    ],
  ],
  ['She asked whether the denial was upheld and wrote: upheld by whom?', []],
  [
    'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.',
    [
      'MAXIMUS guideline → support.variable.field',
      'Decision based on → keyword.operator.citation',
      'MTUS → support.class.guideline',
      'Section(s) → keyword.other.citation',
    ],
  ],
  [
    'Decision based on Non-MTUS Citation Official Disability Guidelines, Knee Chapter.',
    [
      'Decision based on Non-MTUS Citation → keyword.operator.citation',
      'Official Disability Guidelines → support.class.guideline',
    ],
  ],
  [
    'Massage, 6 visits <!-- as asked: Upheld --> and more',
    [
      '6 visits → constant.numeric.quantity',
      '<!-- → punctuation.definition.comment',
      ' as asked: Upheld  → comment.block',
      '--> → punctuation.definition.comment',
    ],
  ],
  ['<!-- MRI: Upheld', ['<!-- → punctuation.definition.comment', ' MRI: Upheld → comment.block']],
  [
    'The request for therapy 3x4 or 10-12 sessions and Norco #60 is not medically necessary.',
    [
      '3x4 → constant.numeric.quantity',
      '10-12 sessions → constant.numeric.quantity',
      '#60 → constant.numeric.quantity',
      'is not medically necessary → markup.bold.conclusion',
    ],
  ],
];

describe('the grammar', () => {
  test.each(lines)('%s', (line, expected) => expect(scoped(line)).toEqual(expected));

  test('gives every label and decision of a new letter its scope', () => {
    const letter = makeSkeleton(builtInForms[0]!).replace('[Upheld or Overturned]', 'Upheld');
    const lines = `${letter}\nThe request is not medically necessary.`.split('\n');
    const scopes = new Set(lines.flatMap((line) => tokenize(line).map(({ scope }) => scope)));
    for (const scope of [
      'markup.heading.section',
      'support.variable.header',
      'support.variable.field',
      'markup.deleted.decision.upheld',
      'markup.bold.conclusion',
    ]) {
      expect(scopes).toContain(scope);
    }
  });
});
