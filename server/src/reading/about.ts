import type { Clause } from './clauses/clause.ts';

/** Whether words name what is requested, only something else, or neither. */
export type About = 'request' | 'another' | 'unnamed';

/** Says what a clause is about. */
export type AboutOf = (clause: Pick<Clause, 'subject' | 'object'>) => About;
