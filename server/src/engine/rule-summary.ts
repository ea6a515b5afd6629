import { ruleMetas } from '../rules/index.ts';

/** What a rule finds, in one sentence; empty if there is no rule of that id. */
export function ruleSummary(id: string): string {
  return ruleMetas.find((meta) => meta.id === id)?.summary ?? '';
}
