import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFirstRuns } from '../../tools/generate/first-runs.ts';
import type { Accuracy } from '../../tools/accuracy/floor.ts';
import { falls } from '../../tools/accuracy/floor.ts';
import { findSpan, type GoldLetter } from '../../tools/accuracy/gold.ts';
import { type Alarm, judge } from '../../tools/accuracy/judging.ts';
import { readingScores } from '../../tools/accuracy/reading.ts';
import { measuredOn } from '../../tools/lib/days.ts';
import { baseLetter } from '../kit/base-letter.ts';
import { ROOT } from '../kit/dist.ts';
import { layouts, singleSpaced } from '../kit/layouts.ts';

const issue = { decision: 'Overturned', polarity: 'unclear', request: null };
const gold = (parts: Partial<GoldLetter>): GoldLetter => ({
  id: 'invented',
  tier: 'A',
  header: { doi: '3/14/2016', case: 'CM16-0900001' },
  issues: [issue],
  defects: [],
  text: baseLetter(),
  ...parts,
});

describe('the reading scores', () => {
  it('count what is read as it stands', () => {
    expect(readingScores([gold({})])).toEqual({
      'header fields': { right: 2, of: 2 },
      'number of issues': { right: 1, of: 1 },
      decisions: { right: 1, of: 1 },
    });
  });

  it('count what is read otherwise as wrong', () => {
    const wrong = gold({ header: { doi: '3/15/2016' }, issues: [{ ...issue, decision: 'Upheld' }, issue] });
    expect(readingScores([wrong])).toEqual({
      'header fields': { right: 0, of: 1 },
      'number of issues': { right: 0, of: 1 },
      decisions: { right: 0, of: 2 },
    });
  });
});

describe('the judging scores', () => {
  const text = baseLetter({ headings: { 'case-summary': 'CLINCAL CASE SUMMARY' } });

  it('tell findings on defects from false alarms', () => {
    const alarms: Alarm[] = [];
    const on = judge([gold({ text, defects: [{ cls: 'FORM', span: 'CLINCAL CASE' }] })], (alarm) => alarms.push(alarm));
    const spelling = 'structure/heading-spelling';
    expect([on, alarms]).toEqual([
      {
        elsewhere: 0,
        onDecoys: 0,
        onDefects: 1,
        found: { right: 1, of: 1 },
        byClass: { FORM: { right: 1, of: 1 } },
        byRule: { [spelling]: { right: 1, of: 1 } },
      },
      [],
    ]);

    const off = judge([gold({ text, defects: [{ cls: 'TYPO', span: 'joint line' }] })], (alarm) => alarms.push(alarm));
    expect(off).toEqual({
      elsewhere: 1,
      onDecoys: 0,
      onDefects: 0,
      found: { right: 0, of: 1 },
      byClass: { TYPO: { right: 0, of: 1 } },
      byRule: { [spelling]: { right: 0, of: 1 } },
    });
    expect(alarms.map(({ finding }) => finding.rule)).toEqual([spelling]);
  });

  it('count a finding on a decoy as a false alarm, and leave letters out that were not read wholly', () => {
    const defects = [{ cls: 'DECOY', span: 'CLINCAL' }];
    expect(judge([gold({ text, defects })], () => {})).toMatchObject({ elsewhere: 1, onDecoys: 1 });
    expect(judge([gold({ text, defects, tier: 'B' })], () => {})).toMatchObject({ elsewhere: 0, onDecoys: 0 });
  });

  it('find a span however the letter is laid out', () => {
    const doubled = layouts.doubled('the joint\nline was tender\n');
    const { start, end } = findSpan(doubled, 'joint line was')!;
    expect(doubled.slice(start, end).split(/\s+/)).toEqual(['joint', 'line', 'was']);
    expect(findSpan('a (b', '(b')).toEqual({ start: 2, end: 4 });
    expect(findSpan('a', 'b')).toBeUndefined();
  });
});

it('a fall below the recorded figures is told', () => {
  const figures = (right: number, elsewhere: number, found: number): Accuracy => ({
    wrapped: {
      reading: { decisions: { right, of: 9 } },
      judging: { elsewhere, onDecoys: 0, onDefects: 0, found: { right: found, of: 9 }, byClass: {}, byRule: {} },
    },
  });
  expect(falls(figures(5, 1, 3), figures(6, 0, 4))).toEqual([]);
  expect(falls(figures(5, 1, 3), figures(4, 2, 2))).toEqual([
    'wrapped: decisions read 4, recorded 5',
    'wrapped: false alarms 2, recorded 1',
    'wrapped: defects found 2, recorded 3',
  ]);
  expect(falls(figures(5, 1, 3), {})).toEqual(['wrapped: not measured']);
});

it('first readings become tables with their sums', () => {
  const record = {
    until: '2026-11-30',
    conclusions: [
      {
        series: 'Own',
        rounds: [
          { of: 4, right: 3, turned: 1 },
          { of: 2, right: 2, turned: 0 },
        ],
      },
    ],
    letters: [
      { set: 'One', results: { found: [1, 2] } },
      { set: 'Other', results: { silent: [3, 3] } },
    ],
    kinds: [{ set: 'Judge', results: { found: [4, 5] } }],
  };
  const page = (name: string): string =>
    withFirstRuns(`<!-- runs: ${name} -->\n\nOld.\n\n<!-- /runs -->`, JSON.stringify(record));
  expect(page('conclusions')).toContain('| Own | 2 | 6 | 5 (83 %) | 75 %, 100 % | 1 |');
  expect(page('letters')).toContain('| found | 1 of 2 | – |\n| silent | – | 3 of 3 |');
  expect(page('letters')).not.toContain('Old.');
  expect(page('letters')).toContain('Measured until 2026-11-30.');
  expect(page('kinds')).toContain('| found | 4 of 5 |');
  expect(() => page('facts')).toThrow('There are no first runs of facts.');
});

it('what scripts write into pages says when it was measured', () => {
  const pages = ['accuracy', 'performance', 'reliability'].map((name) =>
    fs.readFileSync(path.join(ROOT, `docs/${name}.md`), 'utf8'),
  );
  const marked = /<!-- (\w+): [^>]*-->[\s\S]*?<!-- \/\1 -->|<!-- figures of [\s\S]*?<!-- end of the figures -->/g;
  const written = pages.flatMap((page) => page.match(marked) ?? []);
  expect(written.length).toBeGreaterThan(9);
  expect(written.filter((part) => !/ \d{4}-\d\d-\d\d[.:]\n|\nNot measured /.test(part))).toEqual([]);
  expect(() => measuredOn('today')).toThrow('is no day');
});

describe('the layouts', () => {
  const page =
    'HOW THE IMR FINAL DETERMINATION WAS MADE\nOne\ntwo.\n\nThree: Upheld\n\nMAXIMUS guideline: Four\nfive.\n';

  it('turn into each other', () => {
    expect(layouts.wrapped(page)).toBe(page);
    expect(layouts.unwrapped(page)).toBe(
      'HOW THE IMR FINAL DETERMINATION WAS MADE\n\nOne two.\n\nThree: Upheld\n\nMAXIMUS guideline: Four five.\n',
    );
    expect(layouts.doubled('One\n\ntwo\n')).toBe('One \n\n \n\ntwo \n\n \n');
    expect(singleSpaced(layouts.doubled(page)).replace(/ $/gm, '')).toBe(page);
  });

  it('leave text alone that is not double-spaced', () => expect(singleSpaced(page)).toBe(page));
});
