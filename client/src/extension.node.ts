import type * as vscode from 'vscode';
import { start } from './extension.ts';

export { deactivate } from './extension.ts';

/** The desktop entry: the server is a Node program. */
export function activate(context: vscode.ExtensionContext): void {
  start(
    context,
    () => import('./client.node.ts'),
    () => import('./pages/node.ts'),
  );
}
