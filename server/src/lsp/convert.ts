import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range as LspRange,
  type TextEdit as LspEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../engine/finding.ts';
import { ruleUrl } from '../engine/rule-url.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Client } from './capabilities.ts';
import type { Say } from '../text/say.ts';

/** The name under which editors show our diagnostics. */
export const SOURCE = 'determination-letters';

/** How findings are shown. */
export interface Display {
  readonly client: Client;
  /** URL of the folder that holds the rules' pages, ending in a slash. */
  readonly rulePages: string;
  /** The editor's command that opens one of our pages by its address, where links in hovers reach no other way; undefined elsewhere. */
  readonly pageCommand?: string | undefined;
  /** Puts what is said next to findings into the language of the editor. */
  readonly say: Say;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A text as far as its places are concerned. */
export type Places = Pick<TextDocument, 'uri' | 'positionAt'>;

/** Finds a place in another letter; undefined if that letter is not known any more. */
export type Locate = (uri: string, range: Range) => Location | undefined;

/** A range as the protocol has it. */
export function toLspRange(document: Places, { start, end }: Range): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** An edit as the protocol has it. */
export function toLspEdit(document: TextDocument, { range, newText }: TextEdit): LspEdit {
  return { range: toLspRange(document, range), newText };
}

/** A finding as editors take it. Places in other letters are shown where `locate` finds them. */
export function toDiagnostic(
  document: Places,
  finding: Finding,
  { client, rulePages }: Display,
  locate: Locate = () => undefined,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toLspRange(document, finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
  };
  if (client.showsUnnecessary && finding.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.showsRuleLinks) diagnostic.codeDescription = { href: ruleUrl(rulePages, finding.rule) };
  if (client.showsRelatedPlaces && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap(({ message, range, letter }) => {
      const location =
        letter === undefined ? { uri: document.uri, range: toLspRange(document, range) } : locate(letter, range);
      return location ? [{ message, location }] : [];
    });
  }
  return diagnostic;
}
