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

/** The words by which a sentence is about this case, and not what a guideline says in general. */
export const caseWords: readonly string[] =
  'he she his her this worker claimant applicant employee request requested requests'.split(' ');

/** What letters call guidelines, by what they are and by the short names of those in use. */
export const guidelineNames: readonly string[] = ['guideline', 'guidelines', 'mtus', 'odg', 'acoem'];

/** Grams, in all the ways prescriptions write them. */
export const gramWords: readonly string[] = ['g', 'gm', 'gram', 'grams'];

/** The words that add to a number: “two more sessions”. */
export const addingWords: readonly string[] = ['more', 'additional', 'further'];

/** The words between how many and in which time: “three times a week”. */
export const eachWords: readonly string[] = ['a', 'each', 'every', 'per'];

/** Those of whom a letter tells next to the worker: the family and who else is near. */
export const relativeNouns: readonly string[] =
  `father mother parent parents brother sister son daughter child children baby infant husband wife spouse partner boyfriend girlfriend family uncle aunt
  cousin nephew niece grandfather grandmother grandson granddaughter grandchild coworker supervisor`.split(/\s+/);
