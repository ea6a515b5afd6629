import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { collectFacts, type LetterFacts } from '../../engine/across.ts';
import type { RuleLevels } from '../../engine/check.ts';
import { MAX_LETTER_LENGTH } from '../../engine/limits.ts';
import { readLetter } from '../../letter/read.ts';
import { lineStartsOf } from '../../text/line-starts.ts';
import type { WithoutKnown } from '../baselines.ts';
import { findingsOf } from '../documents.ts';
import type { ResolvedConfiguration } from '../configurations.ts';
import { type Display, SOURCE, toDiagnostic } from '../convert.ts';
import { digest } from './digest.ts';
import { isPlainText } from './find.ts';

/** What is kept of a file that was checked: neither its text nor its letter. */
export interface CheckedFile {
  /** Tells whether text or configuration have changed. */
  readonly state: string;
  /** Undefined if the file is no letter to be compared with others. */
  readonly facts: LetterFacts | undefined;
  /** Where its lines begin, so that places in it can be shown next to findings in other letters. */
  readonly lineStarts: Uint32Array;
  /** Findings of this letter alone, without cross-letter findings. */
  readonly diagnostics: readonly Diagnostic[];
  /** How rules are weighed for it. */
  readonly levels: RuleLevels;
  /** Leaves out what a baseline knows of it; undefined if that is nothing. */
  readonly withoutKnown: WithoutKnown | undefined;
  /** Whether it could not be read. */
  readonly unreadable: boolean;
}

/** So much of a plain text is looked at to tell whether it begins like a letter, in UTF-16 units. */
const OPENING = 4000;

/** What a file comes to; undefined for a plain text that is no letter, and for a letter that is not to be checked. `known` is what it came to before: it stays where nothing has changed. */
export function checkFile(
  uri: string,
  text: string,
  configuration: ResolvedConfiguration,
  display: Display,
  known: CheckedFile | undefined,
): CheckedFile | undefined {
  const { knowledge, form, levels, ignored, withoutKnown } = configuration;
  if (ignored) return undefined;
  const state = stateOf(text, configuration);
  if (known?.state === state) return known;
  if (isPlainText(uri) && !readLetter(text.slice(0, OPENING), knowledge, form).isLetter) return undefined;
  const document = TextDocument.create(uri, '', 0, text);
  const letter = text.length > MAX_LETTER_LENGTH ? undefined : readLetter(text, knowledge, form);
  const findings = findingsOf(text, letter, configuration);
  return {
    state,
    facts: letter && collectFacts(letter),
    lineStarts: lineStartsOf(letter ? text : ''),
    diagnostics: findings.map((finding) => toDiagnostic(document, finding, display)),
    levels,
    withoutKnown,
    unreadable: false,
  };
}

/** What a file comes to that is there and cannot be read. `reason` is half a sentence. */
export function unreadableFile(reason: string): CheckedFile {
  const start = { line: 0, character: 0 };
  return {
    state: reason,
    facts: undefined,
    lineStarts: Uint32Array.of(0),
    diagnostics: [
      {
        range: { start, end: start },
        severity: DiagnosticSeverity.Warning,
        source: SOURCE,
        message: `This letter ${reason}. It was not checked.`,
      },
    ],
    levels: {},
    withoutKnown: undefined,
    unreadable: true,
  };
}

/** Knowledge that is the same has one number as long as it lives, and so has what a baseline knows of a letter. */
const numbers = new WeakMap<object, number>();
let numbered = 0;

function stateOf(text: string, { knowledge, form, levels, options, withoutKnown }: ResolvedConfiguration): string {
  const numbers = [knowledge, withoutKnown].map((made) => (made ? numberOf(made) : 0));
  return [digest(text), text.length, ...numbers, form, JSON.stringify([levels, options])].join(' ');
}

function numberOf(made: object): number {
  let number = numbers.get(made);
  if (number === undefined) numbers.set(made, (number = ++numbered));
  return number;
}
