import { intern } from '../../text/vocabulary.ts';

/** What words do in a clause of the record, as bits. */
export const Word = {
  /** Turns what it governs: no, not, without. */
  negative: 1,
  /** A finite verb or an auxiliary: where it is there is a clause. */
  verb: 2,
  /** Tells or shows something of the record: its negation is that of its object. */
  show: 4,
  give: 8,
  ask: 16,
  allow: 32,
  refuse: 64,
  plan: 128,
  /** Makes the clause a rule, a wish or a supposition. */
  general: 256,
  /** May stand between a negation and its noun. */
  link: 512,
  good: 1024,
  bad: 2048,
  positive: 4096,
  negativeResult: 8192,
  normal: 16384,
  abnormal: 32768,
  /** Says of its subject that the record does not have it. */
  missing: 65536,
  /** Begins another clause. */
  opener: 131072,
  /** Looks at a body part or measures something. */
  examine: 262144,
  /** Makes what comes after it uncertain: possible, suspected, rule out. */
  uncertain: 524288,
  /** Names what a worker takes: what is listed after it is taken. */
  regimen: 1048576,
  /** Of a drug test: it shows what is prescribed. */
  expected: 2097152,
  unexpected: 4194304,
  /** Makes the clause a wish or a supposition from where it is on: could, should. */
  modal: 8388608,
  /** May join two clauses: “and”, “or”. */
  joiner: 16777216,
  /** As the subject of a summary's clause it names what was done so far: what is listed after its verb was given. */
  course: 33554432,
} as const;

/** By vocabulary number. */
let flags = new Int32Array(4096);
const add = (bits: number, words: string): void => {
  for (const id of words.split(/\s+/).map(intern)) {
    if (id >= flags.length) {
      const longer = new Int32Array(id * 2);
      longer.set(flags);
      flags = longer;
    }
    flags[id]! |= bits;
  }
};
const {
  negative,
  verb,
  show,
  give,
  ask,
  allow,
  refuse,
  plan,
  general,
  link,
  good,
  bad,
  positive,
  negativeResult,
  normal,
  abnormal,
  missing,
  opener,
  examine,
  uncertain,
  regimen,
  expected,
  unexpected,
  modal,
} = Word;

add(
  negative,
  'silent no not never without nor neither none cannot nothing nowhere absence lack lacks lacked lacking denies denied denying free naive',
);
add(
  negative | verb,
  "isn't wasn't aren't weren't hasn't haven't hadn't doesn't didn't don't can't couldn't won't lacks",
);
add(
  verb,
  'is was are were has had have does did do be been being remains remained became becomes appears appeared seems seemed stayed',
);
add(
  verb | show,
  `shows showed show revealed reveals reveal demonstrates demonstrated demonstrate indicates indicated indicate documents documented document
  notes noted note records recorded record describes described describe reports reported report mentions mentioned mention lists listed list states stated
  state holds contains contained contain includes included include including confirms confirmed confirm found finds find complains complained has had have
  discloses disclosed disclose elicits presents presented exhibits exhibited displays displayed establishes established gives give gave tells names named provides provide suffers suffered`,
);
add(
  show,
  'disclosed shown seen known given written listed contained found noted recorded documented described reported mentioned stated elicited appreciated observed present evident apparent on available submitted provided file filed signed enclosed attached kept',
);
add(
  give | verb,
  `received receives attended attends participates completed completes underwent undergoes tried tries took takes take used uses use wore wears had has have
  finished relies relied depends depended participated utilized utilizes did went obtained performed continues continued trialed started began began`,
);
add(
  give,
  `attend participate receive undergo enrolled dispensed refilled begun commenced supplied issued fitted furnished place undergone taken given done tried trialed attempted exposed administered performed worn treated treatment exhausted provided rendered participating obtained
  taught instructed completed received attended finished utilized using taking wearing undergoing after following injected operated post status prior previous despite spite since history supervised`,
);
add(
  ask | verb,
  'requests requested seeks sought asks asked wants recommends recommended orders ordered proposes proposed prescribes prescribed advises advised refers referred',
);
add(
  ask,
  'request requesting seeking asking ordering recommending recommendation authorization rfa sought order referral',
);
add(
  verb,
  `changed altered affected reduced improved relieved helped failed brought led decreased lowered eased worsened raised produced caused allowed resulted lasted cut kept
  limited restored walked walks need needs allows permits requires required supports supported suggests suggested exceeds exceeded covers covered lasts rose fell dropped remains makes made came went lies sits stands stood hurts hurt`,
);
add(allow | verb, 'authorized authorizes approved approves certified certifies allowed granted');
add(allow, 'authorization approval certification');
add(refuse | verb, 'denied denies non-certified noncertified declined refused upheld modified');
add(refuse, 'denial noncertification declining');
add(plan, 'planned plans plan scheduled pending upcoming future awaiting awaits will anticipates anticipated');
add(plan, 'discussed contemplated proposed suggested');
add(
  general,
  `routinely usually rarely commonly normally ordinarily seldom if should would could may might unless until whether must section sections chapter guideline guidelines mtus odg acoem criteria criterion generally typically recommends
  recommend recommended patients required requires require ought evidence-based considered warranted can supports support supported allow allows suggest
  suggests advise advises goal goals necessary ensure ideally those participants cohort`,
);
add(
  link,
  `a an the any part hx of for in at on to or and prior previous earlier past actual formal such single other documented recorded noted trial trials course
  courses record records documentation mention evidence sign signs history report reports note notes result results use session sessions visit visits
  treatment treatments his her their its this that supervised conservative with by about as objective physical clinical attempt attempts list current from word trace
  test tests testing been initial complete copy information data whatsoever at all kind both either formal were was description account statement
  rating ratings score measurement measurements assessment indication finding findings`,
);
add(
  good,
  `help helping improve relieve ease alleviate helped helpful improved improves relieved eased beneficial effective benefit benefited benefitted relief improvement successful success reduced
  lessened lowered helps useful alleviated gains gain gained better relieving`,
);
add(bad, 'failed fails failure ineffective unsuccessful useless unhelpful refractory unresponsive vain worsened avail');
add(positive, 'positive pos reproduced provoked abnormal');
add(negativeResult, 'negative neg normal unremarkable unrevealing');
add(
  normal,
  'palpable normal wnl intact full unremarkable symmetric symmetrical preserved good unrestricted unlimited equal brisk',
);
add(
  abnormal,
  'abnormal decreased reduced limited diminished weak restricted impaired absent lost loss poor antalgic guarded painful depressed asymmetric asymmetrical unequal uneven slowed disturbed hyperactive lessened worse',
);
add(missing, 'denied missing absent lacking unavailable undocumented unknown unrecorded unclear unspecified omitted');
add(opener, 'but while whereas although though however because who which since as that where');
add(
  examine | verb,
  'examined examine measured measure rated rate assessed assess evaluated evaluate tested test weighed quantified quantify scored graded checked inspected performed obtained taken done completed made conducted reviewed queried consulted',
);
add(
  uncertain,
  'possible probable suspected suspicious out likely risk potential rule prevent prevention exclude screening questionable concern fear develop',
);

add(modal, 'can could may might would should must');
add(Word.joiner, 'and or');
add(regimen, 'medications medication meds medicines');
add(Word.course, 'treatment treatments care management');
add(expected, 'consistent appropriate compliant expected');
add(unexpected, 'inconsistent inappropriate aberrant noncompliant unexpected');

/** What the word with this vocabulary number does; 0 for others. */
export function flagsOf(id: number): number {
  return id < flags.length ? flags[id]! : 0;
}
