import type { Request } from './request.ts';

/** A treatment that an issue asks for: its id and, for a drug, its class with the drug's generic name. */
export interface Asked {
  readonly treatment: string;
  readonly drug: string | undefined;
  readonly name: string;
}

/** Lists everything that requests ask for, what utilization review authorized left out, and what the title names next to them. */
export function readAsked(requests: readonly Request[]): Asked[] {
  const asked = requests
    .filter(({ role }) => role !== 'authorized')
    .flatMap(({ meant }) => meant.map(({ id, name }): Asked => ({ treatment: id, drug: undefined, name })));
  for (const { drug, named } of requests)
    for (const { drug: own, treatments } of named)
      for (const treatment of treatments)
        if (!asked.some((one) => one.treatment === treatment && one.drug === own.generic))
          asked.push({ treatment, drug: own.generic, name: drug?.drug === own ? drug.name : own.generic });
  return asked;
}
