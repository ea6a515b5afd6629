import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fix-all.ts';
import { safeEdits } from '../../engine/fix.ts';
import type { Letter } from '../../letter/letter.ts';
import { ignoreActions } from '../../service/actions/ignore.ts';
import { actionsAt } from '../../service/actions/actions.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { FIX_ALL } from '../capabilities.ts';
import { type Display, toDiagnostic, toLspEdit } from '../convert.ts';
import type { CheckedLetter } from '../documents.ts';
import { type WordHost, wordActions } from './word-actions.ts';

/**
 * The fixes for what is found in a range and the comments that suppress it, the rewritings of the issue that it begins in, and, where an editor asks for it by its kind, the action that applies all safe fixes of the letter.
 * @param check gives the findings of another text in the letter's place
 */
export function answerCodeAction(
  document: TextDocument,
  checked: CheckedLetter,
  { range, context }: CodeActionParams,
  host: WordHost,
  check: (text: string) => readonly Finding[],
): CodeAction[] {
  const { display } = host;
  const only = context.only ?? [];
  const wants = (kind: string): boolean => only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (only.length === 0 || wants(CodeActionKind.QuickFix)) {
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const met = checked.findings.filter((finding) => finding.range.start <= end && finding.range.end >= start);
    for (const finding of met) actions.push(...quickFixes(document, finding, display));
    for (const finding of met.slice(0, MOST_IGNORED))
      if (checked.letter) actions.push(...wordActions(document, checked.letter, finding, host));
    // Suppressions come after all fixes.
    for (const finding of met.slice(0, MOST_IGNORED))
      actions.push(...ignoring(document, checked.letter, finding, display));
  }
  if (checked.letter && (only.length === 0 || wants(CodeActionKind.RefactorRewrite))) {
    const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    for (const { title, edits } of actionsAt(checked.letter, place)) {
      actions.push({ title, kind: CodeActionKind.RefactorRewrite, edit: toWorkspaceEdit(document, edits, display) });
    }
  }
  if (wants(FIX_ALL)) {
    const edits = allSafeEdits(document.getText(), checked.findings, check);
    if (edits.length > 0) {
      const title = 'Apply all safe fixes of this letter';
      actions.push({ title, kind: FIX_ALL, edit: toWorkspaceEdit(document, edits, display) });
    }
  }
  return actions;
}

function quickFixes(document: TextDocument, finding: Finding, display: Display): CodeAction[] {
  const safe = finding.fixes.filter((fix) => fix.safe);
  const diagnostics = finding.fixes.length > 0 ? [toDiagnostic(document, finding, display)] : [];
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(safe.length === 1 && fix.safe ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(document, fix.edits, display),
  }));
}

/** Writers suppress at the cursor; editors that request all actions want fixes. */
const MOST_IGNORED = 20;

/** The comments that suppress a finding; never preferred. */
function ignoring(
  document: TextDocument,
  letter: Letter | undefined,
  finding: Finding,
  display: Display,
): CodeAction[] {
  const actions = letter ? ignoreActions(letter, finding) : [];
  const diagnostics = actions.length > 0 ? [toDiagnostic(document, finding, display)] : [];
  return actions.map(({ title, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: toWorkspaceEdit(document, edits, display),
  }));
}

/** The safe edits as they are where one round settles all; else the one stretch of text that the rounds change. */
function allSafeEdits(
  text: string,
  findings: readonly Finding[],
  check: (text: string) => readonly Finding[],
): readonly TextEdit[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const once = applyEdits(text, edits);
  const fixed = fixAll(once, check);
  return fixed.rounds === 0 ? edits : [difference(text, fixed.text)];
}

function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { range: { start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}

function toWorkspaceEdit(document: TextDocument, edits: readonly TextEdit[], { client }: Display): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => toLspEdit(document, edit));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
