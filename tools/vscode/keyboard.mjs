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

/** Runs a command of VS Code by its words. */
export async function runCommand(page, words) {
  await openPalette(page, words);
  await takeRow(page, words.replace(/^.*: /, ''));
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
