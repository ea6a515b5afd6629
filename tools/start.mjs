// node tools/start.mjs: installs, builds and opens VS Code with the extension on examples/.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { DOWNLOADS, ROOT } from './lib/paths.mjs';
import { findProgram, run } from './lib/processes.mjs';
import { downloadDesktop, findDesktop, noDisplay } from './vscode/desktop.mjs';

const HELP = `npm start [-- --browser]

Installs the dependencies, builds the extension and opens VS Code with it on examples/:
the installed desktop VS Code, otherwise a downloaded one, otherwise one in the browser.

  --browser   use VS Code in the browser, whatever is installed
  --help      this text`;

const EXAMPLES = path.join(ROOT, 'examples');
const isRoot = process.platform === 'linux' && process.getuid() === 0;
const FIRST_FILE = path.join(EXAMPLES, 'visit-counts.imr');

/** Opens the installed VS Code; resolves to whether that went well. Its program returns at once and leaves the window open. */
async function openInstalled(program) {
  console.log(`Opening ${program} on examples/ …`);
  // As root it wants to be given a folder for its data.
  const own = isRoot ? ['--no-sandbox', ...ownFolders()] : [];
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, ...own, EXAMPLES, FIRST_FILE];
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  return (await run(shell ? `"${program}"` : program, quoted, { shell })) === 0;
}

/** Opens the downloaded VS Code with folders of its own and waits until it is closed; resolves to whether that went well. */
async function openDownloaded(program) {
  console.log('Opening the downloaded VS Code on examples/ … (Ctrl-C here closes it)');
  const own = [...(isRoot ? ['--no-sandbox'] : []), ...ownFolders(), '--disable-updates', '--disable-workspace-trust'];
  const args = [`--extensionDevelopmentPath=${ROOT}`, ...own, EXAMPLES, FIRST_FILE];
  return (await run(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })) === 0;
}

function ownFolders() {
  const folder = path.join(DOWNLOADS, 'desktop-session');
  return [`--user-data-dir=${path.join(folder, 'user')}`, `--extensions-dir=${path.join(folder, 'extensions')}`];
}

/** Serves VS Code on the loopback interface, after a token, until Ctrl-C. */
async function openInBrowser() {
  const { QUIET_SETTINGS, startServer } = await import('./vscode/server.mjs');
  const { installExtension } = await import('./vscode/install-extension.mjs');
  const { packVsix } = await import('./package/vsix.mjs');
  const folder = path.join(DOWNLOADS, 'browser-session');
  const extensions = path.join(folder, 'extensions');
  fs.mkdirSync(extensions, { recursive: true });
  // Installed, not under development: for those the page would have to be driven, and a driven page shows no notification.
  installExtension(await packVsix(folder, 'desktop'), extensions);
  const settings = path.join(folder, 'user/User/settings.json');
  fs.mkdirSync(path.dirname(settings), { recursive: true });
  if (!fs.existsSync(settings)) fs.writeFileSync(settings, JSON.stringify(QUIET_SETTINGS, null, 2));

  let stop;
  const stopped = new Promise((resolve) => {
    stop = resolve;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
  const server = await startServer({
    token: randomUUID(),
    userData: path.join(folder, 'user'),
    extensions,
    onEnd: (reason) => stop(reason),
  });
  const url = server.url({ folder: EXAMPLES }, [['openFile', server.uri(FIRST_FILE)]]);
  console.log(`\nVS Code is open at\n\n  ${url}\n\nPress Ctrl-C here to stop it.`);
  showInBrowser(url);
  const reason = await stopped;
  await server.close();
  if (reason) throw new Error(reason);
}

/** Opens the address where a browser can show it; printing it is enough elsewhere. */
function showInBrowser(url) {
  const opener = noDisplay() ? undefined : findProgram('xdg-open', 'open');
  if (opener)
    spawn(opener, [url], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}

async function open(browserOnly) {
  const reason = browserOnly ? 'asked for' : noDisplay();
  if (!reason) {
    const program = findDesktop();
    if (program && (await openInstalled(program))) return;
    try {
      console.log(`${program ? 'That did not work' : 'No VS Code is installed'}: downloading one …`);
      if (await openDownloaded(await downloadDesktop())) return;
    } catch (error) {
      console.log(`The desktop VS Code cannot be downloaded: ${error.message}`);
    }
  }
  console.log(`VS Code in the browser${reason ? ` (${reason})` : ''} …`);
  await openInBrowser();
}

const args = process.argv.slice(2);
const unknown = args.filter((arg) => !['--browser', '--help'].includes(arg));
if (args.includes('--help') || unknown.length > 0) {
  console.log(unknown.length > 0 ? `Unknown: ${unknown.join(' ')}\n\n${HELP}` : HELP);
  process.exit(unknown.length > 0 ? 2 : 0);
}
try {
  await install();
  await build();
  await open(args.includes('--browser'));
} catch (error) {
  if (!error.errors) console.error(error.message); // esbuild has shown its own messages
  process.exitCode = 1;
}
