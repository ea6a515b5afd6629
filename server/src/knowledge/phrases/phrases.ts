import { isPartOf, overlapRegions } from '../regions/regions.ts';
import { isCaseOf, treatmentById } from '../treatments/treatments.ts';
import factsFile from './facts.json' with { type: 'json' };
import formulae from './formulae.json' with { type: 'json' };
import devices from './grounds/devices.json' with { type: 'json' };
import diagnostics from './grounds/diagnostics.json' with { type: 'json' };
import drugs from './grounds/drugs.json' with { type: 'json' };
import general from './grounds/general.json' with { type: 'json' };
import injections from './grounds/injections.json' with { type: 'json' };
import programs from './grounds/programs.json' with { type: 'json' };
import services from './grounds/services.json' with { type: 'json' };
import surgery from './grounds/surgery.json' with { type: 'json' };
import therapies from './grounds/therapies.json' with { type: 'json' };
import type { Phrase, TreatmentFacts } from './phrase.ts';

/** The phrases that the program brings along; held against the schema by a test. */
export const PHRASES = [
  ...formulae,
  ...therapies,
  ...programs,
  ...diagnostics,
  ...injections,
  ...drugs,
  ...devices,
  ...surgery,
  ...services,
  ...general,
] as unknown as readonly Phrase[];

/** What rationales say of each group of treatments; the first group that a treatment belongs to is its own. */
export const TREATMENT_FACTS = factsFile as readonly TreatmentFacts[];

/** The built-in phrases with a user's own: one with a known id in its place, the others before all. */
export function withOwnPhrases(own: readonly Phrase[]): readonly Phrase[] {
  if (own.length === 0) return PHRASES;
  const replaced = new Map(own.map((phrase) => [phrase.id, phrase]));
  const builtIn = new Set(PHRASES.map(({ id }) => id));
  return [...own.filter(({ id }) => !builtIn.has(id)), ...PHRASES.map((phrase) => replaced.get(phrase.id) ?? phrase)];
}

/** What is said of a treatment; undefined if the library says nothing of its like. */
export function factsOf(treatment: string): TreatmentFacts | undefined {
  return TREATMENT_FACTS.find(({ treatments }) => treatments.some((id) => isCaseOf(treatment, id)));
}

/** Whether a phrase fits a treatment; one that is bound to treatments does not fit an unknown one. */
export function fits(phrase: Phrase, treatment: string | undefined): boolean {
  if (treatment === undefined) return !phrase.treatments && !phrase.kinds;
  if (phrase.treatments && !phrase.treatments.some((id) => isCaseOf(treatment, id))) return false;
  const kind = treatmentById(treatment)?.kind;
  return !phrase.kinds || (kind !== undefined && phrase.kinds.includes(kind));
}

/** Whether a phrase fits a request for some regions, by their ids; if none is known it may. */
export function fitsRegions({ regions, exceptRegions = [] }: Phrase, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  if (regions && !regions.some((region) => asked.some((one) => overlapRegions(one, region)))) return false;
  return !asked.every((one) => exceptRegions.some((region) => isPartOf(one, region)));
}
