import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { TREATMENTS } from '../../server/src/knowledge/treatments/treatments.ts';
import { factsOf, fits, PHRASES, TREATMENT_FACTS, withOwnPhrases } from '../../server/src/knowledge/phrases/phrases.ts';
import type { Phrase } from '../../server/src/knowledge/phrases/phrase.ts';
import { type Piece, render, toText } from '../../server/src/knowledge/phrases/render.ts';
import { factsFileSchema, phraseSchema, phrasesFileSchema } from '../../server/src/knowledge/phrases/schema.ts';
import { issueValues } from '../../server/src/service/writing/slot-values.ts';
import { rationalesFor } from '../../server/src/service/writing/rationales.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { describeFinding, findingsOf } from '../kit/fixes.ts';
import { filledIn, sampleTitle } from '../kit/phrases.ts';

const summary =
  'A 41-year-old roofer stepped off a ladder on 03/14/2016 and has had pain in the left knee since. The diagnosis is a sprain of the left knee.';

/** A letter with one issue whose rationale is the phrase, and what the phrase is in it. */
function letterWith(
  title: string,
  upholds: boolean,
  phrase: (letter: ReturnType<typeof readLetter>) => string,
): string {
  const decided = `${title}: ${upholds ? 'Upheld' : 'Overturned'}`;
  const asked = `${summary} The treating physician asked for this: ${title}.`;
  const draft = baseLetter({ summary: asked, issues: [baseIssue({ title: decided, rationale: '[rationale]' })] });
  return draft.replace('[rationale]', () => phrase(readLetter(draft)));
}

/** Findings other than information on what the sample letter's own citation covers. */
const shown = (text: string): string[] =>
  findingsOf(text)
    .filter(({ rule }) => !rule.startsWith('citations/') && rule !== 'counts/no-quantity')
    .map((finding) => describeFinding(text, finding));

const placeholdersIn = (pieces: readonly Piece[]): number => pieces.filter((piece) => typeof piece !== 'string').length;

describe('the phrase library', () => {
  it('keeps to its schema, with ids that are unique', () => {
    expect(phrasesFileSchema.safeParse(PHRASES).error).toBeUndefined();
    expect(factsFileSchema.safeParse(TREATMENT_FACTS).error).toBeUndefined();
    const ids = PHRASES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ends each rationale in the conclusion that the law asks for, by its decision', () => {
    const rationales = PHRASES.filter(({ place }) => place === 'rationale');
    expect(rationales.length).toBeGreaterThan(150);
    for (const { id, text, upholds } of rationales)
      expect(text, id).toMatch(
        upholds
          ? /\. Therefore, the request for \{request\} is not medically necessary\.$/
          : /\. Therefore, the request for \{request\} is medically necessary\.$/,
      );
  });

  it('knows something to say of every treatment', () => {
    expect(TREATMENTS.filter(({ id }) => !factsOf(id)).map(({ id }) => id)).toEqual([]);
  });

  const rationales = PHRASES.filter(({ place }) => place === 'rationale');

  it.each(TREATMENT_FACTS.map((facts) => [facts.id, facts] as const))(
    'fills rationales for %s without a finding',
    (_, facts) => {
      const fitting = rationales.filter((phrase) => fits(phrase, facts.treatments[0]));
      expect(fitting.length).toBeGreaterThan(4);
      for (const phrase of fitting) {
        // What is compared is tried with real limits below.
        if (phrase.limits) continue;
        for (const filled of [true, false]) {
          let gaps = 0;
          const title = sampleTitle(facts);
          const text = letterWith(title, phrase.upholds!, (letter) => {
            const pieces = render(phrase.text, issueValues(letter, letter.issues[0]!, phrase.upholds));
            gaps = placeholdersIn(pieces);
            return filled ? filledIn(pieces) : toText(pieces);
          });
          const found = shown(text);
          const placeholders = found.filter((line) => line.includes('wording/placeholder'));
          expect(
            found.filter((line) => !line.includes('wording/placeholder')),
            `${phrase.id} for ${title}`,
          ).toEqual([]);
          expect(placeholders.length, `${phrase.id} for ${title}: ${found.join('\n')}`).toBe(filled ? 0 : gaps);
        }
      }
    },
  );

  it.each([
    ['Physical therapy', 'Chronic Pain Medical Treatment 2009, Section(s): Physical medicine', [1, 6, 9, 12, 24]],
    ['Acupuncture', 'Acupuncture Treatment 2007', [1, 6, 9, 12]],
    ['Massage therapy', 'Chronic Pain Medical Treatment 2009, Section(s): Massage therapy', [2, 6, 8]],
    [
      'Chiropractic treatment',
      'Chronic Pain Medical Treatment 2009, Section(s): Manual therapy & manipulation',
      [2, 6, 12, 18, 20],
    ],
  ])('compares %s with the limits of %s truly', (treatment, citation, numbers) => {
    const seen = new Set<string>();
    for (const number of numbers) {
      for (const upholds of [true, false]) {
        const title = `${treatment} for the low back, ${number} ${number === 1 ? 'visit' : 'visits'}: ${upholds ? 'Upheld' : 'Overturned'}`;
        const draft = baseLetter({
          header: '',
          summary: `The injured worker has chronic pain of the low back. The treating physician asked for ${number} ${number === 1 ? 'visit' : 'visits'} of ${treatment.toLowerCase()} for the low back.`,
          issues: [
            baseIssue({ title, rationale: '[rationale]' }).replace(
              'Knee Complaints 2004, Section(s): Initial Care',
              citation,
            ),
          ],
        });
        const letter = readLetter(draft);
        for (const { phrase, pieces, detail } of rationalesFor(letter, letter.issues[0]!, PHRASES)) {
          if (!phrase.limits) continue;
          seen.add(phrase.id);
          const text = draft.replace('[rationale]', () => filledIn(pieces));
          const found = shown(text).filter((line) => !line.includes('structure/missing-header-field'));
          expect(found, `${title} ${phrase.id} ${detail}\n${filledIn(pieces)}`).toEqual([]);
        }
      }
    }
    expect([...seen]).toContain('exceeds-limit');
  });
});

describe('a phrase', () => {
  it('agrees in number and article', () => {
    const text = '{total} {total|visit is|visits are} left for {a:treatment}.';
    expect(toText(render(text, { total: '1', treatment: 'MRI' }))).toBe('1 visit is left for an MRI.');
    expect(toText(render(text, { total: '12', treatment: 'unit' }))).toBe('12 visits are left for a unit.');
    expect(toText(render('{A:treatment} {treatment-number|is|are} asked for.', { treatment: 'x-ray' }))).toBe(
      'An x-ray is asked for.',
    );
  });

  it('takes what a letter holds for text, whatever it is', () => {
    const pieces = render('The {treatment} costs {request}. [date]', {
      treatment: 'TENS [unit] {total}',
      request: '$1 \\ }',
    });
    expect(placeholdersIn(pieces)).toBe(1);
    expect(toText(pieces)).toBe('The TENS [unit] {total} costs $1 \\ }. [date]');
  });

  it.each([
    ['an unknown slot', 'The {tretment} is needed.', 'There is no slot {tretment}'],
    ['a lone brace', 'The { is needed.', 'A brace stands alone'],
    ['an open bracket', 'On [date he came.', 'A square bracket is not closed'],
  ])('with %s is refused with a reason', (_, text, reason) => {
    const { error } = phraseSchema.safeParse({ id: 'own', title: 'Own', text });
    expect(error?.issues[0]?.message).toContain(reason);
  });

  it('of a user stands before the built-in ones, or in place of one', () => {
    const own = { ...PHRASES[3]!, id: 'own', title: 'Own' };
    const instead = { ...PHRASES[4]!, title: 'Mine' };
    const all = withOwnPhrases([own, instead]);
    expect(all[0]).toBe(own);
    expect(all).toHaveLength(PHRASES.length + 1);
    expect(all.filter(({ id }) => id === instead.id)).toEqual([instead]);
  });
});

describe('a first trial', () => {
  const grounds = (summary: string): string[] => {
    const letter = readLetter(
      baseLetter({
        summary,
        issues: [
          baseIssue().replace(
            /MAXIMUS guideline: .*/,
            'MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.',
          ),
        ],
      }),
    );
    return rationalesFor(letter, letter.issues[0]!, PHRASES).map(({ phrase }) => phrase.id);
  };
  const injury = 'A 41-year-old roofer hurt the left knee on 03/14/2016.';

  it('is offered where nothing was given before', () => {
    expect(grounds(`${injury} The knee is stiff.`)).toContain('trial-within');
  });

  it('is not offered where the summary speaks of visits', () => {
    expect(grounds(`${injury} Six physical therapy visits raised flexion by 20 degrees.`)).not.toContain(
      'trial-within',
    );
  });
});

describe('a phrase of one’s own is offered', () => {
  const THERAPY = 'Physical therapy for the left knee, 30 visits: Upheld';
  const offered = (more: object): boolean => {
    const own = phraseSchema.parse({ id: 'own', title: 'Own', text: 'It is so.', ...more }) as Phrase;
    const cited = baseIssue({ title: THERAPY }).replace(
      'Knee Complaints 2004, Section(s): Initial Care',
      'Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment',
    );
    const letter = readLetter(baseLetter({ issues: [cited] }));
    return rationalesFor(letter, letter.issues[0]!, [own]).length > 0;
  };

  it.each<[key: string, fitting: object, other: object]>([
    ['place', { place: 'rationale' }, { place: 'summary' }],
    ['upholds', { upholds: true }, { upholds: false }],
    ['treatments', { treatments: ['physical-therapy'] }, { treatments: ['acupuncture'] }],
    ['kinds', { kinds: ['therapy'] }, { kinds: ['drug'] }],
    ['regions', { regions: ['knee'] }, { regions: ['shoulder'] }],
    ['exceptRegions', { exceptRegions: ['shoulder'] }, { exceptRegions: ['knee'] }],
    ['limits', { limits: ['diagnosis'] }, { limits: ['flare-up'] }],
    ['compares', { limits: ['diagnosis'], compares: 'exceeds' }, { limits: ['diagnosis'], compares: 'within' }],
    ['needs', { needs: ['total'] }, { needs: ['authorized'] }],
    ['unless', { unless: ['authorized'] }, { unless: ['total'] }],
  ])('by its “%s”', (_, fitting, other) => {
    expect([offered({}), offered(fitting), offered(other)]).toEqual([true, true, false]);
  });
});
