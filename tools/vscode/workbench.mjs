// A real VS Code in a Chromium without a window: what the stand-in for the `code` program and the pictures share.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ARGUMENTS, findChromium } from './chromium.mjs';
import { QUIET_SETTINGS, startServer } from './server.mjs';

/**
 * Starts the server, opens the workbench, resolves once the page has been asked for.
 * options: workspace, openFile, extensions (folders under development), tests (path of the test runner's module), web (run them in the
 * extension host of the browser, a worker, in place of the server's Node), language (that VS Code asks extensions for), asksForTrust (in a folder, as VS Code does by itself; else all are trusted), settings,
 * userData, extensionsFolder, disableExtensions, env, viewport,
 * onOutput(type, parts, fromExtensionHost), onExit(code) when the tests are through, onHostEnd(reason if it crashed) when the
 * extension host has ended, onDeath(reason) when the server or the browser has.
 * Resolves to { page, outside (addresses asked for beyond loopback), log (file), close() }.
 */
export async function openWorkbench(options) {
  const { onOutput, onExit, onHostEnd, onDeath } = options;
  const { executable, env } = await findChromium();
  let browser;
  let closing = false;
  const dead = (reason) => closing || onDeath?.(reason);

  const server = await startServer({
    userData: options.userData,
    extensions: options.extensionsFolder,
    env: options.env,
    driver: Boolean(options.web || options.tests || options.extensions),
    onEnd: dead,
    onLine(line) {
      const gone = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(line);
      if (gone)
        onHostEnd?.(gone[1] === '0' ? undefined : `the extension host crashed (code ${gone[1]}, signal ${gone[2]})`);
    },
  });
  const close = async () => {
    closing = true;
    await Promise.race([browser?.close().catch(() => {}), new Promise((done) => setTimeout(done, 5000))]);
    await server.close();
  };

  try {
    browser = await chromium.launch({
      executablePath: executable,
      env: { ...process.env, ...env },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: ARGUMENTS,
    });
    browser.on('disconnected', () => dead('the browser ended'));
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.on('crash', () => dead('the browser page crashed'));
    const outside = [];
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^(?:http|ws)s?:$/.test(protocol) && host !== server.authority) outside.push(request.url());
    });

    await page.exposeFunction('harnessOutput', (fromHost, type, parts) => onOutput?.(type, parts, fromHost));
    await page.exposeFunction('codeAutomationExit', (code) => onExit?.(code));
    const payload = [];
    const developmentOptions = {};
    if (options.web) {
      Object.assign(developmentOptions, await serveExtensions(context, server.authority, options));
    } else {
      for (const folder of options.extensions ?? []) payload.push(['extensionDevelopmentPath', server.uri(folder)]);
      if (options.tests) payload.push(['extensionTestsPath', server.uri(options.tests)]);
    }
    if (options.language) {
      await page.addInitScript((language) => {
        globalThis._VSCODE_NLS_LANGUAGE = language;
      }, options.language);
    }
    await page.addInitScript(preparePage, {
      developmentOptions,
      enableWorkspaceTrust: options.asksForTrust,
      configurationDefaults: { ...QUIET_SETTINGS, ...options.settings },
      // Without a marketplace the page asks for none.
      productConfiguration: {
        extensionsGallery: null,
        updateEndpoint: null,
        telemetryEndpoint: null,
        enableTelemetry: false,
        voiceWsUrl: null,
      },
    });

    if (options.openFile) payload.push(['openFile', server.uri(options.openFile)]);
    if (options.disableExtensions) payload.push(['disableExtensions', 'true']);
    await page.goto(server.url(placeOf(options.workspace), payload));
    return { page, outside, log: server.log, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** How an address names a folder, a `.code-workspace` file, or nothing. */
function placeOf(workspace) {
  if (!workspace) return { ew: 'true' };
  return { [workspace.endsWith('.code-workspace') ? 'workspace' : 'folder']: path.resolve(workspace) };
}

/**
 * The browser's extension host starts no worker from a folder of the server: extensions are given to the page as files of its own origin.
 * The tests lie inside one of them. Resolves to what the page is told of them.
 */
async function serveExtensions(context, authority, { extensions = [], tests }) {
  const served = (file) => {
    const index = extensions.findIndex((folder) => !path.relative(folder, file).startsWith('..'));
    const inside = path.relative(extensions[index], file).split(path.sep).join('/');
    return { scheme: 'http', authority, path: path.posix.join(`/dev-extension-${index}`, inside) };
  };
  await context.route(/\/dev-extension-\d+\//, (route) => {
    const { pathname } = new URL(route.request().url());
    const [, index, inside] = /^\/dev-extension-(\d+)\/(.*)$/.exec(decodeURIComponent(pathname));
    const file = path.join(extensions[index], inside);
    return fs.existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  return { extensions: extensions.map(served), ...(tests ? { extensionTestsPath: served(tests) } : {}) };
}

/** Runs in the page before VS Code does: changes the configuration that the server wrote into it, and hands on what is logged. */
function preparePage(changes) {
  const merge = (into, from) => {
    for (const [key, value] of Object.entries(from)) {
      into[key] = value && into[key] && typeof value === 'object' ? merge(into[key], value) : (value ?? undefined);
    }
    return into;
  };
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    const isConfiguration = name === 'data-settings' && this.id === 'vscode-workbench-web-configuration';
    return isConfiguration ? JSON.stringify(merge(JSON.parse(value), changes)) : value;
  };
  // VS Code hands every line of its logs to codeAutomationLog; those that an extension host printed come through this RPC method,
  // whose name outlives minification.
  globalThis.codeAutomationLog = (type, args) => {
    Error.stackTraceLimit = 50;
    const fromHost = new Error().stack.includes('$logExtensionHostMessage');
    Error.stackTraceLimit = 10;
    const plain = (part) =>
      part instanceof Error ? part.stack : part && typeof part === 'object' ? JSON.stringify(part) : part;
    globalThis.harnessOutput(fromHost, type, args.map(plain));
  };
}
