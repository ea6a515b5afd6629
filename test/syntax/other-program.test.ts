import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { otherPrograms } from '../../server/src/knowledge/forms/other-programs.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { cleanLetters } from '../kit/letters.ts';

const told = (text: string): string[] =>
  checkLetter(readLetter(text)).map(({ rule, severity, message }) => `${severity} ${rule}: ${message.slice(0, 60)}`);

/** A short letter under a title, with words that are decisions and labels of IMR letters too. */
const under = (title: string): string =>
  `${title}\n\nDate of Injury: 02/03/2015\n\nThe patient asked for 12 visits of physical therapy.\n\nReview outcome: Upheld\n\nDecision: Overturned\n`;

describe('letters of other review programs', () => {
  it('have data of the right shape', () => {
    const text = z.string().min(3);
    const program = z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      name: text.max(70),
      titles: z.array(text).min(1),
      source: text,
      standing: z.enum(['verified', 'letters', 'unverified']),
    });
    expect(() => z.array(program).min(5).parse(otherPrograms)).not.toThrow();
  });

  it.each(otherPrograms.flatMap(({ name, titles }) => titles.map((title) => [title, name] as const)))(
    '%s: one information that it is %s',
    (title, name) => {
      for (const text of [under(title), under(title.toUpperCase()), under(`State of Somewhere\n${title}`)]) {
        const found = told(text);
        expect(found).toHaveLength(1);
        expect(found[0]).toContain(`information structure/not-a-letter: This is ${name}`.slice(0, 60));
      }
    },
  );

  it('are not seen where an IMR letter mentions one', () => {
    for (const { text } of cleanLetters())
      for (const { titles } of otherPrograms) expect(readLetter(`${titles[0]!}\n\n${text}`).isLetter).toBe(true);
  });

  it('are not checked by any other rule, whatever stands in them', () => {
    const text = `${under('External Appeal Decision')}\nThe plan allowed eight (6) visits of of therapy for [name].\n`;
    expect(told(text)).toHaveLength(1);
    expect(told(text.replace('External Appeal Decision', 'Clinical case summary')).length).toBeGreaterThan(1);
  });

  it('are told from a letter without a name for its program: a decision under its own label is no issue', () => {
    for (const label of ['Decision', 'Final determination', 'Outcome']) {
      const text = `Review of a request\n\nIs the scan of the wrist needed?\n\n${label}: Denied\nRationale: The records show no fracture.\n`;
      expect(told(text)).toEqual([
        expect.stringMatching(/^information structure\/not-a-letter: This does not look like/),
      ]);
    }
  });
});
