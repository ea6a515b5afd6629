import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Piece, toText } from '../../server/src/knowledge/phrases/render.ts';
import { makeSnippets } from '../../server/src/service/writing/snippets.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { describeFinding, findingsOf } from '../kit/fixes.ts';
import { filledIn } from '../kit/phrases.ts';
import { ROOT } from '../kit/rules.ts';
import { parseSnippet } from '../kit/snippets.ts';

interface Written {
  readonly prefix: string[];
  readonly description: string;
  readonly body: string[];
}

const written = JSON.parse(fs.readFileSync(path.join(ROOT, 'snippets/determination-letter.json'), 'utf8')) as Record<
  string,
  Written
>;
const made = makeSnippets();

/** A letter with a snippet in its place; letters stand alone, rationales are held by the phrases' own tests. */
function placed(text: string, place: string, upholds: boolean): string {
  const title = `Physical therapy for the left knee, 6 visits: ${upholds ? 'Upheld' : 'Overturned'}`;
  const conclusion = `The request for 6 visits of physical therapy for the left knee is ${upholds ? 'not ' : ''}medically necessary.`;
  switch (place) {
    case 'conclusion':
      return baseLetter({
        issues: [baseIssue({ title, rationale: `Stiffness remains. ${text}` })],
      });
    case 'advisory':
      return baseLetter({ issues: [baseIssue({ title, rationale: `The knee has healed. ${conclusion} ${text}` })] });
    case 'summary':
      return baseLetter({
        summary: `${text} The treating physician asked for 6 visits of physical therapy for the left knee.`,
      });
    case 'title':
      return baseLetter({ issues: [baseIssue({ title: `${text}: Overturned` })] });
    case 'administrator-guideline':
    case 'reviewer-guideline': {
      const [label, other] =
        place === 'reviewer-guideline'
          ? ['MAXIMUS guideline', 'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.']
          : [
              'Claims Administrator guideline',
              'The Claims Administrator did not cite any medical evidence for its decision.',
            ];
      return baseLetter({
        issues: [baseIssue().replace(`${label}: ${other}`, () => `${label}: ${text}`)],
      });
    }
    default:
      return text;
  }
}

/** That the adopted guidelines come first is told of every citation outside of them whose rationale does not say why: the sample's does not. */
const found = (text: string): string[] =>
  findingsOf(text)
    .filter(({ rule }) => rule !== 'citations/adopted-guideline')
    .map((finding) => describeFinding(text, finding));
const gaps = (pieces: readonly Piece[]): number => pieces.filter((piece) => typeof piece !== 'string').length;

describe('the snippets', () => {
  it('stand in the file as they are made', () => {
    expect(Object.keys(written)).toEqual(made.map(({ name }) => name));
  });

  it('have prefixes of their own that no word of prose begins with', () => {
    const prefixes = Object.values(written).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.filter((prefix) => !/^imr(?:-[a-z0-9]+)+$/.test(prefix))).toEqual([]);
  });

  it.each(made)('$name: is a body that parses, with its tab stops in order', ({ name, pieces }) => {
    const { text, stops, final } = parseSnippet(written[name]!.body.join('\n'));
    expect(text).toBe(toText(pieces));
    expect(stops.map(({ number }) => number)).toEqual(stops.map((_, i) => i + 1));
    expect(final).toBe(text.length);
  });

  it.each(made.filter(({ phrase }) => phrase && phrase.place !== 'rationale'))(
    '$name: filled it has no finding, unfilled only its placeholders',
    ({ phrase, pieces }) => {
      const upholds = phrase!.upholds ?? true;
      // A conclusion by itself gives no reason: that is what the finding is for.
      const told = (text: string): string[] =>
        found(text).filter((line) => phrase!.place !== 'conclusion' || !line.includes('decision/no-reason'));
      const compared = phrase!.compares === 'exceeds' ? '4 to 5 visits over 2 weeks' : undefined;
      expect(told(placed(filledIn(pieces, compared), phrase!.place, upholds))).toEqual([]);
      const open = told(placed(toText(pieces), phrase!.place, upholds));
      const other = open.filter((line) => !line.includes('wording/placeholder'));
      expect(other).toEqual([]);
      expect(open).toHaveLength(gaps(pieces));
    },
  );
});
