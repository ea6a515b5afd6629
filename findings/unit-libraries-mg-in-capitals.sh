#!/usr/bin/env bash
# @lhncbc/ucum-lhc 7.1.10 (the library of UCUM, the units of FHIR and HL7) and js-quantities 1.8.0, npm
#
# Good guess: a library of medical units knows what prescriptions write: mcg, IU and cc, and a strength in a letter set in capitals, "NORCO
#   10 MG", is a mass or an error.
# In fact: UCUM refuses mcg, IU and cc, and takes MG for a valid unit: megagauss, a magnetic field, as js-quantities does. To both, the PT of
#   "12 PT" is 12 petatesla. Nothing fails before one converts.
# Matters for whoever checks doses of letters with such a library: the product's own table has the spellings of prescriptions in any case.
#
#> ucum: mg milligram, MG megaGauss, PT petatesla, mcg invalid, IU invalid, cc invalid
#> js-quantities: 10 mg is a mass, 10 MG is a magnetism, 12 PT is a magnetism
. "$(dirname "$0")/kit/lab.sh"
npm_packages @lhncbc/ucum-lhc@7.1.10 js-quantities@1.8.0

cat >run.mjs <<'JS'
import quantity from 'js-quantities';
import ucum from '@lhncbc/ucum-lhc';
const units = ucum.UcumLhcUtils.getInstance();
const named = (code) => {
  const { status, unit } = units.validateUnitString(code);
  return `${code} ${status === 'valid' ? unit.name : status}`;
};
console.log(`ucum: ${['mg', 'MG', 'PT', 'mcg', 'IU', 'cc'].map(named).join(', ')}`);
console.log(`js-quantities: ${['10 mg', '10 MG', '12 PT'].map((text) => `${text} is a ${quantity(text).kind()}`).join(', ')}`);
JS
node run.mjs 2>/dev/null | as_seen
