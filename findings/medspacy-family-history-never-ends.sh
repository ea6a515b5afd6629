#!/usr/bin/env bash
# medspacy 1.3.1 with spacy 3.7.5 and PyRuSH 1.0.13, PyPI; its default rules for sections, no model
#
# Good guess: a section of a clinical text ends at the next heading, a line that ends in a colon after an empty one, whether or not the tool knows what the heading says.
# In fact: it ends at the next heading that is in the tool's list, and the list is that of a hospital's notes. "Decision:", "Rationale:", "Summary:", "Plan:" and
#   "Diagnosis:" are not in it. After a line on the father's diabetes everything is the family's, to the end of the letter: the worker's radiculopathy and the lumbar fusion
#   that is asked for. After "Past medical history" everything is over. "Assessment:" would end it.
# Matters to whoever counts diagnoses and treatments of letters with it, and leaves out what is the family's or over, as one does: the better the history was taken down, the less
#   is found.
#
#> Family History, then Decision: diabetes family historical | radiculopathy family | lumbar fusion family
#> Family History, then Plan: diabetes family historical | radiculopathy family | lumbar fusion family
#> Family History, then Assessment: diabetes family historical | radiculopathy | lumbar fusion
#> Past Medical History, then Rationale: diabetes historical | radiculopathy historical | lumbar fusion historical
. "$(dirname "$0")/kit/lab.sh"
python_packages medspacy==1.3.1 spacy==3.7.5 PyRuSH==1.0.13 numpy==1.26.4

cat >sections.py <<'PY'
import medspacy
from medspacy.ner import TargetRule

nlp = medspacy.load()
nlp.add_pipe("medspacy_sectionizer")
nlp.get_pipe("medspacy_target_matcher").add(
    [TargetRule(name, "PROBLEM") for name in ("diabetes", "radiculopathy", "lumbar fusion")]
)
for first, second in (
    ("Family History", "Decision"),
    ("Family History", "Plan"),
    ("Family History", "Assessment"),
    ("Past Medical History", "Rationale"),
):
    letter = nlp(f"{first}: Diabetes.\n\n{second}:\nThe worker has radiculopathy.\n\nA lumbar fusion is requested.")
    found = []
    for entity in letter.ents:
        marks = [mark for mark in ("family", "historical") if getattr(entity._, f"is_{mark}")]
        found.append(" ".join([entity.text.lower(), *marks]))
    print(f"{first}, then {second}: {' | '.join(found)}")
PY
python sections.py 2>/dev/null | as_seen
