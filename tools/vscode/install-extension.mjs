// Installs a packed extension, as a user does, into a folder of extensions.
import { execFileSync } from 'node:child_process';
import { fetchVSCode } from './fetch-vscode.mjs';

/** Installs the package `vsix` into the folder, in the place of an older one; throws where VS Code refuses it. */
export function installExtension(vsix, extensionsFolder) {
  const { node, main } = fetchVSCode();
  const folders = ['--extensions-dir', extensionsFolder, '--user-data-dir', `${extensionsFolder}.user`];
  const args = [
    ...[main, '--install-extension', vsix, '--force', ...folders],
    ...['--server-data-dir', `${extensionsFolder}.server`, '--accept-server-license-terms'],
  ];
  execFileSync(node, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
}
