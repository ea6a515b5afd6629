import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import { type Site, sitesOf } from '../../../letter/conclusion-subject.ts';
import type { Letter } from '../../../letter/letter.ts';
import { type SentenceTraces, tracesOf } from '../../../letter/traces.ts';
import { termsWithin } from '../../../reading/terms.ts';
import { contains, slice } from '../../../text/range.ts';
import { requestedSites } from '../../sites.ts';
import { workerOf } from '../../worker.ts';
import type { Facts, Stranger, TraceKind } from './facts.ts';

/** So many sentences of a letter are kept: ten times those of a long one. */
const MOST_SENTENCES = 600;
/** So many strangers are kept: a letter that is strange all through needs no more. */
const MOST_STRANGERS = 40;

/** What a letter says of its own case in header, summary and titles. */
interface Home {
  readonly days: ReadonlySet<string>;
  readonly sites: readonly Site[];
  readonly regions: readonly string[];
  readonly drugs: ReadonlySet<string>;
}

/** What is kept of a letter; undefined if no rationale has a sentence to be known again. */
export function collect(letter: Letter): Facts | undefined {
  const traces = tracesOf(letter, MOST_SENTENCES);
  if (!traces.some((sentences) => sentences.length > 0)) return undefined;
  const home = homeOf(letter);
  const strangers = traces.flatMap((sentences, rationale) =>
    sentences.flatMap((sentence) =>
      strangersIn(letter, home, sentence, rationale).map((found) => ({
        ...found,
        sentence: sentence.hash,
        words: sentence.words,
        rationale,
      })),
    ),
  );
  return {
    worker: workerOf(letter),
    rationales: traces.map((sentences, index) => ({
      number: letter.issues[index]!.number,
      sentences: sentences.map(({ hash, range }) => [hash, range.start, range.end] as const),
    })),
    strangers: strangers.slice(0, MOST_STRANGERS),
    home: namesOf(letter, home),
  };
}

function homeOf(letter: Letter): Home {
  const { header, timeline, terms, summary, issues } = letter;
  const rationales = issues.flatMap(({ rationale }) => (rationale ? [rationale.range] : []));
  const argued = rangeFinder(rationales);
  const summaryTerms = summary.section ? termsWithin(terms, summary.section.span.first, summary.section.span.end) : [];
  const days = [...header.values()].flatMap(({ date }) => date ?? []);
  for (const { date } of timeline) if (date.iso !== undefined && !argued(date.range.start)) days.push(date.iso);
  const own = terms.filter(({ range }) => !argued(range.start));
  return {
    days: new Set(days),
    sites: [...issues.flatMap((issue) => requestedSites(letter, issue)), ...sitesOf(letter.tokens, summaryTerms)],
    regions: [...new Set(own.flatMap((term) => (term.kind === 'region' ? [term.region.id] : [])))],
    drugs: new Set(own.flatMap((term) => (term.kind === 'drug' ? [term.drug.generic] : []))),
  };
}

/** Tells whether an offset lies in one of some ranges, which come in their order. */
function rangeFinder(ranges: readonly { readonly start: number; readonly end: number }[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    // Asked for in order mostly; a step back begins again.
    if (at > 0 && ranges[at - 1]!.end > offset) at = 0;
    while (at < ranges.length && ranges[at]!.end <= offset) at++;
    return at < ranges.length && ranges[at]!.start <= offset;
  };
}

function namesOf({ worker, issues }: Letter, { days, sites }: Home): string[] {
  const requested = issues.flatMap(({ requests }) => requests);
  return [
    ...new Set([
      ...[...days].map((day) => homeKey('date', day)),
      ...sites.flatMap(({ region, side }) => (side ? [homeKey('side', `${region.id} ${side}`)] : [])),
      ...requested.flatMap(({ regions }) => regions.map(({ id }) => homeKey('region', id))),
      ...requested.flatMap(({ drug }) => (drug ? [homeKey('drug', drug.drug.generic)] : [])),
      ...(worker.sex ? [homeKey('sex', worker.sex)] : []),
    ]),
  ];
}

/** Under what a letter has something that is at home in it. */
export function homeKey(kind: TraceKind, value: string): string {
  return `${kind} ${value}`;
}

type Found = Pick<Stranger, 'kind' | 'value' | 'said' | 'range' | 'own'>;

function strangersIn(letter: Letter, home: Home, sentence: SentenceTraces, rationale: number): Found[] {
  return [
    ...dates(letter, home, sentence),
    ...sides(home, sentence),
    ...drugs(letter, home, sentence, rationale),
    ...regions(home, sentence),
    ...pronouns(letter, sentence),
  ];
}

function dates({ text, header }: Letter, { days }: Home, { events }: SentenceTraces): Found[] {
  const injury = header.get('dateOfInjury');
  const decision = header.get('decisionDate');
  const review = header.get('utilizationReviewDate');
  return events.flatMap(({ kind, date: { iso, range } }) => {
    if (iso === undefined || days.has(iso) || kind === 'birth') return [];
    const against =
      kind === 'injury'
        ? injury
        : kind === 'utilization-review'
          ? review
          : ([injury].find((entry) => entry?.date !== undefined && iso < entry.date) ??
            [decision].find((entry) => entry?.date !== undefined && iso > entry.date));
    const own = against?.date === undefined ? {} : { own: { said: against.value, range: against.node.value } };
    return [{ kind: 'date' as const, value: iso, said: slice(text, range).replace(/\s+/g, ''), range, ...own }];
  });
}

function sides({ sites: own }: Home, { sites }: SentenceTraces): Found[] {
  // A sentence that names both sides compares them.
  if (new Set(sites.flatMap(({ side }) => side ?? [])).size !== 1) return [];
  return sites.flatMap(({ region, side, range }) => {
    const here = own.filter((site) => site.region === region && site.side !== undefined);
    const [first] = here;
    if (!first || !side || side === 'bilateral' || here.some((site) => site.side === side || site.side === 'bilateral'))
      return [];
    const said = (named: string): string => `${named} ${region.name}`;
    const contradicted = { said: said(first.side!), range: first.range };
    return [{ kind: 'side' as const, value: `${region.id} ${side}`, said: said(side), range, own: contradicted }];
  });
}

function drugs({ issues }: Letter, home: Home, { drugs: named, general }: SentenceTraces, rationale: number): Found[] {
  if (general) return [];
  const requested = issues[rationale]!.requests.find(({ drug }) => drug)?.drug;
  const own = requested ? { own: { said: requested.name, range: requested.range } } : {};
  return named
    .filter(({ drug }) => !home.drugs.has(drug.generic))
    .map(({ drug, range }) => ({ kind: 'drug', value: drug.generic, said: drug.generic, range, ...own }));
}

function regions(home: Home, { regions: named, general }: SentenceTraces): Found[] {
  if (general) return [];
  return named
    .filter(({ region }) => !home.regions.some((id) => areNearRegions(id, region.id)))
    .map(({ region, range }) => ({ kind: 'region', value: region.id, said: region.name, range }));
}

function pronouns({ worker }: Letter, { pronouns: named, range: sentence }: SentenceTraces): Found[] {
  const { sex, range: described } = worker;
  if (!sex || !described || contains(sentence, described)) return [];
  return named
    .filter((pronoun) => pronoun.sex !== sex)
    .map((pronoun) => ({
      kind: 'sex',
      value: pronoun.sex,
      said: pronoun.word,
      range: pronoun.range,
      own: { said: sex, range: described },
    }));
}
