import { describe, expect, it } from 'vitest';
import { inspectLetter, type CheckOptions } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const END = 'The request for 6 visits of physical therapy for the left knee is medically necessary.';
/** Two findings of one rule, each on a line of its own. */
const FAULTS = `The the worker has had no therapy, and a first\ncourse of of six visits is within the guideline. ${END}`;
const RULE = 'wording/repeated-word';

/** A letter with this rationale and, before everything, these lines: what is reported and what is suppressed, as `rule:text`. */
function inspect(rationale: string, { top = '', ...options }: CheckOptions & { top?: string } = {}) {
  const text = top + baseLetter({ issues: [baseIssue({ rationale })] });
  const { findings, suppressed } = inspectLetter(readLetter(text), options);
  const shown = ({ rule, range }: (typeof findings)[number]): string => `${rule}:${text.slice(range.start, range.end)}`;
  return {
    told: findings.map(shown),
    suppressed: suppressed.map(shown),
    reasons: suppressed.map(({ reason }) => reason),
  };
}

const [first, second] = [`${RULE}:The the`, `${RULE}:of of`];

describe('a comment suppresses', () => {
  it('nothing where there is none', () =>
    expect(inspect(FAULTS)).toMatchObject({ told: [first, second], suppressed: [] }));

  it('what begins on the next line', () => {
    expect(inspect(FAULTS.replace('course', `<!-- ignore-next-line ${RULE}: quoted -->\ncourse`))).toEqual({
      told: [first],
      suppressed: [second],
      reasons: ['quoted'],
    });
  });

  it('what begins on the next line that holds text, past empty lines and other comments', () => {
    const comment = `<!-- ignore-next-line ${RULE}: quoted -->\n<!-- look again -->\n\n`;
    expect(inspect(`The knee is stiff.\n\n${comment}${FAULTS}`)).toMatchObject({ told: [second], suppressed: [first] });
  });

  it('behind the text of its own line, and nothing on it', () => {
    expect(inspect(FAULTS.replace('first\n', `first <!-- ignore-next-line ${RULE}: quoted -->\n`))).toMatchObject({
      told: [first],
      suppressed: [second],
    });
  });

  it('what stands between start and end', () => {
    const marked = `<!-- ignore-start ${RULE}: quoted -->\n${FAULTS}`;
    expect(inspect(`${marked}\n<!-- ignore-end -->`)).toMatchObject({ told: [], suppressed: [first, second] });
    expect(inspect(marked.replace('course', `<!-- ignore-end ${RULE} -->\ncourse`))).toMatchObject({
      told: [second],
      suppressed: [first],
    });
  });

  it('nothing where start has no end', () => {
    const { told, suppressed } = inspect(`<!-- ignore-start ${RULE}: quoted -->\n${FAULTS}`);
    expect(suppressed).toEqual([]);
    expect(told).toEqual([`structure/wrong-suppression:${RULE}`, first, second]);
  });

  it('a rule in the whole letter, and a category', () => {
    for (const pattern of [RULE, 'wording/*'])
      expect(inspect(FAULTS, { top: `<!-- ignore-letter ${pattern}: quoted -->\n` })).toMatchObject({
        told: [],
        suppressed: [first, second],
      });
    expect(inspect(`${FAULTS}\n<!-- ignore-letter ${RULE}: quoted -->`).suppressed).toEqual([first, second]);
  });

  it('several rules, findings on privacy among them', () => {
    const call = `The worker can be reached at 555-0100-2211, phone (415) 555-0142. ${FAULTS}`;
    const PHONE = 'privacy/contact-details';
    expect(inspect(call).told).toContainEqual(expect.stringContaining(PHONE));
    const { told, suppressed } = inspect(`<!-- ignore-next-line ${PHONE}, ${RULE}: quoted -->\n${call}`);
    expect(told).toEqual([second]);
    expect(suppressed).toContainEqual(expect.stringContaining(PHONE));
  });

  it('a contradiction where it is underlined, and not at the place that it is related to', () => {
    const SIDE = 'facts/side';
    const comment = `<!-- ignore-next-line ${SIDE}: as asked -->\n`;
    const shown = (title: string, rationale: string) => {
      const issue = baseIssue({
        title: `${title}Physical therapy for the left knee, 6 visits: Overturned`,
        rationale: `${rationale}The right knee has lost motion. ${END}`,
      });
      const { findings, suppressed } = inspectLetter(readLetter(baseLetter({ issues: [issue] })), { only: [SIDE] });
      return [findings.length, suppressed.length];
    };
    expect(shown('', '')).toEqual([1, 0]);
    expect(shown(comment, '')).toEqual([1, 0]);
    expect(shown('', comment)).toEqual([0, 1]);
  });

  it('no other rule', () => {
    const { told } = inspect(FAULTS, { top: '<!-- ignore-letter privacy/*: quoted -->\n' });
    expect(told).toEqual(['structure/unused-suppression:privacy/*', first, second]);
  });

  it('nothing by halves: an unclosed comment counts to the end of its line', () => {
    expect(inspect(FAULTS.replace('course', `<!-- ignore-next-line ${RULE}: quoted\ncourse`))).toMatchObject({
      told: [first],
    });
  });

  it('no finding about suppressions', () => {
    const wrong = `<!-- ignore-next-line a/b: quoted -->\n<!-- ignore-next-line counts/total-mismatch: quoted -->\n`;
    const { told, suppressed } = inspect(`<!-- ignore-next-line structure/*: quoted -->\n${wrong}${END}`);
    expect(suppressed).toEqual([]);
    expect(told.filter((each) => each.startsWith('structure/'))).toEqual([
      'structure/unused-suppression:structure/*',
      'structure/wrong-suppression:a/b',
      'structure/unused-suppression:counts/total-mismatch',
    ]);
  });

  it('no finding about itself', () => {
    const { told } = inspect(FAULTS, { top: `<!-- ignore-letter ${RULE}, structure/suppression-reason -->\n` });
    expect(told).toContain('structure/unused-suppression:structure/suppression-reason');
    expect(told).toContainEqual(expect.stringContaining('structure/suppression-reason:<!--'));
  });
});

describe('an unused suppression', () => {
  const unused = `<!-- ignore-next-line counts/total-mismatch: as asked -->\nA first course of six visits is within the guideline. ${END}`;

  it('is told', () => expect(inspect(unused).told).toEqual(['structure/unused-suppression:counts/total-mismatch']));

  it('is not told where its rule is off or was not asked', () => {
    expect(inspect(unused, { levels: { 'counts/total-mismatch': 'off' } }).told).toEqual([]);
    expect(inspect(unused, { only: ['structure/*'] }).told).toEqual([]);
  });

  it('is not told while one of its category is used', () => {
    expect(inspect(FAULTS, { top: '<!-- ignore-letter wording/*: quoted -->\n' }).told).toEqual([]);
  });
});

it('takes time in step with the number of comments and findings', () => {
  const rationale = `<!-- ignore-next-line ${RULE}, wording/* -->\nThe the worker.\n`.repeat(1500);
  const letter = readLetter(baseLetter({ issues: [baseIssue({ rationale: rationale + END })] }));
  const start = performance.now();
  const { suppressed } = inspectLetter(letter, { only: [RULE, 'structure/*'] });
  expect(suppressed.length).toBeGreaterThan(1400);
  expect(performance.now() - start).toBeLessThan(3000);
});
