import type * as vscode from 'vscode';
import { start } from './extension.ts';

export { deactivate } from './extension.ts';

/** The entry in a browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): void {
  start(
    context,
    () => import('./client.browser.ts'),
    () => import('./pages/browser.ts'),
  );
}
