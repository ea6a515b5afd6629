import { WordSet } from '../../../text/word-set.ts';
import { monthNames } from '../../dates.ts';

/** The set of words that a text lists, with a space between them. */
export const setOf = (words: string): WordSet => new WordSet(words.split(' '));

/** Forms of “be” and “have” for more things → for one. */
export const toOne: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has' };
/** Forms of “be” and “have” for one thing → for more. */
export const toMore: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have' };
/** “are”, “were”, “have” */
export const ofMore = setOf(Object.keys(toOne).join(' '));
/** “is”, “was”, “has” */
export const ofOne = setOf(Object.keys(toMore).join(' '));

/** Finite forms of “be”. */
export const beFinite = setOf('is are was were');
/** Forms of “be” of the singular. */
export const beSingular = setOf('is was');
/** Forms of “be” of the plural. */
export const bePlural = setOf('are were');
/** All forms of “be”. */
export const beAny = setOf("is are was were be been being am isn't aren't wasn't weren't");
/** Finite forms of “have”. */
export const haveAny = setOf('has have had');
/** Finite forms of “do”. */
export const doAny = setOf("do does did don't doesn't didn't");
/** Verbs that go before a bare verb. */
export const modals = setOf(
  "can could may might must should will would shall cannot can't couldn't shouldn't won't wouldn't",
);
/** Verbs whatever their form that make the sentence they stand in whole. */
export const finiteVerbs = setOf(
  "is are was were am has have had do does did can could may might must should will would shall cannot goes isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't shouldn't won't wouldn't",
);

/** Small words that may be between the parts of a verb, apart from those in -ly. */
export const adverbs = setOf(
  'not also then now already still just only ever never always often soon again once thus therefore however since yet rather even much more most almost quite very well first further earlier later instead otherwise too so far currently twice',
);

/** Words before which a noun phrase is at its beginning. */
export const determiners = setOf(
  'the a an this that these those his her its their our my your no any some each every all both another such many several few most either neither',
);
/** The indefinite articles. */
export const articles = setOf('a an');
/** Words that say whose. */
export const possessives = setOf('his her its their our my your');
/** Pronouns that are subjects. */
export const pronouns = setOf('he she it they we i you');
/** Pronouns of the singular. */
export const singularPronouns = setOf('he she it');
/** Pronouns of the plural. */
export const pluralPronouns = setOf('they we you these those');

/** Words that begin a prepositional phrase. */
export const prepositions = setOf(
  'of in on at to for from with without by about after before between during into onto over per since through under until upon within against among around beside besides beyond despite near off regarding toward towards via than as like throughout along across',
);
/** Words that begin a clause of their own. */
export const clauseOpeners = setOf(
  'and but or nor so that because although though while whereas if when since as which who where unless until whether however therefore then thus yet',
);
/** Words after which the order of a sentence is another one. */
export const questionWords = setOf('what who whom whose where when how why which whatever that whether than as');
/** Question words after which a noun may be bare. */
export const whatWords = setOf('what who whom where how which whatever that all why');
/** Words after which “were” goes with the singular. */
export const ifWords = setOf('if when unless whether though lest wish as until');

/** Nouns whose number is what comes after their “of”. */
export const quantities = setOf(
  'number numbers lot lots bulk majority minority variety couple total range series handful host multitude pair pairs plethora myriad group groups set sets rest half third quarter percent percentage proportion portion part one ones two none some any all most each either neither both few many several kind kinds type types sort combination amount remainder array dozen hundred thousand minimum maximum average',
);
/** Plurals that many write with a singular verb, and words that are both. */
export const looseNumber = setOf(
  'data media agenda means series species headquarters news physics politics mathematics ethics mechanics biomechanics statistics genetics kinetics dynamics economics graphics diagnostics semantics acoustics orthopedics orthotics prosthetics ergonomics pediatrics maximus arthritides works gallows barracks forceps triceps biceps quadriceps pains staff team crew faculty police public committee family couple management other others same lower upper following above left right people former latter',
);

/** Bodies and books that the field calls by initials, each one thing. */
export const singularInitials = setOf('mtus odg acoem fda cdc dwc acgme aaos');

/** “each” and its like go with one thing; “several” and its like with more. */
export const oneWords = setOf('each every another one');
/** Words that go with more than one thing. */
export const moreWords = setOf('several many both few multiple various numerous');
/** Numbers in words, from two. */
export const numerals = setOf(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);
/** The months. */
export const months = new WordSet(monthNames);
/** Units of time and of courses of treatment. */
export const timeUnits = setOf(
  'day days week weeks month months year years hour hours minute minutes visit visits session sessions',
);

/** Verbs that tell what papers and persons say and do: third person → bare form. */
export const sayings: ReadonlyMap<string, string> = new Map(
  `state show reveal report indicate suggest support recommend require include document describe demonstrate confirm need remain continue note limit
  allow advise provide complain deny present appear seem exceed lack contain mention address discuss meet exist suffer undergo receive undertake
  want ask request take tolerate rate rely depend fail involve consist refer cite conclude specify establish endorse warrant justify cover cause affect
  help improve decrease increase persist radiate result occur begin come go give make get feel say tell see find use work walk live
    agree disagree concur believe think argue recall know seek prefer maintain prove apply belong add wake worsen recur speak bear keep hurt resolve ease respond`
    .trim()
    .split(/\s+/)
    .map((base) => [thirdOf(base), base]),
);

/** Makes the third person of a verb's bare form. */
export function thirdOf(base: string): string {
  if (/(?:[sxzo]|[cs]h)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** Verbs that ask for something: after their “that” the bare form is right. */
export const asking = setOf(
  'recommend recommends recommended recommending request requests requested require requires required requiring suggest suggests suggested ask asks asked urge urges urged insist insists insisted advise advises advised propose proposed demand demands important necessary essential imperative order ordered recommendation requirement request prefer prefers preferred need needs matter matters critical best vital crucial direct directs directed stipulate stipulates stipulated mandate mandates mandated plan let make help have see',
);

/** Parts of the body that letters name most, in the singular. */
export const bodyParts = setOf(
  'neck back shoulder elbow wrist hand finger thumb hip knee ankle foot toe heel spine arm leg forearm calf thigh head chest groin buttock jaw abdomen',
);

/** Persons of a determination. */
export const persons = setOf(
  'patient worker claimant employee physician provider surgeon reviewer therapist chiropractor nurse doctor psychologist psychiatrist dentist specialist supervisor foreman manager examiner evaluator adjuster attorney neurologist radiologist podiatrist wife husband mother father brother sister daughter son',
);

/** Words of the plural for which a possessive was intended where a noun follows. */
export const personPlurals: ReadonlyMap<string, string> = new Map(
  'claimant patient worker nurse psychiatrist pharmacist dentist caregiver physician provider surgeon employer employee reviewer therapist doctor chiropractor specialist radiologist psychologist examiner evaluator neurologist podiatrist adjuster insurer administrator supervisor coworker manager owner attorney husband wife mother father brother sister daughter son neighbor roommate driver bachelor master audiologist optometrist ophthalmologist pathologist orthopedist internist urologist rheumatologist cardiologist dermatologist oncologist allergist anesthesiologist physiatrist periodontist endodontist orthodontist hygienist acupuncturist counselor dietitian technician clinician practitioner toxicologist pulmonologist hematologist gastroenterologist partner landlord carrier'
    .split(' ')
    .map((person) => [`${person}s`, person]),
);

/** Words that are never nouns in a letter. */
export const smallWords = new WordSet(
  [
    'one two three four five six seven eight nine ten eleven twelve fifteen sixteen eighteen twenty thirty first second third last next there here i he she it we they you me him her us them who what this that these those a an the and or but nor not no so if as at be do go am is are was were been being has have had does did done can could may might must should will would shall in on of to for from with by about up down out over than then when where why how all both each every any some such more most many much few well yet also longer',
  ].flatMap((line) => line.split(' ')),
);
