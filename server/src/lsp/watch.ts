import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type GlobPattern,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../config/configuration.ts';
import { comparable } from '../config/location.ts';
import { standardKnowledge } from '../letter/read.ts';
import type { Client } from './capabilities.ts';
import { type Configurations, SECTION } from './configurations.ts';
import type { Guard } from './guard.ts';

/** Keeps the configurations up to date with what the editor mentions settings, configuration files and workspace folders; `files` is notified of every file that changed. */
export function listenToConfiguration(
  connection: Connection,
  configurations: Configurations,
  client: Client,
  guard: Guard,
  files: (changes: readonly FileEvent[]) => void,
): void {
  connection.onInitialized(
    guard('initialized', async () => {
      // Made ready while the editor has not opened a letter yet.
      standardKnowledge();
      if (client.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          guard('workspace folders', ({ added, removed }) =>
            configurations.foldersChanged(
              added.map(({ uri }) => uri),
              removed.map(({ uri }) => uri),
            ),
          ),
        );
      }
      if (client.registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      }
      if (client.watchesFiles) {
        const watchers = [{ globPattern: `**/${CONFIGURATION_FILE}` }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    }),
  );
  if (client.watchesFiles) {
    // They are watched as long as the server runs, also when nothing extends them any more: a change of one then costs a reading, no more.
    configurations.onExtended((uris) => {
      const watchers = uris.map((uri) => ({ globPattern: patternOf(uri, client.watchesAnyFolder) }));
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        // An editor that went away does not matter here.
        .catch(() => undefined);
    });
  }
  connection.onDidChangeConfiguration(
    guard('configuration', ({ settings }) => configurations.settingsChanged(settings)),
  );
  connection.onDidChangeWatchedFiles(
    guard('watched files', ({ changes }) => {
      configurations.filesChanged(changes.map(({ uri }) => uri));
      files(changes);
    }),
  );
}

/** What an editor is to watch for one file. Editors that know no folders outside the workspace are given the name alone. */
function patternOf(uri: string, anyFolder: boolean): GlobPattern {
  const end = uri.lastIndexOf('/');
  const name = comparable(uri.slice(end + 1)).replace(/[*?[\]{}]/g, '?');
  return anyFolder ? { baseUri: uri.slice(0, end), pattern: name } : `**/${name}`;
}
