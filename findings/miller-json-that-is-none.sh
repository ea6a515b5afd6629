#!/usr/bin/env bash
# miller 6.6.0-2+b3, Debian 12; its output is read by Node
#
# Good guess: a converter of CSV to JSON writes JSON. What could be a number is text or a number of JSON.
# In fact: what looks like a number to Miller is written as it stood, without quotation marks, and Miller knows numbers that JSON does not: a strength of .5, a
#   figure with the full stop of its sentence, 12., and the claims 0x12 and 0b11. No program that reads JSON takes such a file, and none of its other rows
#   either. A claim 98E3 is without marks as well, and 98000 to who reads it; 0012, 1_000 and +5 are text. With -S, which takes
#   all values for text, or --jvquoteall everything is quoted, also the numbers.
# Matters for lists of requests and findings: doses are written ".5" often enough, and one is enough for the whole file.
#
#> {"claim": "0012", "dose": .5}
#> {"claim": 98E3, "dose": 12.}
#> {"claim": 0x12, "dose": 5}
#> {"claim": 0b11, "dose": "1/2"}
#> {"claim": "1_000", "dose": "+5"}
#> read by Node: 1 of 5 lines
#> with -S: 5 of 5 lines
. "$(dirname "$0")/kit/lab.sh"
debian_packages miller=6.6.0-2+b3

printf '%s\n' claim,dose 0012,.5 98E3,12. 0x12,5 0b11,1/2 1_000,+5 >requests.csv
cat >count.mjs <<'JS'
import { readFileSync } from 'node:fs';
const lines = readFileSync(0, 'utf8').trim().split('\n');
const valid = lines.filter((line) => {
  try {
    return JSON.parse(line);
  } catch {
    return false;
  }
});
console.log(`${valid.length} of ${lines.length} lines`);
JS
{
  mlr --icsv --ojsonl cat requests.csv
  echo "read by Node: $(mlr --icsv --ojsonl cat requests.csv | node count.mjs)"
  echo "with -S: $(mlr -S --icsv --ojsonl cat requests.csv | node count.mjs)"
} | as_seen
