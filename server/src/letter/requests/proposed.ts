import type { DateReading } from '../../reading/dates.ts';
import { standingAt, tellsOfRecord } from '../../reading/request-words.ts';
import { isMark, Mark, type Tokens } from '../../text/tokens.ts';
import { timeOf } from '../asked-items.ts';
import type { Letter } from '../letter.ts';
import type { Mention } from '../mentions.ts';

/** How far after what is prescribed its verb may be: “… twice a week for five weeks for the right hip was ordered”. */
const BEHIND = 16;

/** How far about a quantity its sentence is read, in tokens. */
const FAR = 60;
/** How near before a quantity the verb of its subject is: “was ordered at 1x4”. */
const AT = 3;

/** Whether a summary tells that someone prescribes what is counted: a request where review decides on it, and nothing else is asked for. */
function isProposed(tokens: Tokens, { quantity, sentence, role }: Mention): boolean {
  if (role !== 'earlier' && role !== 'other' && role !== 'limit') return false;
  let proposed = false;
  for (let i = Math.max(sentence.first, quantity.first - FAR); i < quantity.first; i++) {
    const word = standingAt(tokens, i);
    if (word) proposed = word.standing === 'proposed' && !word.earlier && (!word.passive || quantity.first - i <= AT);
    else if (tellsOfRecord(tokens, i)) proposed = false;
  }
  for (let i = quantity.end; i < Math.min(sentence.end, quantity.end + FAR); i++) {
    if (isMark(tokens, i, Mark.semicolon)) break;
    // “which he completed”
    if (tellsOfRecord(tokens, i)) return false;
    const word = standingAt(tokens, i);
    if (!word) continue;
    if (word.standing !== 'proposed' && word.standing !== 'requested') return false;
    proposed ||= word.passive && i < quantity.end + BEHIND;
  }
  return proposed;
}

/** A quantity that a summary says was prescribed, and the one date of its sentence. */
export interface ProposedMention {
  readonly mention: Mention;
  readonly on: DateReading | undefined;
}

/** Lists the quantities that a summary says were prescribed: read when the first rule asks, and kept with the part. */
export function proposedMentions({ tokens, summary: { mentions } }: Letter): readonly ProposedMention[] {
  return tokens.memo.once(proposedMentions, () =>
    mentions
      .filter((mention) => mention.treatments.length > 0 && isProposed(tokens, mention))
      .map((mention) => ({ mention, on: timeOf(tokens, mention.sentence) })),
  );
}
