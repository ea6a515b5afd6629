#!/usr/bin/env bash
# negspacy 1.1.0 (NegEx for spaCy) with spacy 3.8.18, PyPI; its default terms for clinical text, no model
#
# Good guess: a tool that finds what a clinical text negates finds that "not medically necessary" negates something, and knows that whoever denies a
#   request does not say there was none.
# In fact: "denied" is one of its terms, since patients deny symptoms: the surgery that utilization review denied is marked as absent, also
#   where the sentence goes on to overturn it, and that of "the surgery is denied" is not. A term works to the end of the sentence, over a semicolon: the
#   radiculopathy that the MRI shows is absent, because there was no surgery before. "Neither" and "not medically necessary" negate nothing.
# Matters because in letters about denials "denied" is the commonest verb: what was asked for is struck off, and what was refused is there.
#
#> absent: surgery | Utilization review denied surgery, which is overturned.
#> present: surgery | The request for surgery is denied.
#> absent: surgery, MRI, radiculopathy | No prior surgery; the MRI shows radiculopathy.
#> present: surgery, MRI | Neither surgery nor MRI is allowed.
#> present: surgery | The surgery is not medically necessary.
. "$(dirname "$0")/kit/lab.sh"
python_packages negspacy==1.1.0 spacy==3.8.18

cat >run.py <<'PY'
import spacy
from negspacy.negation import Negex  # noqa: F401 It registers the step "negex".

nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
words = ["surgery", "MRI", "radiculopathy"]
nlp.add_pipe("entity_ruler").add_patterns([{"label": "T", "pattern": word} for word in words])
nlp.add_pipe("negex", config={"ent_types": ["T"]})
for text in [
    "Utilization review denied surgery, which is overturned.",
    "The request for surgery is denied.",
    "No prior surgery; the MRI shows radiculopathy.",
    "Neither surgery nor MRI is allowed.",
    "The surgery is not medically necessary.",
]:
    found = nlp(text).ents
    for name, state in ("absent", True), ("present", False):
        those = [entity.text for entity in found if entity._.negex == state]
        if those:
            print(f"{name}: {', '.join(those)} | {text}")
PY
python run.py 2>/dev/null | as_seen
