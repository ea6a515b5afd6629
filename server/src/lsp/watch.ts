import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../config/configuration.ts';
import { standardKnowledge } from '../letter/read.ts';
import type { Client } from './capabilities.ts';
import { type Configurations, SECTION } from './configurations.ts';
import type { Guard } from './guard.ts';

/** Keeps the configurations up to date with what the editor tells of settings, configuration files and workspace folders. */
export function listenToConfiguration(
  connection: Connection,
  configurations: Configurations,
  client: Client,
  guard: Guard,
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
  connection.onDidChangeConfiguration(
    guard('configuration', ({ settings }) => configurations.settingsChanged(settings)),
  );
  connection.onDidChangeWatchedFiles(
    guard('watched files', ({ changes }) => {
      if (changes.some(({ uri }) => uri.endsWith(`/${CONFIGURATION_FILE}`))) configurations.filesChanged();
    }),
  );
}
