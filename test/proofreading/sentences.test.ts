import { describe, expect, it } from 'vitest';
import { confusions as knownConfusions } from '../../server/src/knowledge/words/data.ts';
import { confusionsOf } from '../../server/src/reading/wording/word-pairs.ts';
import { grammarClasses } from '../../server/src/reading/wording/word-classes.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import confusions from './confusions.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };

const END = ' The request for 6 visits of physical therapy for the left knee is medically necessary.';
/** What proofreads: the other rules of the category look at other things. */
const PROOFREADING = [
  'spelling',
  'confused-word',
  'agreement',
  'verb-form',
  'missing-word',
  'fragment',
  'apostrophe',
  'opener',
  'comma',
  'capital',
  'repeated-word',
  'slip',
].map((name) => `wording/${name}`);

/** The rules that find something in a sentence of a rationale, with what they mark. */
function found(sentence: string): string[] {
  const text = baseLetter({ issues: [baseIssue({ rationale: sentence + END })] });
  const at = text.indexOf(sentence);
  expect(at).toBeGreaterThan(0);
  return checkLetter(readLetter(text), { only: PROOFREADING })
    .filter(({ range }) => range.start >= at && range.end <= at + sentence.length)
    .map(({ rule, range }) => `${rule} ${text.slice(range.start, range.end)}`);
}

describe.each(Object.entries(sentences.faulty))('wording/%s finds the slip in', (rule, faulty) => {
  it.each(faulty)('%s', (sentence) => {
    expect(found(sentence).some((one) => one.startsWith(`wording/${rule} `))).toBe(true);
  });
});

describe('right English is left alone:', () => {
  it.each(sentences.sound)('%s', (sentence) => expect(found(sentence)).toEqual([]));
});

describe('a title', () => {
  it.each([
    ['Spine surgery evaluation for the lumbar', ['wording/missing-word lumbar']],
    ['MRI of the cervical and thoracic without contrast', ['wording/missing-word cervical and thoracic']],
    ['Home health aide for the lumbar spine, 4 hours a day, 3 days a week, for 8 weeks', []],
    ['MRI of the lumbar, thoracic and cervical spine', []],
  ])('%s', (title, expected) => {
    const text = baseLetter({ issues: [baseIssue({ title })] });
    const findings = checkLetter(readLetter(text), { only: PROOFREADING });
    expect(findings.map(({ rule, range }) => `${rule} ${text.slice(range.start, range.end)}`)).toEqual(expected);
  });
});

describe('words that are taken for one another', () => {
  it('stand in places that are known: names of slots, or contexts of known classes', () => {
    const { classes, slots, kinds } = knownConfusions;
    const words = [...knownConfusions.words, ...confusionsOf(kinds)];
    const isKnown = (part: string): boolean =>
      part
        .replace(/^~/, '')
        .split('|')
        .every((one) => !/^@./.test(one) || one.slice(1) in classes || grammarClasses.has(one));
    const unknown = [...Object.values(slots), ...words.map(({ where, unless = [] }) => [...where, ...unless])]
      .flat()
      .filter((context) => {
        const parts = context.split(' ').map((part) => (part.length > 1 ? part.replace(/\?$/, '') : part));
        return !(context in slots) && !(parts.filter((part) => part === '_').length === 1 && parts.every(isKnown));
      });
    expect(unknown).toEqual([]);
  });

  it('are enough to be a test', () => expect(confusions.length).toBeGreaterThan(400));

  // So many at once are read in a test's time on a slow machine.
  const some = Array.from({ length: Math.ceil(confusions.length / 50) }, (_, k) => k * 50);
  it.each(some)('are found in each faulty example, and in no sound one, from %i on', (from) => {
    const wrong = confusions
      .slice(from, from + 50)
      .flatMap(({ wrong: word, faulty, sound }) => [
        ...faulty.filter((one) => !found(one).some((text) => text.toLowerCase() === `wording/confused-word ${word}`)),
        ...sound.filter((one) => found(one).some((text) => text.startsWith('wording/confused-word'))),
      ]);
    expect(wrong).toEqual([]);
  });
});

it('tells once that a letter is not in English', () => {
  const spanish =
    'El paciente es un hombre de 41 años que sufrió una lesión industrial. Refiere dolor lumbar que irradia hacia la pierna izquierda con hormigueo y debilidad. El examen muestra sensibilidad paravertebral y espasmo muscular. La resonancia magnética reveló una hernia discal. Se solicita autorización para terapia física de la rodilla.';
  const text = baseLetter({ issues: [baseIssue({ rationale: spanish })] });
  const findings = checkLetter(readLetter(text), { only: PROOFREADING });
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['wording/spelling information']);
});
