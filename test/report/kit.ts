import { createHash } from 'node:crypto';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { ReportCollector } from '../../server/src/service/report/collect.ts';
import { reportLetter } from '../../server/src/service/report/letter.ts';
import { reportPage } from '../../server/src/service/report/page.ts';
import path from 'node:path';
import { lettersIn } from '../kit/letters.ts';
import { ROOT } from '../kit/rules.ts';

/** A letter to report on; findings may be given instead of being found. */
export interface Reported {
  readonly path: string;
  readonly text: string;
  readonly findings?: readonly Finding[];
}

/** The letters of test/letters. */
export const sampleLetters: readonly Reported[] = lettersIn(path.join(ROOT, 'test/letters'), '.imr').map(
  ({ name, text }) => ({ path: `letters/${name}.imr`, text }),
);

/** The page on some letters. */
export function pageOf(reported: readonly Reported[], withText: boolean, troubles: readonly string[] = []): string {
  const collector = new ReportCollector();
  for (const { path, text, findings } of reported) {
    const letter = readLetter(text);
    collector.add(reportLetter(path, letter, findings ?? checkLetter(letter), withText));
  }
  troubles.forEach((trouble) => collector.trouble(trouble));
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
  return [...reportPage(collector.data, { withText, made: '21 November 2026', version: '0.0.0', hash })].join('');
}
