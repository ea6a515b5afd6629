#!/usr/bin/env bash
# @lhncbc/ucum-lhc 7.1.10 (the library of UCUM, the units of FHIR and HL7), mathjs 15.2.0 and js-quantities 1.8.0, npm; Pint 0.25.3, PyPI; units 2.22-2 (GNU units) and qalc 4.5.1-1 (Qalculate), Debian 12
#
# Good guess: 24 mg/kg·d, the way in which doses by weight are printed, is 24 mg for each kilogram and day, so 1 mg/kg·h; or it is refused, as most such libraries know drugs.
# In fact: after the stroke only the next unit is below it, and what follows the dot is above: milligram times day for each kilogram. UCUM calls mg/kg.d valid, and 24 mg/kg.d are 576 mg/kg.h, where
#   24 times less is meant, and 576 times less comes out right. So it is in Pint, with or without a dot, and in math.js with one. A space instead of the dot puts the day below the stroke in
#   math.js, GNU units and js-quantities, and above it in Pint; to js-quantities a sign does not matter either, but of mg/kg/d, which all others read well, it says "Unit not recognized".
# Matters because the number is changed in the wrong direction and the units look as they did; only one who asks for mg/kg/h hears that the two do not fit.
#
#> GNU units: 24 mg/kg*day = 576 mg/kg*hour
#> GNU units: 24 mg/kg day = 1 mg/kg hour
#> GNU units: 24 mg/kg/day = 1 mg/kg/hour
#> Pint: 24 mg/kg*day = 576 mg/kg*hour
#> Pint: 24 mg/kg day = 576 mg/kg hour
#> Pint: 24 mg/kg/day = 1 mg/kg/hour
#> Qalculate: 24 mg/kg*day = 576 mg·h/kg
#> Qalculate: 24 mg/kg day = 576 mg·h/kg
#> Qalculate: 24 mg/kg/day = 1 mg/(kg·h)
#> UCUM: 24 mg/kg.d = 576 mg/kg.h
#> UCUM: 24 mg/kg/d = 1 mg/kg/h
#> js-quantities: 24 mg/kg*day = 1 mg/kg*hour
#> js-quantities: 24 mg/kg day = 1 mg/kg hour
#> js-quantities: 24 mg/kg/day = refused mg/kg/hour
#> math.js: 24 mg/kg*day = 576 mg/kg*hour
#> math.js: 24 mg/kg day = 1 mg/kg hour
#> math.js: 24 mg/kg/day = 1 mg/kg/hour
. "$(dirname "$0")/kit/lab.sh"
npm_packages @lhncbc/ucum-lhc@7.1.10 mathjs@15.2.0 js-quantities@1.8.0
python_packages Pint==0.25.3
debian_packages units=2.22-2 qalc=4.5.1-1

cat >dose.mjs <<'JS'
import Qty from 'js-quantities';
import { evaluate } from 'mathjs';
import ucum from '@lhncbc/ucum-lhc';
const said = (convert) => {
  try {
    return convert();
  } catch {
    return 'refused';
  }
};
const units = ucum.UcumLhcUtils.getInstance();
const inUcum = (unit) => unit.replace('*', '.').replaceAll('day', 'd').replaceAll('hour', 'h');
for (const [from, to] of [['mg/kg*day', 'mg/kg*hour'], ['mg/kg day', 'mg/kg hour'], ['mg/kg/day', 'mg/kg/hour']]) {
  if (!from.includes(' ')) console.log(`UCUM: 24 ${inUcum(from)} = ${units.convertUnitTo(inUcum(from), 24, inUcum(to)).toVal} ${inUcum(to)}`);
  console.log(`math.js: 24 ${from} = ${said(() => evaluate(`number(24 ${from}, ${to})`))} ${to}`);
  console.log(`js-quantities: 24 ${from} = ${said(() => Qty(`24 ${from}`).to(to).scalar)} ${to}`);
}
JS
cat >dose.py <<'PY'
import pint

units = pint.UnitRegistry()
for start, end in [("mg/kg*day", "mg/kg*hour"), ("mg/kg day", "mg/kg hour"), ("mg/kg/day", "mg/kg/hour")]:
    print(f"Pint: 24 {start} = {units(f'24 {start}').to(end).magnitude:.6g} {end}")
PY
{
  node dose.mjs
  python dose.py
  for unit in 'mg/kg*day mg/kg*hour' 'mg/kg_day mg/kg_hour' 'mg/kg/day mg/kg/hour'; do
    read -r from to <<<"$unit"
    from=${from/_/ } to=${to/_/ }
    echo "GNU units: 24 $from = $(units -f root/usr/share/units/definitions.units -t "24 $from" "$to" 2>/dev/null | tail -n 1) $to"
    echo "Qalculate: 24 $from = $(qalc -t "24 $from to $to" | tail -n 1)"
  done
} | LC_ALL=C sort -s -t: -k1,1 | as_seen
