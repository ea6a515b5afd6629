import { gramWords, microgramWords } from '../../knowledge/clauses/common-words.ts';
import type { Drug, Route } from '../../knowledge/drugs/drug.ts';
import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import type { Span } from '../../syntax/tree.ts';
import { isFigure, isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { WordMap, WordSet } from '../../text/word-set.ts';

/** Words that say how a drug is given. */
const routeWords = new WordMap<Route>([
  ...words('topical', 'gel gels cream creams ointment ointments lotion lotions balm liniment salve rub foam emulgel'),
  ...words('topical', 'topical topicals topically patch patches pad pads transdermal jar tube'),
  ...words('injection', 'injection injections injectable injected intramuscular intravenous subcutaneous vial vials'),
  ...words('injection', 'ampule ampules syringe syringes shot shots infusion infusions'),
  ...words('suspension', 'suspension suspensions syrup elixir'),
  ...words('intrathecal', 'intrathecal pump'),
  ...words('nasal', 'nasal intranasal'),
  ...words('inhaled', 'inhaler inhalers inhalation nebulizer'),
  ...words('rectal', 'rectal suppository suppositories'),
  ...words('eye', 'ophthalmic eye eyedrops'),
  ...words('oral', 'tablet tablets tab tabs capsule capsules cap caps oral orally pill pills'),
]);
const compoundWords = new WordSet(['compound', 'compounded', 'compounding', 'kit']);
const milligrams = new WordSet(['mg', ...microgramWords]);
const grams = new WordSet([...gramWords, 'gms']);
const milliliters = new WordSet(['ml', 'cc']);
/** Grams that no one swallows. */
const MANY = 15;

function words(route: Route, list: string): (readonly [string, Route])[] {
  return list.split(' ').map((word) => [word, route] as const);
}

/** What a stretch of a request says of how its drug is given. */
interface Evidence {
  readonly route: Route | undefined;
  readonly compounded: boolean;
  /** Whether it has a dose in milligrams, which nothing on the skin has. */
  readonly dosed: boolean;
}

/** How a drug is asked for: by which route, where the request says so or its strength shows it, and whether compounded. */
export interface Giving {
  readonly route: Route | undefined;
  readonly compounded: boolean;
}

/**
 * Reads how the drug of tokens `own.first` up to `own.end` is given; `before` is what comes before the first drug of the request, `after` what
 * comes after its last: a cream of three drugs names its form once.
 */
export function readGiving(tokens: Tokens, own: Span, before: Span, after: Span): Giving {
  const mine = evidenceIn(tokens, own);
  const leading = evidenceIn(tokens, before);
  const trailing = mine.dosed || mine.route ? undefined : evidenceIn(tokens, after);
  const shared = mine.dosed ? undefined : (leading.route ?? trailing?.route);
  return {
    route: mine.route ?? shared,
    compounded: mine.compounded || (!mine.dosed && (leading.compounded || trailing?.compounded === true)),
  };
}

function evidenceIn(tokens: Tokens, { first, end }: Span): Evidence {
  let route: Route | undefined;
  let byStrength: Route | undefined;
  let compounded = false;
  let dosed = false;
  for (let i = first; i < end; i++) {
    if (isMark(tokens, i, Mark.percent)) byStrength ??= 'topical';
    if (tokens.kinds[i] !== Kind.word) continue;
    const word = tokens.values[i]!;
    // A gel of the eye or nose is named by both words; the place says more.
    const said = routeWords.get(word);
    if (said && (!route || route === 'topical' || route === 'oral')) route = said;
    if (compoundWords.has(word)) compounded = true;
    if (milligrams.has(word)) dosed = true;
    const amount = i > first && isFigure(tokens, i - 1) ? tokens.values[i - 1]! : 0;
    if (grams.has(word) && amount >= MANY) byStrength ??= 'topical';
    if (milliliters.has(word) && byStrength === 'topical' && amount > 0 && amount < MANY) byStrength = 'injection';
  }
  return { route: route ?? (dosed ? undefined : byStrength), compounded, dosed };
}

/** Families of drugs that are rubbed in against pain, whatever they are when swallowed. */
const rubbedIn: ReadonlySet<string> = new Set([
  'analgesics',
  'anti-inflammatory-drugs',
  'muscle-relaxants',
  'neuropathic-drugs',
  'psychotropic-drugs',
  'topical-drugs',
]);

/** Ids of the treatments that a drug is, given so; the first is the one it is known by. A gel of a tablet's drug is a topical, and mostly compounded. */
export function treatmentsOfDrug(drug: Drug, { route, compounded }: Giving): readonly string[] {
  const own = drug.class;
  if (drug.compounded) return own === 'compound-drug' ? [own] : ['compound-drug', own];
  const topical = onSkin(drug, route);
  if (topical) return compounded ? [...topical, 'compound-drug'] : topical;
  if (route === 'injection' && own === 'topical-anesthetic') return ['anesthetic'];
  return compounded ? ['compound-drug', own] : [own];
}

function onSkin({ class: own, routes }: Drug, route: Route | undefined): readonly string[] | undefined {
  if (route !== 'topical' || routes[0] === 'topical' || routes.includes('transdermal')) return undefined;
  const family = treatmentById(own)?.family ?? '';
  if (own === 'anesthetic') return ['topical-anesthetic', 'compound-drug'];
  if (!rubbedIn.has(family)) return undefined;
  return family === 'anti-inflammatory-drugs' ? ['topical-nsaid', 'compound-drug'] : ['compound-drug'];
}
