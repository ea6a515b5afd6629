// The words of closed classes that many grammars name among others, once each.

/** The finite forms of “be”. */
export const formsOfBe: readonly string[] = ['is', 'are', 'was', 'were'];

/** The finite forms of “have”. */
export const formsOfHave: readonly string[] = ['has', 'have', 'had'];

/** The articles. */
export const articleWords: readonly string[] = ['a', 'an', 'the'];

/** The words that say whose something is, of a person or persons. */
export const possessiveWords: readonly string[] = ['his', 'her', 'their'];

/** The words that point at something, by themselves or before a noun. */
export const pointingWords: readonly string[] = ['this', 'that', 'these', 'those'];

/** What letters call the person whose treatment is in question. */
export const workerNouns: readonly string[] = ['worker', 'employee', 'patient', 'claimant', 'applicant'];

/** What letters call those who ask for treatment. */
export const requesterNouns: readonly string[] =
  'physician provider doctor surgeon clinician practitioner specialist chiropractor psychologist'.split(' ');

/** The words by which a sentence is about this case, and not what a guideline says in general. */
export const caseWords: readonly string[] =
  'he she his her this worker claimant applicant employee request requested requests'.split(' ');

/** Words by which a clause turns against another. */
export const contrastWords: readonly string[] = ['but', 'yet', 'however', 'although', 'though', 'while', 'whereas'];

/** What letters call guidelines, by what they are and by the short names of those in use. */
export const guidelineNames: readonly string[] = ['guideline', 'guidelines', 'mtus', 'odg', 'acoem'];

/** Micrograms: the sign of micro and the Greek letter look alike, and the capital of both, folded, is the letter. */
export const microgramWords: readonly string[] = ['mcg', '\u00b5g', '\u03bcg', 'ug'];

/** Grams, in all the ways prescriptions write them. */
export const gramWords: readonly string[] = ['g', 'gm', 'gram', 'grams'];

/** What a request is called by how much of something it asks for: “a trial of acupuncture”, “the rental”. */
export const portionNouns: readonly string[] = [
  'trial',
  'supply',
  'rental',
  'course',
  'refill',
  'prescription',
  'loan',
];

/** The words that add to a number: “two more sessions”. */
export const addingWords: readonly string[] = ['more', 'additional', 'further'];

/** The words between how many and in which time: “three times a week”. */
export const eachWords: readonly string[] = ['a', 'each', 'every', 'per'];

/** Words after “three times” that make it a rate or a comparison: “three times a day”, “three times as much”. */
export const rateWords: readonly string[] = [...eachWords, 'daily', 'weekly', 'monthly', 'as', 'more', 'the', 'over'];

/** By sex what a person of it is called; the first word describes as well: “a male worker”. */
export const sexWords = {
  male: ['male', 'man', 'gentleman'],
  female: ['female', 'woman', 'lady'],
} as const;

/** Those of whom a letter tells next to the worker: the family and who else is near. */
export const relativeNouns: readonly string[] =
  `father mother parent parents brother sister son daughter child children baby infant husband wife spouse partner boyfriend girlfriend family uncle aunt
  cousin nephew niece grandfather grandmother grandson granddaughter grandchild coworker supervisor`.split(/\s+/);

/**
 * Words by which a sentence may give or refuse something, by what they mean: to grant and to refuse, to be right and wrong, to justify, to need, to
 * have a place or a purpose, to be too much or too early, to hold or fall. None says which by itself: a sentence that has one may conclude.
 */
export const judgingWords: readonly string[] = [
  'allow allowed grant granted provide provided supply supplied furnish furnished proceed ahead honored',
  'denial denied refusal refused reject rejected rejection withhold withheld decline declined disallowed non-certification overturned reversed',
  'uphold upheld affirm affirmed confirm confirmed sustain sustained stands falls fails succeed succeeds prevail prevails endorse endorses sides',
  'wrong correct error mistake mistaken unjust proper improper sound unsound fair reasonable unreasonable appropriate inappropriate rightly wrongly',
  'argument arguments burden appeal justify justified justification unjustified warrant warranted unwarranted merit merits merited deserve deserves earn earns earned qualify qualifies entitled defend defended excuse',
  'need needs needed needless require requires required calls called uncalled answer necessary unnecessary essential indispensable superfluous surplus redundant dispensable',
  'should ought must shall owed due place role purpose point reason ground grounds basis case indication indicated want warranting useless value sense sensible',
  'excessive excess premature sufficient insufficient inadequate medically',
].flatMap((words) => words.split(' '));
