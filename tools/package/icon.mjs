// node tools/package/icon.mjs: draws images/icon.png again from images/icon.svg, in the size that galleries show on fine screens.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
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
  const shown = await page.screenshot({ omitBackground: true });
  const pixels = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), { premultiplyAlpha: 'none' });
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, image.width, image.height).data];
  }, shown.toString('base64'));
  fs.writeFileSync(path.join(ROOT, 'images/icon.png'), png(Buffer.from(pixels)));
} finally {
  await browser.close();
}

/** Pixels as a PNG without filters: areas of one color are a quarter smaller so than with those that a browser takes. */
function png(pixels) {
  const row = SIZE * 4;
  const lines = Array.from({ length: SIZE }, (_, y) => [Buffer.of(0), pixels.subarray(y * row, (y + 1) * row)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  // Eight bits a channel, red, green, blue and opacity.
  header.set([8, 6], 8);
  const chunks = [
    ['IHDR', header],
    ['IDAT', zlib.deflateSync(Buffer.concat(lines.flat()), { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ].map(([name, data]) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(zlib.crc32(body));
    return Buffer.concat([length, body, check]);
  });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}
