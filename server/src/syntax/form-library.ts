import type { Form, FormSection, HeaderField, IssueField, StatementPart } from '../knowledge/forms/form.ts';
import { newCue } from '../text/cues.ts';
import { foldedWords, PhraseTable } from '../text/phrases.ts';

/** A label or heading of some kind with the things it may be for: exact phrases, and folded spellings for what is near one. */
export interface Captions<T> {
  readonly phrases: PhraseTable<T>;
  /** Folded spelling to value, for did-you-mean. */
  readonly spellings: ReadonlyMap<string, T>;
}

/** What a letter's decision word stands for. */
export interface DecisionMeaning {
  readonly word: string | undefined;
  readonly upholds: boolean | undefined;
  readonly foreign: boolean;
}

/** What a label in front of credentials stands for. */
export type CredentialLabel = 'intro' | 'licensure' | 'specialty' | 'certified' | 'licensed';

/** A telling phrase of a part of the statement. */
export interface StatementPhrase {
  readonly part: StatementPart;
  readonly phrase: string;
}

/** Which sentence of a modified request's title it is. */
export type TitlePart = 'original' | 'authorized' | 'remaining' | 'whole';

/** A form made ready for reading: its headings, labels and words as tables. */
export interface ReadyForm {
  readonly form: Form;
  readonly headings: Captions<{ section: FormSection; ofForm: boolean }>;
  readonly header: Captions<HeaderField>;
  readonly fields: Captions<IssueField>;
  readonly credentials: Captions<CredentialLabel>;
  readonly decisions: Captions<DecisionMeaning>;
  /** The phrases by which parts of the statement are known. */
  readonly statement: PhraseTable<StatementPhrase>;
  /** The words by which the sentences of a modified request's title are known. */
  readonly titleParts: PhraseTable<TitlePart>;
  /** The sentences with which sections open. */
  readonly intros: PhraseTable<string>;
}

/** The forms, by their index, for which words speak, each with its weight. */
export type Claim = readonly { readonly form: number; readonly weight: number }[];

/** All forms in use, made ready; built once for a set of forms and shared by all letters. */
export interface FormLibrary {
  readonly forms: readonly ReadyForm[];
  /** Words that speak for a form: the value lists the indices of the forms, each with its weight. */
  readonly claims: PhraseTable<Claim>;
  /** The same by folded spelling, for headings with a slip. */
  readonly claimSpellings: ReadonlyMap<string, Claim>;
}

/** The words with which the phrases of forms begin that may be anywhere in a text. */
export const formCue = newCue();

/** Makes forms ready for reading. The first form is taken where a text speaks for none more than another. */
export function makeFormLibrary(forms: readonly Form[]): FormLibrary {
  const fold = folding();
  const claims = new Map<string, { form: number; weight: number }[]>();
  const claim = (phrase: string, form: number, weight: number): void => {
    const key = fold(phrase);
    const list = claims.get(key) ?? [];
    if (!list.some((entry) => entry.form === form)) list.push({ form, weight });
    claims.set(key, list);
  };
  forms.forEach((form, index) => {
    for (const mark of form.marks) claim(mark, index, 2);
    for (const section of form.sections) claim(section.heading, index, 1);
    for (const field of form.issues.fields) claim(field.label, index, 1);
  });
  const table = new PhraseTable<Claim>(formCue);
  for (const [phrase, list] of claims) table.add(phrase, list);
  return { forms: forms.map((form) => makeReady(form, forms, fold)), claims: table, claimSpellings: claims };
}

function makeReady(form: Form, all: readonly Form[], fold: (name: string) => string): ReadyForm {
  const headings = new CaptionsBuilder<{ section: FormSection; ofForm: boolean }>(fold);
  // Own headings last: they win where another form has the same words.
  for (const other of all)
    if (other !== form)
      for (const section of other.sections)
        headings.add([section.heading, ...(section.aliases ?? [])], { section, ofForm: false });
  for (const section of form.sections)
    headings.add([section.heading, ...(section.aliases ?? [])], { section, ofForm: true });
  const header = new CaptionsBuilder<HeaderField>(fold);
  for (const field of form.header) header.add([field.label, ...(field.aliases ?? [])], field);
  const fields = new CaptionsBuilder<IssueField>(fold);
  for (const field of form.issues.fields)
    fields.add([field.label, ...(field.labels ?? []), ...(field.aliases ?? [])], field);
  const credentials = new CaptionsBuilder<CredentialLabel>(fold);
  const { intro, licensure, specialty, certified, licensed } = form.credentials;
  if (intro !== undefined) credentials.add([intro], 'intro');
  if (licensure !== undefined) credentials.add([licensure], 'licensure');
  if (specialty !== undefined) credentials.add([specialty], 'specialty');
  credentials.add(certified ?? [], 'certified');
  credentials.add(licensed ?? [], 'licensed');
  const decisions = new CaptionsBuilder<DecisionMeaning>(fold);
  // The form's own words first: a slip that is as near to one of them as to a foreign one is theirs.
  for (const { word, upholds } of form.issues.decisions) decisions.add([word], { word, upholds, foreign: false });
  for (const [word, meant] of Object.entries(form.issues.foreign)) {
    const own = form.issues.decisions.find((decision) => decision.word === meant);
    decisions.add([word], { word: own?.word, upholds: own?.upholds, foreign: true });
  }
  const statement = new PhraseTable<StatementPhrase>(formCue);
  for (const part of form.statement) for (const phrase of part.phrases) statement.add(phrase, { part, phrase });
  const titleParts = new PhraseTable<TitlePart>();
  for (const { opens, authorized, closes } of form.issues.modifiedTitles ?? [])
    titleParts
      .add(opens, opens.startsWith('leaving') ? 'authorized' : 'original')
      .add(authorized, 'authorized')
      .add(closes, opens.startsWith('leaving') ? 'whole' : 'remaining');
  const intros = new PhraseTable<string>(formCue);
  for (const section of form.sections) if (section.intro) intros.add(section.intro, section.id);
  return { form, headings, header, fields, credentials, decisions, statement, titleParts, intros };
}

/** Folds names, each once: forms have many headings in common, and each form knows those of the others. */
function folding(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let folded = known.get(name);
    if (folded === undefined) known.set(name, (folded = foldedWords(name)));
    return folded;
  };
}

class CaptionsBuilder<T> implements Captions<T> {
  readonly phrases = new PhraseTable<T>();
  readonly spellings = new Map<string, T>();
  readonly #fold: (name: string) => string;

  constructor(fold: (name: string) => string) {
    this.#fold = fold;
  }

  add(names: readonly string[], value: T): void {
    for (const name of names) {
      this.phrases.add(name, value);
      this.spellings.set(this.#fold(name), value);
    }
  }
}
