#!/usr/bin/env bash
# humanname 0.2.2, humanparser 2.7.0 and another-name-parser 0.1.0; beside parse-full-name 1.2.7, npm
#
# Good guess: a parser of people's names gives every person a last name, and looks for degrees after it, behind a comma or with periods.
# In fact: M.A. and D.O. are degrees in any spelling and at any place at the end: Jane Ma, an American name as good as Jane Lee, has no last name
#   and the degree MA to two of four, and Minh Do has a D.O. to the third. Real degrees of the field make it worse: in "Jane Lee, DC, QME"
#   the first name is "Jane Lee, DC" or "DC,". Only parse-full-name has all three right.
# Matters where letters are sorted, or made anonymous, by the names of the people in them: Ma and Do are looked up as physicians without a name, and their
#   last names stay in the text.
#
#> humanname: Jane Ma is last "", degree "MA"; Minh Do is last "Do", degree ""; Jane Lee, DC, QME is last "QME", degree ""
#> humanparser: Jane Ma is last "", degree "Ma"; Minh Do is last "Do", degree ""; Jane Lee, DC, QME is last "Jane Lee", degree ""
#> another-name-parser: Jane Ma is last "Ma", degree ""; Minh Do is last "", degree "Do"; Jane Lee, DC, QME is last "DC, QME", degree ""
#> parse-full-name: Jane Ma is last "Ma", degree ""; Minh Do is last "Do", degree ""; Jane Lee, DC, QME is last "Lee", degree "DC, QME"
. "$(dirname "$0")/kit/lab.sh"
npm_packages humanname@0.2.2 humanparser@2.7.0 another-name-parser@0.1.0 parse-full-name@1.2.7

cat >names.mjs <<'JS'
import anotherNameParser from 'another-name-parser';
import humanname from 'humanname';
import humanparser from 'humanparser';
import { parseFullName } from 'parse-full-name';
for (const [parser, parts] of Object.entries({
  humanname: (name) => [humanname.parse(name).lastName, humanname.parse(name).suffix],
  humanparser: (name) => [humanparser.parseName(name).lastName, humanparser.parseName(name).suffix],
  'another-name-parser': (name) => [anotherNameParser(name).last, anotherNameParser(name).suffix],
  'parse-full-name': (name) => [parseFullName(name).last, parseFullName(name).suffix],
})) {
  const shown = ['Jane Ma', 'Minh Do', 'Jane Lee, DC, QME'].map((name) => {
    const [last, degree] = parts(name);
    return `${name} is last "${last ?? ''}", degree "${degree ?? ''}"`;
  });
  console.log(`${parser}: ${shown.join('; ')}`);
}
JS
node names.mjs | as_seen
