/**
 * How sure a fact is: `verified` was read at the source named, `letters` was read in published letters, `unverified` comes from memory
 * or an inference and must not be stated as fact by a rule.
 */
export type Standing = 'verified' | 'letters' | 'unverified';

/** A fact's ground: how sure it is, and where it comes from. */
export interface Grounded {
  readonly standing: Standing;
  /** The law, an address on the web, or in words where the fact was met. */
  readonly source: string;
}

/** How a drug is given. `topical` works where it is put, `transdermal` through the skin; a `suspension` is drunk. */
export type Route =
  | 'oral'
  | 'topical'
  | 'transdermal'
  | 'injection'
  | 'intrathecal'
  | 'suspension'
  | 'nasal'
  | 'rectal'
  | 'inhaled'
  | 'eye';

/** A status in the formulary of the MTUS, 8 CCR 9792.27.1 and following. */
export type Formulary = 'exempt' | 'non-exempt' | 'unlisted' | 'compounded';

/** A drug and the names it goes by. */
export interface Drug {
  /** Generic name, in lower case except for chemical capitals; combinations joined by `/`. */
  readonly generic: string;
  readonly brands: readonly string[];
  /** Id of the treatment that is its class, by the first of its routes: `opioid`. */
  readonly class: string;
  /** Other ways to write it, words in lower case with one space between them and no punctuation. */
  readonly forms?: readonly string[] | undefined;
  /** How it is given, the usual way first; what a request says of gels, injections and kits decides which one is intended. */
  readonly routes: readonly Route[];
  /** Set where it is sold as a kit to be compounded. */
  readonly compounded?: true | undefined;
  /** Status in the formulary of the MTUS, only where it was found; says nothing of necessity in review. */
  readonly formulary?: Formulary | undefined;
  /** Given where it differs from the file's: a name met in letters only. */
  readonly standing?: Standing | undefined;
  readonly source?: string | undefined;
}

/** What a status in the formulary means, from when it is known, and by which version. */
export interface FormularyStatus extends Grounded {
  readonly meaning: string;
  /** ISO date, or null when not known. */
  readonly from: string | null;
  readonly version: string | null;
}

/** A version of the drug list and the ISO date on which it took effect. */
export interface FormularyVersion extends Grounded {
  readonly version: string | null;
  readonly effective: string;
}

/** The drugs file. Its own `standing` and `source` are those of names, brands and classes. */
export interface DrugsFile extends Grounded {
  readonly formulary: Readonly<Record<Formulary, FormularyStatus>>;
  readonly versions: readonly FormularyVersion[];
  readonly drugs: readonly Drug[];
}
