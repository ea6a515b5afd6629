import { describe, expect, it } from 'vitest';
import { baseIssue, baseLetter } from '../../../../../test/kit/base-letter.ts';
import { findingsOf } from '../../../../../test/kit/fixes.ts';

/** The amounts of a summary that the titles have otherwise. */
function otherwise(summary: string, ...titles: string[]): string[] {
  const text = baseLetter({ summary, issues: titles.map((title) => baseIssue({ title: `${title}: Upheld` })) });
  return findingsOf(text)
    .filter(({ rule }) => rule === 'counts/title-summary')
    .map(({ range }) => text.slice(range.start, range.end));
}

describe('counts/title-summary', () => {
  it.each([
    ['The surgeon asks for a sauna pass for 9 months.', 'Sauna pass, 6 months', ['9 months']],
    ['He requested hand therapy, ten sessions, and a cane.', 'Hand therapy, 8 sessions', ['ten sessions']],
    ['Requested were: 1) a cane; 2) acupuncture, 9 visits.', 'Acupuncture, 6 visits', ['9 visits']],
    ['Nine units of acupuncture and a cane were denied.', 'Acupuncture, 6 units', ['Nine units']],
    ['Biofeedback, 6 hours, was requested.', 'Biofeedback, 8 hours', ['6 hours']],
    // Another notation, another course, and what review left are no contradiction.
    ['The surgeon asks for a sauna pass for half a year.', 'Sauna pass, 6 months', []],
    ['He had hand therapy, ten sessions, and asks for hand therapy.', 'Hand therapy, 8 sessions', []],
    ['Acupuncture, 6 visits, was requested. Review authorized 4 visits.', 'Acupuncture, 2 visits', []],
    ['Twelve weeks of a sauna pass were requested.', 'Sauna pass, 3 months', []],
    ['He requested hand therapy twice a week for 4 weeks.', 'Hand therapy, 8 sessions', []],
    ['She asked for acupuncture, 6 visits for the neck.', 'Acupuncture, left knee, 4 visits', []],
    [
      'Acupuncture 3x4 was requested in May and certified. Flexion is 60 degrees left and 90 right, and he asked for acupuncture 1x6 for the left knee.',
      'Acupuncture 1x6 for the left knee',
      [],
    ],
    [
      'In May 12 visits of acupuncture were refused; now acupuncture, 6 visits, is requested.',
      'Acupuncture, 6 visits',
      [],
    ],
  ])('%s', (summary, title, expected) => {
    expect(otherwise(summary, title)).toEqual(expected);
  });
  it('reads a sentence that lists what several issues decide as the request, whatever its verb', () => {
    const titles = ['Biofeedback, 6 sessions', 'Sauna pass, 6 months'];
    expect(otherwise('On the plan are biofeedback, 8 sessions, and a sauna pass for 6 months.', ...titles)).toEqual([
      '8 sessions',
    ]);
    expect(otherwise('He has had biofeedback, 8 sessions, and a sauna pass.', ...titles)).toEqual([]);
  });
});
