import type { Range } from '../../text/range.ts';

/** What kind of information about a person is in a text. */
export type PersonalKind =
  | 'social-security-number'
  | 'birth-date'
  | 'phone'
  | 'email'
  | 'address'
  | 'claim-number'
  | 'record-number'
  | 'license-number'
  | 'worker-name'
  | 'provider-name'
  | 'reviewer-name'
  | 'redaction-gap';

/** Information by which a person can be known, or the gap that it left when it was removed. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly range: Range;
  /** Of a name: the name; of anything else: what it comes after or is. */
  readonly text: string;
}

/** A finding in tokens: the kind, its first token and the token after its last. */
export interface PersonalSpan {
  readonly kind: PersonalKind;
  readonly first: number;
  readonly end: number;
}
