/**
 * What sort of thing a request asks for. `therapy` is given in visits; `injection` is kept apart from `surgery` because letters
 * order the two differently; `other` is a service such as transportation or an assistant surgeon.
 */
export type TreatmentKind =
  | 'therapy'
  | 'drug'
  | 'imaging'
  | 'diagnostic'
  | 'injection'
  | 'device'
  | 'surgery'
  | 'consultation'
  | 'program'
  | 'other';

/** A treatment, service or class of drugs that a letter may decide on. The names and forms are common knowledge of the field and read in letters. */
export interface Treatment {
  /** Kebab-case, never renamed: `physical-therapy`. */
  readonly id: string;
  /** As a sentence writes it: `physical therapy`. */
  readonly name: string;
  readonly kind: TreatmentKind;
  /** Treatments of one family are near enough that a guideline for one may be cited for another: `manual-therapy`. */
  readonly family: string;
  /** The more general treatment this one is a case of: an EMG is an electrodiagnostic study. */
  readonly parent?: string | undefined;
  /** Treatments of other families (or the same) that letters decide under the same guideline section. */
  readonly neighbours?: readonly string[] | undefined;
  /** Regions that it is for, where its names do not say so: a meniscectomy is on the knee. Empty if its names mislead. */
  readonly regions?: readonly string[] | undefined;
  /** The treatment that the same name stands for where visits are asked: an ultrasound twice a week is no imaging. */
  readonly whenCounted?: string | undefined;
  /** Whether a request for it needs a number of visits, sessions or days. */
  readonly counted?: boolean | undefined;
  /** Every way to write it in any case, words in lower case with one space between them and no punctuation (`x ray` is also written `X-ray`). */
  readonly forms: readonly string[];
  /** Ways to write it that count only in this case: `PT`. */
  readonly abbreviations?: readonly string[] | undefined;
}
