import { type CancellationToken, type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { FeatureClient } from '../feature-client.ts';
import { CHECK_ALL, CHECK_ALL_PROGRESS, type CheckAllProgress, type CheckAllResult } from '../contract.ts';
import type { Guard } from '../guard.ts';
import type { FolderCheck } from './folder-check.ts';
import type { FolderDiagnostics } from './folder-diagnostics.ts';
import { summaryOf } from './summary.ts';

/** The check of all letters, and how its findings are shown. */
export interface Folder {
  readonly check: FolderCheck;
  readonly shown: FolderDiagnostics;
  /** Is called when a check is asked for: what is held back of open letters is shown from then on. */
  readonly asked: () => void;
}

/** Progress is reported as often as this, in milliseconds. */
const OFTEN = 100;

/** Answers our request for a check of all letters, and the protocol's for the findings of the workspace. */
export function listenToFolder(connection: Connection, { check, shown, asked }: Folder, guard: Guard): void {
  connection.onRequest(
    CHECK_ALL,
    guard('checkAll', async (_: object, token: CancellationToken): Promise<CheckAllResult> => {
      asked();
      await shown.start();
      return check.run(
        often((progress) => void connection.sendNotification(CHECK_ALL_PROGRESS, progress)),
        token,
      );
    }),
  );
  connection.languages.diagnostics.onWorkspace(
    guard('workspace diagnostic', (params, token, _, parts) => shown.pulled(params, token, parts)),
  );
}

/** The same as a command, for editors that have none of their own: it shows the protocol's progress, and what it came to as a message. */
export async function checkFolder(
  connection: Connection,
  { check, shown, asked }: Folder,
  { showsProgress }: FeatureClient,
  token: CancellationToken,
): Promise<null> {
  asked();
  await shown.start();
  const progress = showsProgress ? await connection.window.createWorkDoneProgress() : undefined;
  progress?.begin('Checking all letters', 0, undefined, true);
  try {
    const report = often(({ done, all }) => progress?.report((done / all) * 100, `${done} of ${all}`));
    const message = summaryOf(await check.run(report, progress?.token ?? token));
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  } finally {
    progress?.done();
  }
  return null;
}

/** Lets a report through when the last is some time ago, and the one that ends. */
function often(report: (progress: CheckAllProgress) => void): (progress: CheckAllProgress) => void {
  let last = 0;
  return (progress) => {
    const now = Date.now();
    if (now - last < OFTEN && progress.done < progress.all) return;
    last = now;
    report(progress);
  };
}
