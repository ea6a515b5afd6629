import data from './conditions.json' with { type: 'json' };

/** A condition that a limit may be confined to, and the ways to write it: words in lower case with one space between them. */
export interface LimitCondition {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
  /** What else a letter says of someone who may have it, words or phrases written as the forms are. */
  readonly signs?: readonly string[] | undefined;
  /** Whether any painful part may be said to have it. */
  readonly general?: true | undefined;
  /** Whether it is an operation, after which visits are given. */
  readonly operation?: true | undefined;
}

/** The conditions that limits of guidelines are given for, as far as reviewers name them. */
export const LIMIT_CONDITIONS = data as readonly LimitCondition[];
