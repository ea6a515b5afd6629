import type { TextDocument } from 'vscode-languageserver-textdocument';
import { inspectLetter, type ToCheck } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { findTooLong, MAX_LETTER_LENGTH } from '../engine/limits.ts';
import type { Letter } from '../letter/letter.ts';
import type { OpenLetter } from '../letter/open-letter.ts';
import { wordKnowledge } from '../knowledge/words/words.ts';
import { readLetterInParts } from '../letter/read.ts';
import { type Calm, holdBack } from '../service/held-back.ts';
import type { Untold, Waiting } from '../service/letter-status.ts';
import type { Configurations, ResolvedConfiguration } from './configurations.ts';
import type { WritingPlaces } from './writing-places.ts';

/** A version of an open letter, read and checked with one configuration. */
export interface CheckedLetter {
  /** Tells this result from every other: a text or configuration that changes gives a new one. */
  readonly id: string;
  readonly version: number;
  readonly configuration: ResolvedConfiguration;
  /** Undefined if the text is too long to be read. */
  readonly open: OpenLetter | undefined;
  /** The same in one piece, as what is told of it next to its findings wants it. */
  readonly letter: Letter | undefined;
  readonly findings: readonly Finding[];
  /** Findings that are not reported. */
  readonly untold: Untold;
}

/** What is shown of an open letter now, and what is not. `id` changes with it. */
export interface ShownFindings extends Calm, Waiting {
  readonly id: string;
}

/** The open letters as read: each version is read once, and checked once, whoever asks first. */
export class CheckedLetters {
  readonly #configurations: Configurations;
  readonly #places: WritingPlaces;
  readonly #checked = new WeakMap<TextDocument, Reading>();
  /** What was shown of each letter when nothing was held back, by `nameOf`. */
  readonly #settled = new WeakMap<TextDocument, ReadonlySet<string>>();
  #count = 0;

  constructor(configurations: Configurations, places: WritingPlaces) {
    this.#configurations = configurations;
    this.#places = places;
  }

  /** The findings of a letter that are shown while it is written as it is: all of them once it is saved. */
  shown(document: TextDocument): ShownFindings {
    const checked = this.check(document);
    const { place, snoozed } = this.#places.of(document.uri);
    const { findings, open } = checked;
    const { enable, run } = checked.configuration.display;
    const waiting = { off: !enable, snoozed };
    if (waiting.off || snoozed) return { id: `${checked.id} none`, shown: [], held: findings.length, ...waiting };
    if (place === undefined || !open) {
      if (run === 'onSave') this.#settled.set(document, new Set(findings.map(nameOf)));
      return { id: checked.id, shown: findings, held: 0, ...waiting };
    }
    const id = `${checked.id} ${String(place)}`;
    const { shown, held } = holdBack(open.frame, findings, place);
    if (run === 'onType') return { id, shown, held, ...waiting };
    const known = shown.filter((finding) => this.#settled.get(document)?.has(nameOf(finding)));
    return { id, shown: known, held: findings.length - known.length, ...waiting };
  }

  /** A letter as it stands now, read and, when its findings are asked for, checked with the configuration known for it now. */
  check(document: TextDocument): CheckedLetter {
    const configuration = this.#configurations.current(document.uri);
    const known = this.#checked.get(document);
    // Not the version alone: an editor that counts wrongly must not see the findings of another text. The same text is the same string.
    const isKnown = known?.version === document.version && known.text === document.getText();
    if (isKnown && known.configuration === configuration && known.words === wordKnowledge()) return known;
    const checked = new Reading(String(++this.#count), document, configuration, known?.open);
    this.#checked.set(document, checked);
    return checked;
  }

  /** Another text in the place of a letter, read; undefined if it is too long for that. */
  read(uri: string, text: string): Letter | undefined {
    return read(text, this.#configurations.current(uri))?.whole;
  }

  /** The findings of another text in the place of a letter. */
  findingsOf(uri: string, text: string): readonly Finding[] {
    const configuration = this.#configurations.current(uri);
    return findingsOf(text, read(text, configuration), configuration);
  }
}

/** What makes a finding the same after an edit elsewhere. */
function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

/** Read at once, checked when the findings are first asked for: what is shown next to them does not wait for every rule. */
class Reading implements CheckedLetter {
  readonly id: string;
  readonly version: number;
  readonly configuration: ResolvedConfiguration;
  readonly open: OpenLetter | undefined;
  readonly text: string;
  /** With which word list it was read. */
  readonly words = wordKnowledge();
  #judged: Judged | undefined;

  constructor(
    id: string,
    document: TextDocument,
    configuration: ResolvedConfiguration,
    before: OpenLetter | undefined,
  ) {
    this.id = id;
    this.version = document.version;
    this.configuration = configuration;
    this.text = document.getText();
    this.open = read(this.text, configuration, before);
  }

  get letter(): Letter | undefined {
    return this.open?.whole;
  }

  get findings(): readonly Finding[] {
    return this.#judge().findings;
  }

  get untold(): Untold {
    return this.#judge().untold;
  }

  #judge(): Judged {
    return (this.#judged ??= judge(this.text, this.open, this.configuration));
  }
}

function read(text: string, { knowledge, form }: ResolvedConfiguration, before?: OpenLetter): OpenLetter | undefined {
  return text.length > MAX_LETTER_LENGTH ? undefined : readLetterInParts(text, knowledge, form, before);
}

/** The findings of a text that was read as a letter, or was too long to be, but those that a baseline knows. */
export function findingsOf(
  text: string,
  letter: ToCheck | undefined,
  configuration: ResolvedConfiguration,
): readonly Finding[] {
  return judge(text, letter, configuration).findings;
}

interface Judged {
  readonly findings: readonly Finding[];
  readonly untold: Untold;
}

function judge(text: string, letter: ToCheck | undefined, configuration: ResolvedConfiguration): Judged {
  const { ignored, withoutKnown } = configuration;
  const nothing = { ignored, suppressed: 0, known: 0 };
  if (ignored) return { findings: [], untold: nothing };
  if (!letter)
    return { findings: findTooLong({ length: text.length, unit: 'characters' }, configuration), untold: nothing };
  const { findings, suppressed } = inspectLetter(letter, configuration);
  const fresh = withoutKnown?.own('frame' in letter ? letter.frame : letter, findings) ?? findings;
  return {
    findings: fresh,
    untold: { ignored, suppressed: suppressed.length, known: findings.length - fresh.length },
  };
}
