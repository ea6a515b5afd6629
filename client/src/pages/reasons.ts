import type * as vscode from 'vscode';

/** Tells why a file cannot be read, in the writer's language: what reads documents says it in English, and one of these sentences is that. */
export function reasonOf(english: string, l10n: Pick<typeof vscode.l10n, 't'>): string {
  if (/30 MB/.test(english)) return l10n.t('is too large to be a letter (more than 30 MB)');
  if (/old Word format/.test(english))
    return l10n.t('is password-protected or in the old Word format: save it as .docx without a password');
  if (/password/.test(english)) return l10n.t('is password-protected: save it without a password');
  if (/not a Word file/.test(english))
    return l10n.t('is not a Word file, or is damaged: open it in Word and save it again');
  if (/not a PDF/.test(english)) return l10n.t('is not a PDF file, or is damaged');
  if (/images/.test(english))
    return l10n.t('contains no text, only images of pages: it needs text recognition (OCR) first');
  if (/no text/.test(english)) return l10n.t('contains no text');
  if (/pages/.test(english)) return l10n.t('has too many pages to be a letter');
  return l10n.t('is too large to be a letter, or is damaged');
}
