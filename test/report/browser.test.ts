import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from '../kit/axe.ts';
import { baseLetter } from '../kit/base-letter.ts';
import { launchChromium } from '../kit/chromium.ts';
import { pageOf, type Reported, sampleLetters } from './kit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 180_000);
afterAll(() => browser.close());

/** Attempts to run a script, each of which would set `hit` or load something. */
const ATTACKS = [
  '<script>globalThis.hit = 1</script>',
  '<img src=x onerror="globalThis.hit = 1">',
  '"><svg onload="globalThis.hit = 1">',
  "' autofocus onfocus='globalThis.hit = 1' tabindex='1",
  '</style><script>globalThis.hit = 1</script>',
  '</mark></blockquote><iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<!--<script>globalThis.hit = 1</script>-->',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
  '<a href="javascript:globalThis.hit = 1">x</a>',
];

const attacked: readonly Reported[] = ATTACKS.map((attack) => ({
  path: `letters/${attack}.imr`,
  text: baseLetter({ summary: `${attack} The the ${attack}` }),
  findings: [
    {
      rule: `wording/${attack}`,
      severity: 'error',
      message: `${attack} is wrong.`,
      range: { start: 600, end: 1400 },
      related: [{ message: attack, range: { start: 700, end: 900 } }],
      fixes: [],
    },
  ],
}));

async function show(html: string, scheme: 'light' | 'dark' = 'light', bypassCSP = false): Promise<Page> {
  const page = await browser.newPage({ colorScheme: scheme, bypassCSP });
  await page.setContent(html, { waitUntil: 'load' });
  return page;
}

describe.each([
  ['without text', false],
  ['with text', true],
])('the page %s', (_, withText) => {
  test.each(['light', 'dark'] as const)('passes axe on a %s screen', async (scheme) => {
    const page = await show(pageOf(sampleLetters, withText, ['letters/none.imr does not exist']), scheme, true);
    const { violations, kept } = await accessibilityOf(page);
    expect(violations).toEqual([]);
    expect(kept).toBeGreaterThan(15);
    await page.close();
  });

  test('passes axe when it is empty', async () => {
    const page = await show(pageOf([], withText), 'light', true);
    expect((await accessibilityOf(page)).violations).toEqual([]);
    await page.close();
  });

  // The policy is taken away, so that it is the escaping that is put to the test.
  test.each([true, false])('runs nothing that a letter brings, its policy taken away: %s', async (bypassCSP) => {
    const page = await browser.newPage({ bypassCSP });
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => refused.push(message.text()));
    await page.setContent(pageOf(attacked, withText, ATTACKS), { waitUntil: 'load' });
    expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
    expect(
      await page.locator('script, img, iframe, [onload], [onfocus], [onerror], a[href^="javascript"]').count(),
    ).toBe(0);
    expect(await page.locator('main article').count()).toBe(attacked.length);
    if (withText) expect(await page.locator('mark').count()).toBe(2 * attacked.length);
    expect(asked).toEqual([]);
    expect(refused).toEqual([]);
    await page.close();
  });
});

test('its style is in force under its own policy', async () => {
  const page = await show(pageOf(sampleLetters, false));
  expect(await page.evaluate("getComputedStyle(document.querySelector('article')).borderTopWidth")).toBe('1px');
  await page.close();
});

test('every part is reached by keyboard', async () => {
  const page = await show(pageOf(sampleLetters, true));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  for (const link of await page.locator('nav a').all()) {
    const target = (await link.getAttribute('href')) ?? 'no target';
    expect(await page.locator(target).count(), target).toBe(1);
  }
  await page.close();
});
