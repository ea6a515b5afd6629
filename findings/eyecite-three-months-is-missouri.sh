#!/usr/bin/env bash
# eyecite 2.7.8, PyPI: finds legal citations, by the Free Law Project; in npm and Debian there is no peer that knows statutes and reporters
#
# Good guess: a finder of legal citations finds the two laws that letters about denials rest on, the way courts of California cite them, and leaves directions
#   for treatment alone.
# In fact: of five spellings of the Labor Code and the Code of Regulations it reads one, "Cal. Lab. Code §" with nothing between; with the comma of the California
#   Style Manual, or "8 CCR", only the sign § is found, of no known law, and "section" in letters finds nothing. On the other hand "3 Mo." before a figure is
#   volume 3 of the Missouri Reports, page 12, whether it is three months or not; so are "24 Mo. 6", "10 F. 12" and "2 Or. 3".
# Matters for citators and for whoever links the law in letters: what is cited is not linked, and the duration of a therapy is a case.
#
#> Cal. Lab. Code § 4610.5(c)(2): FullLawCitation Cal. Lab. Code § 4610.5
#> Lab. Code, § 4610.5, subd. (c)(2): UnknownCitation §
#> Labor Code section 4610.5(c)(2): none
#> Cal. Code Regs., tit. 8, § 9792.24.2: UnknownCitation §
#> 8 CCR § 9792.24.2: UnknownCitation §
#> Therapy was given for 3 Mo. 12 visits are requested.: FullCaseCitation 3 Mo. 12
#> Pain for 24 Mo. 6 injections were given.: FullCaseCitation 24 Mo. 6
. "$(dirname "$0")/kit/lab.sh"
python_packages eyecite==2.7.8

cat >cite.py <<'PY'
from eyecite import get_citations

for text in (
    "Cal. Lab. Code § 4610.5(c)(2)",
    "Lab. Code, § 4610.5, subd. (c)(2)",
    "Labor Code section 4610.5(c)(2)",
    "Cal. Code Regs., tit. 8, § 9792.24.2",
    "8 CCR § 9792.24.2",
    "Therapy was given for 3 Mo. 12 visits are requested.",
    "Pain for 24 Mo. 6 injections were given.",
):
    found = [f"{type(one).__name__} {one.matched_text()}" for one in get_citations(text)]
    print(f"{text}: {', '.join(found) or 'none'}")
PY
LC_ALL=C.UTF-8 python cite.py | as_seen
