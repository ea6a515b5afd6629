#!/usr/bin/env bash
# hyperformula 3.5.0, @formulajs/formulajs 4.6.1 and fast-formula-parser 1.0.19, npm: formulas of spreadsheets in JavaScript
#
# Good guess: COUNTIF over a column with the relief after each injection, "<50%", ">50%", "<50%" and two numbers, counts what it is asked for, the two cells that say "<50%"; or, as in Excel,
#   the numbers under a half, of which there is one. The three libraries, which say that they have the functions of Excel, agree.
# In fact: they count 1, 0 and 2 of "<50%", and 1, 3 and 3 of ">50%", which one cell says and one number is. HyperFormula's counts are Excel's; that of fast-formula-parser which is right about the
#   cells is so by chance, as the one of ">50%" shows. A question mark stands for one character in Excel, so that "knee?" is two of the four cells: to Formula.js it stands for itself, and HyperFormula
#   counts "knee" as well, all four. Only "knee" alone is the same with all of them.
# Matters for lists of findings, which say "<50%" and ">8" in cells: a count that looks like one of cells is one of numbers, and another one with each library.
#
#> relief "<50%", hyperformula: 1
#> relief "<50%", formulajs: 0
#> relief "<50%", fast-formula-parser: 2
#> relief ">50%", hyperformula: 1
#> relief ">50%", formulajs: 3
#> relief ">50%", fast-formula-parser: 3
#> part "knee?", hyperformula: 4
#> part "knee?", formulajs: 1
#> part "knee?", fast-formula-parser: 2
#> part "knee", hyperformula: 2
#> part "knee", formulajs: 2
#> part "knee", fast-formula-parser: 2
. "$(dirname "$0")/kit/lab.sh"
npm_packages hyperformula@3.5.0 @formulajs/formulajs@4.6.1 fast-formula-parser@1.0.19

cat >count.mjs <<'JS'
import { COUNTIF } from '@formulajs/formulajs';
import Parser from 'fast-formula-parser';
import { HyperFormula } from 'hyperformula';
const columns = { relief: ['<50%', '>50%', '<50%', 0.3, 0.8], part: ['knee?', 'knee', 'knees', 'knee'] };
const counts = (cells, what) => {
  const sheet = HyperFormula.buildFromArray([...cells.map((cell) => [cell]), [`=COUNTIF(A1:A${cells.length},"${what}")`]], { licenseKey: 'gpl-v3' });
  const parser = new Parser({ onRange: () => cells.map((cell) => [cell]) });
  return {
    hyperformula: sheet.getCellValue({ sheet: 0, row: cells.length, col: 0 }),
    formulajs: COUNTIF(cells, what),
    'fast-formula-parser': parser.parse(`COUNTIF(A1:A${cells.length},"${what}")`, { row: 9, col: 9, sheet: 'list' }),
  };
};
for (const [column, what] of [['relief', '<50%'], ['relief', '>50%'], ['part', 'knee?'], ['part', 'knee']])
  for (const [name, count] of Object.entries(counts(columns[column], what))) console.log(`${column} "${what}", ${name}: ${count}`);
JS
node count.mjs | as_seen
