import type { LetterTree } from '../syntax/tree.ts';
import { Memo } from './memo.ts';
import type { Distance } from './moved.ts';
import { Mover } from './moved.ts';
import type { HeaderEntry, Issue, Letter, LetterPart, Reviewer } from './letter.ts';
import { copiedRationales } from './wording-copies.ts';

/** What the parts of a letter do not say by themselves. */
export interface Frame extends Pick<Letter, 'source' | 'lineEnd' | 'comments' | 'suppressions'> {
  readonly tree: LetterTree;
  readonly header: ReadonlyMap<string, HeaderEntry>;
  readonly reviewer: Reviewer;
}

/** A letter that was read in one piece: its only part is the letter itself, so that what is asked of the one is known of the other. */
export function letterInOnePiece({ tree, ...frame }: Frame, read: Letter): Letter {
  const parts: LetterPart[] = [];
  const letter: Letter = {
    ...read,
    ...frame,
    tree,
    worker: read.worker.range ? read.worker : { ...read.worker, pronouns: [] },
    copiedRationales: copiedRationales(read.tokens, [{ letter: read, at: START }]),
    parts,
  };
  parts.push({ letter, at: START, move: (value) => value });
  return letter;
}

const START: Distance = { tokens: 0, offset: 0 };

/** A part of a letter at its place. */
export class PlacedPart {
  /** The part, read by itself: its places are counted from its beginning. */
  readonly letter: Letter;
  readonly at: Distance;
  readonly #mover: Mover;
  #issues: readonly Issue[] | undefined;

  constructor(letter: Letter, at: Distance) {
    this.letter = letter;
    this.at = at;
    this.#mover = new Mover(at);
  }

  /** Something of the part as it is in the letter. */
  move<T>(value: T): T {
    return this.#mover.move(value);
  }

  /** The part's issues as they stand in the letter. */
  get issues(): readonly Issue[] {
    const { issues } = this.letter;
    return (this.#issues ??=
      this.at.offset === 0 ? issues : issues.map((issue) => new PlacedIssue(issue, this.#mover)));
  }
}

/** A letter as its parts make it up. What they found is put together when somebody asks: most rules ask the parts. */
export class WholeLetter implements Letter {
  readonly source: string;
  readonly text: string;
  readonly lineEnd: Letter['lineEnd'];
  readonly comments: Letter['comments'];
  readonly suppressions: Letter['suppressions'];
  readonly memo = new Memo();
  readonly tokens: Letter['tokens'];
  readonly tree: LetterTree;
  readonly form: Letter['form'];
  readonly isLetter: boolean;
  readonly header: Letter['header'];
  readonly reviewer: Reviewer;
  readonly sections: Letter['sections'];
  readonly guidelines: Letter['guidelines'];
  readonly requestDay: string | undefined;
  readonly parts: readonly PlacedPart[];

  constructor({ tree, header, reviewer, ...author }: Frame, parts: readonly PlacedPart[]) {
    this.source = author.source;
    this.lineEnd = author.lineEnd;
    this.comments = author.comments;
    this.suppressions = author.suppressions;
    this.text = tree.text;
    this.tokens = tree.tokens;
    this.tree = tree;
    this.form = tree.form;
    this.isLetter = tree.isLetter;
    this.header = header;
    this.reviewer = reviewer;
    this.sections = tree.sections;
    this.parts = parts;
    // There is always a part, and all are read with the same knowledge and day.
    this.guidelines = parts[0]!.letter.guidelines;
    this.requestDay = parts[0]!.letter.requestDay;
  }

  get issues(): Letter['issues'] {
    return this.memo.once('issues', () => this.parts.flatMap(({ issues }) => issues));
  }

  get terms(): Letter['terms'] {
    return this.#all('terms', ({ terms }) => terms);
  }

  get timeline(): Letter['timeline'] {
    return this.#all('timeline', ({ timeline }) => timeline);
  }

  get elapsed(): Letter['elapsed'] {
    return this.#all('elapsed', ({ elapsed }) => elapsed);
  }

  get caseNumbers(): Letter['caseNumbers'] {
    return this.#all('caseNumbers', ({ caseNumbers }) => caseNumbers);
  }

  get numberConflicts(): Letter['numberConflicts'] {
    return this.#all('numberConflicts', ({ numberConflicts }) => numberConflicts);
  }

  get reversedRanges(): Letter['reversedRanges'] {
    return this.#all('reversedRanges', ({ reversedRanges }) => reversedRanges);
  }

  get calculations(): Letter['calculations'] {
    return this.#all('calculations', ({ calculations }) => calculations);
  }

  get personal(): Letter['personal'] {
    return this.#all('personal', ({ personal }) => personal);
  }

  get tellsOfSurgery(): boolean {
    return this.parts.some(({ letter }) => letter.tellsOfSurgery);
  }

  get summary(): Letter['summary'] {
    return this.memo.once('summary', () => {
      const part = this.parts.find(({ letter }) => letter.summary.section) ?? this.parts[0]!;
      return part.move(part.letter.summary);
    });
  }

  get worker(): Letter['worker'] {
    return this.memo.once('worker', () => {
      const part = this.parts.find(({ letter }) => letter.worker.range) ?? this.parts[0]!;
      const { sex, age, range } = part.move(part.letter.worker);
      const pronouns = range ? this.#all('pronouns', ({ worker }) => worker.pronouns) : [];
      return { sex, age, range, pronouns };
    });
  }

  get copiedRationales(): Letter['copiedRationales'] {
    return this.memo.once('copiedRationales', () => copiedRationales(this.tokens, this.parts));
  }

  get wording(): Letter['wording'] {
    return this.memo.once('wording', () => ({
      passages: this.#wording('passages'),
      placeholders: this.#wording('placeholders'),
      repeatedWords: this.#wording('repeatedWords'),
      repeatedItems: this.#wording('repeatedItems'),
      repeatedSentences: this.#wording('repeatedSentences'),
      repeatedLimits: this.#wording('repeatedLimits'),
      loneMarks: this.#wording('loneMarks'),
      spacing: this.#wording('spacing'),
      runOns: this.#wording('runOns'),
      openEnds: this.#wording('openEnds'),
      articles: this.#wording('articles'),
      slips: this.#wording('slips'),
      misspellings: this.#wording('misspellings'),
      foreign: this.#wording('foreign'),
      confusedWords: this.#wording('confusedWords'),
      grammar: this.#wording('grammar'),
      ownWords: this.#wording('ownWords'),
      longSentences: this.#wording('longSentences'),
    }));
  }

  #wording<K extends keyof Letter['wording']>(key: K): Letter['wording'][K] {
    return this.#all(key, ({ wording }) => wording[key] as readonly unknown[]) as unknown as Letter['wording'][K];
  }

  /** What all parts have of something, in their order, at its place. */
  #all<T>(name: string, of: (letter: Letter) => readonly T[]): readonly T[] {
    return this.memo.once(name, () => this.parts.flatMap((part) => part.move(of(part.letter))));
  }
}

/** An issue of a part as it is in the letter: each thing is moved when somebody asks for it. */
class PlacedIssue implements Issue {
  readonly number: number;
  readonly title: string;
  readonly #issue: Issue;
  readonly #mover: Mover;

  constructor(issue: Issue, mover: Mover) {
    this.number = issue.number;
    this.title = issue.title;
    this.#issue = issue;
    this.#mover = mover;
  }

  get node(): Issue['node'] {
    return this.#mover.move(this.#issue.node);
  }

  get titleRange(): Issue['titleRange'] {
    return this.#mover.move(this.#issue.titleRange);
  }

  get decision(): Issue['decision'] {
    return this.#mover.move(this.#issue.decision);
  }

  get requests(): Issue['requests'] {
    return this.#mover.move(this.#issue.requests);
  }

  get joinedTreatments(): Issue['joinedTreatments'] {
    return this.#issue.joinedTreatments;
  }

  get claimsAdministratorGuideline(): Issue['claimsAdministratorGuideline'] {
    return this.#mover.move(this.#issue.claimsAdministratorGuideline);
  }

  get reviewerGuideline(): Issue['reviewerGuideline'] {
    return this.#mover.move(this.#issue.reviewerGuideline);
  }

  get claimsAdministratorCitations(): Issue['claimsAdministratorCitations'] {
    return this.#mover.move(this.#issue.claimsAdministratorCitations);
  }

  get reviewerCitations(): Issue['reviewerCitations'] {
    return this.#mover.move(this.#issue.reviewerCitations);
  }

  get guidelineMentions(): Issue['guidelineMentions'] {
    return this.#mover.move(this.#issue.guidelineMentions);
  }

  get recommendations(): Issue['recommendations'] {
    return this.#mover.move(this.#issue.recommendations);
  }

  get rationale(): Issue['rationale'] {
    return this.#mover.move(this.#issue.rationale);
  }

  get argument(): Issue['argument'] {
    return this.#mover.move(this.#issue.argument);
  }

  get knownStatements(): Issue['knownStatements'] {
    return this.#mover.move(this.#issue.knownStatements);
  }

  get arguedDrugs(): Issue['arguedDrugs'] {
    return this.#mover.move(this.#issue.arguedDrugs);
  }

  get exceedsGuideline(): Issue['exceedsGuideline'] {
    return this.#mover.move(this.#issue.exceedsGuideline);
  }

  get associated(): boolean {
    return this.#issue.associated;
  }

  get quotedMeasures(): Issue['quotedMeasures'] {
    return this.#mover.move(this.#issue.quotedMeasures);
  }

  get quotedLimits(): Issue['quotedLimits'] {
    return this.#mover.move(this.#issue.quotedLimits);
  }

  get mentions(): Issue['mentions'] {
    return this.#mover.move(this.#issue.mentions);
  }

  get concludedDrugs(): Issue['concludedDrugs'] {
    return this.#mover.move(this.#issue.concludedDrugs);
  }

  get askedTreatments(): Issue['askedTreatments'] {
    return this.#mover.move(this.#issue.askedTreatments);
  }

  get reasoned(): boolean {
    return this.#issue.reasoned;
  }

  get decidedTreatments(): Issue['decidedTreatments'] {
    return this.#issue.decidedTreatments;
  }

  get subject(): Issue['subject'] {
    return this.#mover.move(this.#issue.subject);
  }
}
