import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkLetter } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { findTooLong, MAX_LETTER_LENGTH } from '../engine/limits.ts';
import type { Letter } from '../letter/letter.ts';
import { readLetter } from '../letter/read.ts';
import type { Configurations, ResolvedConfiguration } from './configurations.ts';

/** A version of an open letter, read and checked with one configuration. */
export interface CheckedLetter {
  /** Tells this result from every other: a text or configuration that changes gives a new one. */
  readonly id: string;
  readonly version: number;
  readonly configuration: ResolvedConfiguration;
  /** Undefined where the text is too long to be read. */
  readonly letter: Letter | undefined;
  readonly findings: readonly Finding[];
}

/** The open letters as read: each version is read and checked once, whoever asks first. */
export class CheckedLetters {
  readonly #configurations: Configurations;
  readonly #checked = new WeakMap<TextDocument, CheckedLetter>();
  #count = 0;

  constructor(configurations: Configurations) {
    this.#configurations = configurations;
  }

  /** Reads and checks a letter as it stands now, with the configuration known for it now. */
  check(document: TextDocument): CheckedLetter {
    const configuration = this.#configurations.current(document.uri);
    const known = this.#checked.get(document);
    if (known?.version === document.version && known.configuration === configuration) return known;
    const checked = {
      id: String(++this.#count),
      version: document.version,
      configuration,
      ...readAndCheck(document.getText(), configuration),
    };
    this.#checked.set(document, checked);
    return checked;
  }

  /** The findings of another text in the place of a letter. */
  findingsOf(uri: string, text: string): readonly Finding[] {
    return readAndCheck(text, this.#configurations.current(uri)).findings;
  }
}

function readAndCheck(
  text: string,
  { knowledge, form, levels }: ResolvedConfiguration,
): Pick<CheckedLetter, 'letter' | 'findings'> {
  if (text.length > MAX_LETTER_LENGTH) return { letter: undefined, findings: findTooLong(text.length, { levels }) };
  const letter = readLetter(text, knowledge, form);
  return { letter, findings: checkLetter(letter, { levels }) };
}
