// node tools/package/icon.mjs: draws images/icon.png again from images/icon.svg, in the size that galleries show on fine screens.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from '../lib/paths.mjs';
import { ARGUMENTS, findChromium } from '../vscode/chromium.mjs';

const SIZE = 256;

const { executable, env } = await findChromium();
const browser = await chromium.launch({
  executablePath: executable,
  env: { ...process.env, ...env },
  args: ARGUMENTS,
});
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const drawing = fs.readFileSync(path.join(ROOT, 'images/icon.svg'), 'utf8');
  await page.setContent(`<body style="margin:0">${drawing}</body>`);
  await page.screenshot({ path: path.join(ROOT, 'images/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
