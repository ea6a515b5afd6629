import { perWeek, total, weeks } from '../../server/src/reading/quantities/quantity.ts';
import { readQuantities } from '../../server/src/reading/quantities/read.ts';
import { lex } from '../../server/src/text/lexer.ts';

/** The quantities of a text as `perWeek · weeks · total`, each `-` where the text does not give it: `2-3 · 8-12 · 16-36`. */
export function quantitiesIn(text: string): string[] {
  const tokens = lex(text);
  return readQuantities(tokens, 0, tokens.count).map((quantity) =>
    [perWeek(quantity), weeks(quantity), total(quantity)]
      .map((bounds) => (!bounds ? '-' : bounds[0] === bounds[1] ? String(bounds[0]) : bounds.join('-')))
      .join(' · '),
  );
}
