import type { DecisionWord } from '../../knowledge/forms/form.ts';
import { toText } from '../../knowledge/phrases/render.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { TextEdit } from '../../text/edit.ts';
import { inOneLine, type Range, slice } from '../../text/range.ts';
import { requestPhrase } from '../writing/request-phrase.ts';
import type { Action } from './action.ts';

/** Sets the decision to each other word of the form, title and conclusion together; tells how many sentences still argue the other way. */
export function decideActions(letter: Letter, issue: Issue): Action[] {
  const { decision, argument } = issue;
  return letter.form.issues.decisions
    .filter(({ upholds, word }) => decision?.upholds !== upholds || decision.written !== word)
    .map((word) => {
      const edits = [decisionEdit(letter, issue, word), ...conclusionEdits(letter, issue, !word.upholds)];
      const against = argument ? contrary(issue, !word.upholds) : 0;
      const note =
        against === 0
          ? ''
          : ` (${String(against)} ${against === 1 ? 'sentence argues' : 'sentences argue'} the other way)`;
      return {
        title: `Set the decision of issue ${String(issue.number)} to “${word.word}”${note}`,
        edits: edits.flat(),
      };
    });
}

function decisionEdit({ form }: Letter, { decision, titleRange }: Issue, { word }: DecisionWord): TextEdit[] {
  if (decision) return [{ range: decision.range, newText: word }];
  if (form.issues.style !== 'decided-title') return [];
  return [{ range: { start: titleRange.end, end: titleRange.end }, newText: `: ${word}` }];
}

/** The conclusion turned so that it says this; none if it does already, or where the rationale is still to be written. */
function conclusionEdits({ text }: Letter, { argument, rationale }: Issue, necessary: boolean): TextEdit[] {
  const conclusion = argument?.conclusion;
  if (!conclusion) {
    if (!rationale || rationale.value.start === rationale.value.end || slice(text, rationale.value).endsWith(']'))
      return [];
    const stop = /[.!?]$/.test(slice(text, rationale.value)) ? '' : '.';
    const at = rationale.value.end;
    return [{ range: { start: at, end: at }, newText: `${stop} The request ${verdict('is', necessary)}.` }];
  }
  if (conclusion.necessary === necessary) return [];
  return [{ range: conclusion.verdict.range, newText: turned(slice(text, conclusion.verdict.range), necessary) }];
}

/** A verdict the other way round, its verb as it was; one that is no plain sentence is said again. */
function turned(written: string, necessary: boolean): string {
  const verb = /^(?:is|are|was|were)\b/i.exec(written)?.[0];
  const rest = /\bmedically\s+necessary(?:\s+(?:and|or)\s+appropriate)?$/i.exec(written)?.[0];
  if (verb && rest) return `${verb} ${necessary ? '' : 'not '}${rest.replace(/\s+/g, ' ')}`;
  return /^medical\s+necessity/i.test(written)
    ? `medical necessity is ${necessary ? '' : 'not '}established`
    : verdict(verb ?? 'is', necessary);
}

function verdict(verb: string, necessary: boolean): string {
  return `${verb} ${necessary ? '' : 'not '}medically necessary`;
}

/** How many sentences before the conclusion argue for the other decision. */
function contrary({ argument }: Issue, necessary: boolean): number {
  const verdicts = argument!.verdicts.filter(
    (each) => each !== argument!.conclusion?.verdict && each.necessary !== necessary,
  );
  const claims = argument!.claims.filter(({ kind }) => (kind === 'within') !== necessary);
  return new Set([...verdicts, ...claims].map(({ sentence }) => sentence.first)).size;
}

/** Says the conclusion again, with the request and the decision of the title; none if it says so already or is part of a longer sentence. */
export function concludeAction(letter: Letter, issue: Issue): Action[] {
  const { decision, argument } = issue;
  const conclusion = argument?.conclusion;
  const request = requestPhrase(letter, issue);
  if (!conclusion || decision?.upholds === undefined || request === undefined) return [];
  const range = ownClause(letter, conclusion.range);
  const newText = toText([`The request for ${request} ${verdict('is', !decision.upholds)}.`]);
  if (!range || inOneLine(letter.text, range) === newText) return [];
  return [
    {
      title: `Rewrite the conclusion of issue ${String(issue.number)} to match its title`,
      edits: [{ range, newText }],
    },
  ];
}

/** How far into a sentence it shows whether it is nothing but a conclusion, in characters. */
const OPENING = 80;

/** The sentence if it is nothing but the conclusion. */
function ownClause({ text }: Letter, range: Range): Range | undefined {
  const opening = slice(text, range)
    .slice(0, OPENING)
    .replace(/\s+/g, ' ')
    .replace(/^(?:therefore|thus|hence|as such|accordingly|consequently|in conclusion|for these reasons),? /i, '');
  return /^(?:the |this |these )?(?:\w+ ){0,2}request/i.test(opening) ? range : undefined;
}
