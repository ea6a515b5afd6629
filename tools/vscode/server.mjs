// VS Code as a server on the loopback interface, for a page in a browser: what `npm start` opens if there is no desktop VS Code,
// and what the tests and the pictures run in.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fetchVSCode } from './fetch-vscode.mjs';

/** Settings that keep VS Code quiet: no AI, no tips, no outside connections. A user's or a workspace's settings override them. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on the desktop; in a browser VS Code would save after a second
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Starts the server on a free port of 127.0.0.1 and resolves once it listens.
 * options: token (what a browser must know; none: no token), userData and extensions (folders; default: scratch), env (added to
 * the environment of the server and so of the extension host), driver (for extensions under development), onLine(line) for each line it logs, onEnd(reason) when it ends
 * although no one closed it.
 * Resolves to { authority, log (file), scratch (folder), url(parameters, payload), uri(file), close() }.
 */
export async function startServer(options = {}) {
  const { node, main } = fetchVSCode();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  const log = path.join(scratch, 'server.log');
  const args = [
    ...[main, '--host', '127.0.0.1', '--port', '0'],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    ...['--accept-server-license-terms', '--disable-telemetry', '--telemetry-level', 'off', '--disable-experiments'],
    ...[
      '--disable-update-check',
      '--disable-getting-started-override',
      '--disable-workspace-trust',
      '--force-disable-user-env',
    ],
    // Without it the page ignores the paths of extensions under development and of their tests; with it it shows no notification.
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
    ...['--server-data-dir', path.join(scratch, 'server')],
    ...['--user-data-dir', options.userData ?? path.join(scratch, 'user')],
    ...['--extensions-dir', options.extensions ?? path.join(scratch, 'extensions')],
  ];
  // It leads its own process group, so that close() ends all that it started.
  const env = { ...process.env, ...options.env, EXTENSIONS_GALLERY: '{}' };
  const server = spawn(node, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env });

  // Should this process be killed outright, this shell sees its input end and clears up.
  const clearUp = 'read _; kill -9 "-$0"; rm -rf "$1"';
  const sentry = spawn('/bin/sh', ['-c', clearUp, `${server.pid}`, scratch], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  sentry.unref();
  sentry.stdin.unref();

  let closing = false;
  const signal = (name) => {
    try {
      return process.kill(-server.pid, name);
    } catch {
      return false;
    }
  };
  const close = async () => {
    if (closing) return;
    closing = true;
    signal('SIGTERM');
    for (let tries = 1; tries < 30 && signal(tries < 5 ? 0 : 'SIGKILL'); tries++)
      await new Promise((done) => setTimeout(done, 100));
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    sentry.kill('SIGKILL');
  };

  try {
    const port = await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', (code, name) => {
        if (closing) return;
        reject(
          new Error(
            `the VS Code server ended at once (${name ?? code}):\n${fs.readFileSync(log, 'utf8').slice(-2000)}`,
          ),
        );
        options.onEnd?.(`the VS Code server ended (${name ?? code})`);
      });
      for (const input of [server.stdout, server.stderr]) {
        createInterface({ input }).on('line', (line) => {
          if (closing) return;
          fs.appendFileSync(log, `${line}\n`);
          const listening = /Extension host agent listening on (\d+)/.exec(line);
          if (listening) resolve(Number(listening[1]));
          options.onLine?.(line);
        });
      }
    });
    const authority = `127.0.0.1:${port}`;
    const uri = (file) =>
      `vscode-remote://${authority}${encodeURI(path.resolve(file)).replace(/[?#]/g, encodeURIComponent)}`;
    const url = (parameters, payload) => {
      const query = new URLSearchParams(parameters);
      if (options.token) query.set('tkn', options.token);
      query.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
      return `http://${authority}/?${query}`;
    };
    return { authority, log, scratch, url, uri, close };
  } catch (error) {
    await close();
    throw error;
  }
}
