// VS Code by keyboard, as a user does it: what is typed next waits until what the last key opened is there. A key that comes before VS Code
// has loaded what answers it is lost, and words typed too early would go into the letter.

/** How long what a key opens may take until the key is taken for lost, milliseconds. */
const PATIENCE = 6000;

/** Presses keys until what they open is visible; rejects when it is not after five times. */
export async function pressFor(page, keys, opened) {
  for (let tries = 1; ; tries++) {
    await page.keyboard.press(keys);
    try {
      return await opened.first().waitFor({ timeout: PATIENCE });
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** What VS Code asks and lists in at the top of its window. */
const quickInput = (page) => page.locator('.quick-input-widget');

const inputBox = (page) => quickInput(page).locator('.quick-input-box input');

/** The rows that VS Code lists there. */
export const quickRows = (page) => quickInput(page).locator('.monaco-list-row');

/** Opens the command palette and types words into it. */
export async function openPalette(page, words) {
  const input = inputBox(page);
  await pressFor(page, 'F1', input);
  await input.fill(`>${words}`);
}

/** Takes the row that has these words, once it is the one that Enter takes. */
async function takeRow(page, words) {
  await quickInput(page).locator('.monaco-list-row.focused', { hasText: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Runs a command of VS Code by its words. The palette lists what was there when it opened: where an extension is still being found, it is opened again. */
export async function runCommand(page, words) {
  const title = words.replace(/^.*: /, '');
  for (let tries = 1; ; tries++) {
    await openPalette(page, words);
    try {
      await quickRows(page).filter({ hasText: title }).first().waitFor({ timeout: PATIENCE });
      break;
    } catch (error) {
      if (tries === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await takeRow(page, title);
}

/** Answers what a command asks with the row that has these words. */
export async function answer(page, words) {
  await quickRows(page).filter({ hasText: words }).first().waitFor();
  await inputBox(page).fill(words);
  await takeRow(page, words);
}

/** Moves the cursor of the open editor to a line. */
export async function goToLine(page, line) {
  const input = inputBox(page);
  await pressFor(page, 'Control+G', input);
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await quickInput(page).waitFor({ state: 'hidden' });
}

const suggestWidget = (page) => page.locator('.suggest-widget.visible');

/** The rows of what may be written at the cursor. */
const suggestions = (page) => suggestWidget(page).locator('.monaco-list-row');

/** How long an answer may take on a machine that has much else to do, milliseconds. */
const BUSY = 90_000;

/**
 * Asks what may be written at the cursor; rejects if nothing is offered. Keys pressed while VS Code waits for the answer would withdraw
 * the question, so it is asked again only where VS Code shows nothing for a while, or shows that there is nothing: the key or the answer came
 * before what it is about was known.
 */
export async function askOffers(page) {
  let shown = '';
  let asked = 0;
  for (const end = Date.now() + BUSY; Date.now() < end; await page.waitForTimeout(100)) {
    if (await suggestions(page).first().isVisible()) return;
    const message = await suggestWidget(page)
      .locator('.message')
      .allInnerTexts()
      .then((texts) => texts.join(''));
    if (message) shown = message;
    if (/loading/i.test(message) || Date.now() - asked < PATIENCE) continue;
    asked = Date.now();
    await page.keyboard.press('Control+Space');
  }
  throw new Error(`nothing is offered at the cursor; VS Code shows “${shown}”`);
}

/** Takes, of what is offered at the cursor, the row that has these words: goes down to it and presses Enter. */
export async function takeOffer(page, words) {
  const focused = page.locator('.suggest-widget.visible .monaco-list-row.focused');
  await suggestions(page).first().waitFor();
  for (let row = 0; row < 15; row++) {
    await focused.first().waitFor();
    if ((await focused.first().innerText()).includes(words)) {
      await page.keyboard.press('Enter');
      await suggestions(page).first().waitFor({ state: 'hidden' });
      return;
    }
    const before = await focused.first().innerText();
    await page.keyboard.press('ArrowDown');
    // The last of the rows stays the one that is focused.
    for (let waits = 0; waits < 40 && (await focused.allInnerTexts()).join() === before; waits++)
      await page.waitForTimeout(25);
  }
  throw new Error(`“${words}” is not among the first of ${(await suggestions(page).allInnerTexts()).join(' | ')}`);
}

/** Types an answer into the box that VS Code shows under a title. */
export async function answerBox(page, title, text) {
  await quickInput(page).locator('.quick-input-title', { hasText: title }).waitFor();
  await inputBox(page).fill(text);
  await page.keyboard.press('Enter');
}
