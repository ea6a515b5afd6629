#!/usr/bin/env bash
# qalc 4.5.1-1 (Qalculate) and units 2.22-2 (GNU units), Debian 12; mathjs 15.2.0 and js-quantities 1.8.0, npm; Pint 0.25.3, PyPI
#
# Good guess: a calculator that knows units of measure takes "1 1/2 mg" for one and a half milligrams, or says that it cannot read it; "1/2 mg" is half a milligram.
# In fact: Qalculate takes a space between two figures for no space, 11/2: 5.5 mg. To Pint a space is a sign of multiplication, and one and a half is a half. To GNU units it is one that
#   comes before the division, so that "1/2 mg" is one divided by 2 mg, of which only its manual says that one writes 1|2; "10 mg/2 day", 10 mg in two days, is 5 mg times days
#   to Pint, and a rate to the two others that read it. mathjs refuses "1 1/2 mg", and js-quantities every fraction.
# Matters for doses, which are written like this: a taper of 1 1/2 mg a day has three other sizes, and none is an error.
#
#> 1/2 mg, qalc: 500 μg
#> 1/2 mg, units: 500000 / kg
#> 1/2 mg, Pint: 0.5 milligram
#> 1/2 mg, mathjs: 0.5 mg
#> 1/2 mg, js-quantities: refused
#> 1 1/2 mg, qalc: 5.5 mg
#> 1 1/2 mg, units: 500000 / kg
#> 1 1/2 mg, Pint: 0.5 milligram
#> 1 1/2 mg, mathjs: refused
#> 1 1/2 mg, js-quantities: refused
#> 10 mg/2 day, qalc: 5 mg/d
#> 10 mg/2 day, units: 5.787037e-11 kg / s
#> 10 mg/2 day, Pint: 5.0 day * milligram
#> 10 mg/2 day, mathjs: 5 mg / day
#> 10 mg/2 day, js-quantities: refused
. "$(dirname "$0")/kit/lab.sh"
npm_packages mathjs@15.2.0 js-quantities@1.8.0
python_packages Pint==0.25.3
debian_packages qalc=4.5.1-1 units=2.22-2

cat >ask.mjs <<'JS'
import Qty from 'js-quantities';
import { evaluate, format } from 'mathjs';
const tried = (read) => {
  try {
    return read();
  } catch {
    return 'refused';
  }
};
const [, , dose] = process.argv;
console.log(`mathjs: ${tried(() => format(evaluate(dose), 6))}`);
console.log(`js-quantities: ${tried(() => new Qty(dose).toString())}`);
JS
cat >ask.py <<'PY'
import sys

import pint

print(f"Pint: {pint.UnitRegistry()(sys.argv[1])}")
PY
export LC_ALL=C.UTF-8 HOME=$lab
for dose in '1/2 mg' '1 1/2 mg' '10 mg/2 day'; do
  {
    echo "qalc: $(qalc -t "$dose" | tail -n 1)"
    echo "units: $(units -f root/usr/share/units/definitions.units -t "$dose")"
    python ask.py "$dose"
    node ask.mjs "$dose"
  } | sed "s|^|$dose, |"
done | as_seen
