/** Lists words that put what a clause says into another time than the rest of the record: it may have changed since. */
export const otherTimes: readonly string[] =
  'before until initially previously prior formerly first originally once later temporarily during will'.split(' ');

/** Lists words that leave room for the opposite: “almost healed”, “less stiff”. */
export const hedging: readonly string[] =
  'almost nearly partly partially somewhat otherwise only some mostly largely more less occasionally sometimes fairly'.split(
    ' ',
  );
