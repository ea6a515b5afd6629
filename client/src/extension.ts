import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { makeAsk } from './ask.ts';
import { registerAddIssue } from './commands/add-issue.ts';
import { registerAddWord } from './commands/add-word.ts';
import { registerCheckAllLetters } from './commands/check-all-letters.ts';
import { registerCopyWithoutComments } from './commands/copy-without-comments.ts';
import { registerInsertRationale } from './commands/insert-rationale.ts';
import { registerNewLetter } from './commands/new-letter.ts';
import { registerUnfilled } from './commands/next-unfilled.ts';
import { registerOpenExample } from './commands/open-example.ts';
import { type PageModules, registerPages } from './commands/pages.ts';
import { registerReportFalseAlarm } from './commands/report-false-alarm.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerShowOutput } from './commands/show-output.ts';
import { registerShowReading } from './commands/show-reading.ts';
import { registerSnooze } from './commands/snooze.ts';
import { registerTrySteps } from './commands/try-steps.ts';
import { LANGUAGE_ID, letterSchemes } from './language.ts';
import { registerTools } from './letter-tools.ts';
import { recognizeLetters } from './recognize.ts';
import { rulePages, showRulePages } from './rule-pages.ts';
import { noteImport, showLetterStatus } from './views/letter-status.ts';

/** A client with the server that it starts. */
export interface ServerClient {
  readonly client: BaseLanguageClient;
  /** Ends both. May reject where the server is gone already. */
  readonly end: () => Promise<void>;
}

/** What makes a client for the place that the extension runs in, and starts it. One whose start failed cannot be started again. */
export interface ClientModule {
  createClient(this: void, context: vscode.ExtensionContext, output: vscode.LogOutputChannel): ServerClient;
  startClient(this: void, client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void>;
}

let running: ServerClient | undefined;
/** The last start or stop asked for: they are done one after the other. */
let last: Promise<void> = Promise.resolve();

/**
 * What both entries do when VS Code opens the first letter or plain text. Client and server are started only with the first letter, so
 * that a window with plain text alone pays for looking at a few first lines and no more.
 * @param loadClient loads the part that knows where the server runs
 * @param loadPages loads what brings letters in from Word and PDF, and out
 */
export function start(
  context: vscode.ExtensionContext,
  loadClient: () => Promise<ClientModule>,
  loadPages: () => Promise<PageModules>,
): void {
  const output = vscode.window.createOutputChannel('Determination Letters', { log: true });
  const restart = () =>
    (last = last.then(async () => {
      await end();
      // The client library is loaded only now, when VS Code has been answered that the extension is there: the other extensions of the
      // window, and our own commands, need not wait for it.
      await new Promise<void>((done) => setTimeout(done, 0));
      const { createClient, startClient } = await loadClient();
      running = createClient(context, output);
      await startClient(running.client, output);
    }));

  let started = false;
  let schemes = letterSchemes();
  const startWith = (document: vscode.TextDocument) => {
    if (started || document.languageId !== LANGUAGE_ID) return;
    started = true;
    void restart();
  };
  const ask = makeAsk(async () => {
    if (!started) {
      started = true;
      void restart();
    }
    await last;
    return running?.client;
  });
  const rulePage = rulePages(context.extensionUri);
  context.subscriptions.push(
    output,
    registerNewLetter(ask),
    registerAddIssue(ask),
    registerCheckAllLetters(ask),
    registerInsertRationale(ask),
    registerUnfilled(ask),
    registerCopyWithoutComments(ask),
    registerReportFalseAlarm(ask, (context.extension.packageJSON as { version: string }).version),
    registerPages(context, ask, loadPages, noteImport),
    registerRestartServer(async () => {
      started = true;
      await restart();
    }),
    registerShowOutput(output),
    registerAddWord(),
    registerSnooze(ask),
    registerShowReading(),
    registerOpenExample(context.extensionUri),
    registerTrySteps(),
    registerTools(ask, rulePage),
    showRulePages(rulePage),
    vscode.workspace.onDidOpenTextDocument(startWith),
    // Which kinds of places are looked at is fixed when a client is made.
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      const now = letterSchemes();
      if (started && now.some((scheme) => !schemes.includes(scheme))) void restart();
      schemes = now;
    }),
    recognizeLetters(),
  );
  vscode.workspace.textDocuments.forEach(startWith);
  // After the first start was asked for, so that it is waited for.
  context.subscriptions.push(showLetterStatus(() => last.then(() => running?.client)));
}

/** Ends the server with the window. */
export function deactivate(): Promise<void> {
  return (last = last.then(end));
}

/** Ends the server if there is one. One that never came up or has crashed has nothing left to end. */
async function end(): Promise<void> {
  const ending = running;
  running = undefined;
  await ending?.end().catch(() => undefined);
}
