import data from './conditions.json' with { type: 'json' };

/** A condition that a limit may be confined to, and the ways to write it: words in lower case with one blank between them. */
export interface LimitCondition {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
}

/** The conditions that limits of guidelines are given for, as far as reviewers name them. */
export const LIMIT_CONDITIONS = data as readonly LimitCondition[];
