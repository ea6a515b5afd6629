import sentences from './sentences.json' with { type: 'json' };

/** Sentences as reviewers write them, by the verdict that they give; each was written before it was first read. */
export const refused: readonly string[] = sentences.refused;

/** Those that allow it. */
export const allowed: readonly string[] = sentences.allowed;

/** In which nobody decides: others speak, or it is only supposed. */
export const undecided: readonly string[] = sentences.undecided;

/** Verdicts that are not seen: the reader says nothing rather than the wrong thing. */
export const missed: readonly string[] = sentences.missed;
