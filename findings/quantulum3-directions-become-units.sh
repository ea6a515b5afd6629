#!/usr/bin/env bash
# quantulum3 0.10.0 without its classifier, PyPI: finds quantities and their units in English text
#
# Good guess: a library that finds quantities in prose finds 10 mg in "10 mg p.o.", as it does in "10 mg daily", and of "4-6 weeks" both ends, or the
#   first.
# In fact: what stands after the unit is one more unit if its first letter is one: p.o. makes milligram pennies, h.s. milligram hours, t.i.d. milligram
#   tonnes and q.d. milligram quintals, none of which is a mass. A range is the mean of its ends, 5 weeks, and its half width is the uncertainty, as the
#   readme shows; 2-3 times are 2.5. A strength is a division, 0.015 mg, and 12 PT are pints.
# Matters where daily doses and durations are worked out: 5 weeks stands nowhere in the letter, and is within a limit that 6 weeks go over.
#
#> 10 mg daily: 10 milligram (mass)
#> 10 mg p.o.: 10 milligram penny (unknown)
#> 10 mg h.s.: 10 milligram hour (unknown)
#> 10 mg t.i.d.: 10 milligram tonne (unknown)
#> 10 mg q.d.: 10 milligram quintal (unknown)
#> Norco 5/325 mg: 0.0153846 milligram (mass)
#> 2-3 times: 2.5 count (dimensionless)
#> 4-6 weeks: 5 week (time)
#> 12 PT: 12 pint (volume)
. "$(dirname "$0")/kit/lab.sh"
python_packages quantulum3==0.10.0

cat >run.py <<'PY'
from quantulum3 import parser

for text in ("10 mg daily", "10 mg p.o.", "10 mg h.s.", "10 mg t.i.d.", "10 mg q.d.", "Norco 5/325 mg", "2-3 times", "4-6 weeks", "12 PT"):
    for found in parser.parse(f"Requested: {text}"):
        print(f"{text}: {found.value:g} {found.unit.name} ({found.unit.entity.name})")
PY
python -W ignore run.py 2>/dev/null | as_seen
