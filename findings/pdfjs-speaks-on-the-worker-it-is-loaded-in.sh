#!/usr/bin/env bash
# pdfjs-dist 5.7.284 (legacy build), esbuild 0.28.2, playwright-core 1.65.1 and @sparticuz/chromium 153.0.0 (Linux, x64), npm; run on Node 20
#
# Good guess: a worker that reads PDFs by itself loads the library's two halves, pdf.worker.mjs and pdf.mjs, into its own thread, as a Node program
#   does; no worker of the library's is started, so only the program's own messages go to and fro.
# In fact: in a browser's worker pdf.worker.mjs takes the thread for the worker that it is meant to be, and at once posts a message of its own on
#   it, before anything was asked. A page that takes the first message for its answer gets that one. In Node, on a thread or not, it posts none.
# Matters to everyone who moves a PDF reader from Node to the browser: give each request a MessageChannel, or tell the messages apart.
#
#> own messages of a worker in a browser, without the library: 0
#> with pdf.worker.mjs: 1, action ready
#> the same bundle on a worker thread of Node: 0
. "$(dirname "$0")/kit/lab.sh"
npm_packages pdfjs-dist@5.7.284 esbuild@0.28.2 playwright-core@1.65.1 @sparticuz/chromium@153.0.0

echo "import 'pdfjs-dist/legacy/build/pdf.worker.mjs';" >with.mjs
echo "export {};" >without.mjs
for each in with without; do
  npx esbuild $each.mjs --bundle --format=iife --outfile=$each.js --log-level=error
done
cat >thread.mjs <<'JS'
import { Worker } from 'node:worker_threads';
let count = 0;
const worker = new Worker('./with.js');
worker.on('message', () => count++);
worker.on('error', () => {});
setTimeout(() => worker.terminate().then(() => console.log(count)), 1500);
JS
cat >browser.mjs <<'JS'
import fs from 'node:fs';
import http from 'node:http';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
const server = http.createServer((request, response) => {
  const file = `.${request.url}`;
  const script = file.endsWith('.js') && fs.existsSync(file);
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
  response.end(script ? fs.readFileSync(file) : '<!doctype html><title>lab</title>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const told = (url) =>
  page.evaluate(
    (script) =>
      new Promise((done) => {
        const heard = [];
        new Worker(script).onmessage = ({ data }) => heard.push(data?.action);
        setTimeout(() => done(heard), 1500);
      }),
    url,
  );
console.log(`own messages of a worker in a browser, without the library: ${(await told('/without.js')).length}`);
const heard = await told('/with.js');
console.log(`with pdf.worker.mjs: ${heard.length}, action ${heard[0]}`);
await browser.close();
server.close();
JS
{
  node browser.mjs
  echo "the same bundle on a worker thread of Node: $(node thread.mjs)"
} | as_seen
