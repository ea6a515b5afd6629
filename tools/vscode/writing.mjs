// A letter with three issues, written in the installed package by keyboard alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { answer, answerBox, askOffers, pressFor, quickRows, runCommand, takeOffer } from './keyboard.mjs';
import { inWorkbench } from './try-package.mjs';

const NEXT = 'Control+Alt+]';
const PREVIOUS = 'Control+Alt+[';

const ISSUES = [
  {
    request: 'Physical therapy 3x a week for 4 weeks for the neck',
    decision: 'Upheld',
    guideline: 'Chronic Pain Medical Treatment 2009',
    section: 'Physical medicine',
    rationale: '12 visits against 8 to 10',
    facts: [],
  },
  {
    request: 'MRI of the left knee',
    decision: 'Overturned',
    guideline: 'Knee Complaints 2004',
    section: 'Special Studies',
    rationale: 'Suspected internal lesion',
    facts: [
      '12/20/2014',
      'a positive McMurray test and locking',
      'a tear of the medial meniscus',
      'radiographs of 12/20/2014 without a fracture',
      'rest and anti-inflammatory drugs',
    ],
  },
  {
    request: 'Norco 10/325 mg #60',
    decision: 'Upheld',
    guideline: 'Chronic Pain Medical Treatment 2009',
    section: 'Opioids',
    rationale: 'Benefit and monitoring not documented',
    facts: ['12/20/2014', 'less pain', 'improved function or a urine drug test'],
  },
];

/** Writes the letter from the first command to the save; rejects with what went wrong: a step without an offer, or an error before the end. */
export async function tryWriting({ extensionsFolder, examples: workspace }, pictures) {
  const settings = { 'editor.cursorBlinking': 'solid', 'files.simpleDialog.enable': true };
  await inWorkbench(
    { workspace, extensionsFolder, settings },
    (page, picture) => write(page, picture, workspace),
    pictures,
  );
}

async function write(page, picture, workspace) {
  const { keyboard } = page;
  let steps = 0;
  /** After each step: a picture, and no error. */
  const step = async (name) => {
    steps += 1;
    await page.waitForTimeout(250);
    await picture(`writing-${String(steps).padStart(2, '0')}-${name}`);
    assert.equal(await page.locator('.squiggly-error').count(), 0, `an error while the letter is written: ${name}`);
  };
  const next = async (key = NEXT) => {
    const place = page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ });
    const before = await place.innerText();
    await keyboard.press(key);
    for (const end = Date.now() + 60_000; ; await page.waitForTimeout(50)) {
      const now = await place.innerText();
      if (now !== before && now.includes('selected')) return;
      assert.ok(Date.now() < end, `the cursor is not led to what is to be written next; it stands at ${now}`);
    }
  };
  const take = async (words, name) => {
    await askOffers(page);
    await step(`${name}-offers`);
    await takeOffer(page, words);
    await step(name);
  };

  /** Fills the tab stops of what was taken, in their order. */
  const fill = async (texts) => {
    for (const text of texts) {
      await keyboard.type(text);
      await keyboard.press('Tab');
    }
  };

  await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
  await runCommand(page, 'Determination Letters: New Letter');
  await answer(page, 'IMR Final Determination, 2015 and later');
  await quickRows(page).filter({ hasText: 'None yet' }).first().waitFor();
  await step('requests');
  await answer(page, 'Enter them one at a time');
  for (const [index, { request }] of ISSUES.entries()) await answerBox(page, `request ${index + 1}`, request);
  await answerBox(page, `request ${ISSUES.length + 1}`, '');
  await page.locator('.view-line', { hasText: 'HOW THE IMR' }).first().waitFor();
  await step('letter');

  // The header by Tab, as in any snippet: a list that is open does not keep it.
  await keyboard.type('CM15-0900201');
  await step('case-number');
  for (const date of ['02/06/2015', '07/19/2014', '03/03/2015', '01/12/2015']) {
    await next('Tab');
    await keyboard.type(date);
  }
  await next('Tab');
  await page.locator('.suggest-widget.visible').waitFor();
  await next('Tab');
  await keyboard.type('01/27/2015');
  await next(PREVIOUS);
  await take('Standard', 'priority');
  await next();
  await keyboard.type('California');
  await next();
  await keyboard.type('Occupational Medicine');
  await step('header');
  await next();
  await take('Who was injured', 'summary');
  await fill(['46', 'woman', 'strain of the neck and pain of the left knee']);
  await keyboard.type(' ');
  await take('What was requested', 'summary-request');

  for (const [index, { decision, guideline, section, rationale, facts }] of ISSUES.entries()) {
    const name = `issue-${index + 1}`;
    await next();
    await take(decision, `${name}-decision`);
    await next();
    await take(guideline, `${name}-guideline`);
    await next();
    await take(section, `${name}-section`);
    await next();
    await take(rationale, `${name}-rationale`);
    await fill(facts);
    await step(`${name}-filled`);
  }
  // The status is told a moment later than the text is.
  await page.locator('.statusbar-item', { hasText: 'to fill in' }).waitFor({ state: 'hidden' });
  await save(page, workspace);
  await step('saved');
  const findings = await page.locator('.squiggly-error, .squiggly-warning').count();
  assert.equal(findings, 0, 'the letter that was written has findings');
}

/** Saves the letter under the name that VS Code suggests, and waits until there is one more. */
async function save(page, folder) {
  const letters = () => fs.readdirSync(folder).filter((name) => name.endsWith('.imr')).length;
  const before = letters();
  const box = page.locator('.quick-input-widget .quick-input-box input');
  await pressFor(page, 'Control+S', box);
  for (const end = Date.now() + 20_000; !(await box.inputValue()).endsWith('.imr'); await page.waitForTimeout(100))
    assert.ok(Date.now() < end, 'no name was suggested');
  await page.keyboard.press('Enter');
  for (const end = Date.now() + 20_000; letters() === before; await page.waitForTimeout(100))
    assert.ok(Date.now() < end, 'the letter was not saved');
}
