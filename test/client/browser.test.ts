import path from 'node:path';
import { marked } from 'marked';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readingFrame } from '../../client/src/commands/reading-frame.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { pageHtml } from '../../server/src/service/page/html.ts';
import { makePage } from '../../server/src/service/page/page.ts';
import { readingPage } from '../../server/src/service/reading-page.ts';
import { accessibilityOf } from '../kit/axe.ts';
import { launchChromium } from '../kit/chromium.ts';
import { ROOT } from '../kit/dist.ts';
import { lettersIn } from '../kit/letters.ts';

// The pages that VS Code shows next to a letter.

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 180_000);
afterAll(() => browser.close());

const letters = lettersIn(path.join(ROOT, 'examples'), '.imr');

const preview = (text: string): string =>
  pageHtml(
    makePage(text, readLetter, (letter) => checkLetter(letter)),
    { language: 'en', findings: 'Findings', policy: "default-src 'none'", nonce: 'n', follows: true },
  );

/** What was read from a letter, as VS Code renders its Markdown. */
function reading(text: string): string {
  const letter = readLetter(text);
  const body = marked.parse(readingPage(letter, checkLetter(letter)), { async: false });
  return readingFrame(body, { title: 'What was read from <draft> & co.imr', language: 'en' });
}

describe.each([
  ['preview', preview],
  ['reading', reading],
])('the %s of a letter', (_, htmlOf) => {
  test.each(letters)('passes axe: $name', async ({ text }) => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.setContent(htmlOf(text), { waitUntil: 'load' });
    const { violations, kept } = await accessibilityOf(page);
    expect(violations).toEqual([]);
    expect(kept).toBeGreaterThan(10);
    await page.close();
  });
});
