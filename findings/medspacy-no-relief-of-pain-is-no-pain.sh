#!/usr/bin/env bash
# medspacy 1.3.1 (ConText) and negspacy 1.0.4 (NegEx) with spacy 3.7.5 and PyRuSH 1.0.13, and nlplite 0.2.0 (NegEx), PyPI: what finds in clinical texts what is negated; their default rules, no model
#
# Good guess: what has hundreds of phrases for it, some of them, such as "no change" and "not only", to say that they negate nothing, knows a negation of a negation, or at least does not take it for a negation.
# In fact: what stands behind a negating word is absent, whatever that word negates. Where there was no relief there is no pain, who was never free of it has none, what a worker does not deny she does not have, and a surgery against
#   which nothing speaks is none. All three say so, and each goes wrong with one more: "not ruled out" is absent to negspacy, "not only" to medspacy, and to nlplite numbness that "has not resolved", since "resolved" is.
# Matters because that is how letters give reasons: there was no relief, no contraindication, no reason to deny. What a request rests on is counted as absent, and by a tool that is right about "no numbness".
#
#> She has no numbness. | no numbness: medspacy negspacy nlplite
#> She does not deny numbness. | no numbness: medspacy negspacy nlplite
#> There was no relief of pain. | no pain: medspacy negspacy nlplite
#> She was never free of pain. | no pain: medspacy negspacy nlplite
#> The absence of weakness was not confirmed. | no weakness: medspacy negspacy nlplite
#> No contraindication to surgery was found. | no surgery: medspacy negspacy nlplite
#> There is no reason to deny the surgery. | no surgery: medspacy negspacy nlplite
#> There is no doubt about the tear. | no tear: medspacy negspacy
#> No more than mild weakness was found. | no weakness: medspacy negspacy nlplite
#> Lack of therapy explains the weakness. | no weakness: medspacy nlplite
#> No change of the weakness was found. | no weakness: medspacy nlplite
#> Not only pain but numbness was found. | no pain: medspacy
#> Radiculopathy was not ruled out. | no Radiculopathy: negspacy
#> The numbness has not resolved. | no numbness: nlplite
. "$(dirname "$0")/kit/lab.sh"
python_packages medspacy==1.3.1 negspacy==1.0.4 spacy==3.7.5 PyRuSH==1.0.13 numpy==1.26.4 nlplite==0.2.0

cat >sentences <<'TXT'
She has no numbness.
She does not deny numbness.
There was no relief of pain.
She was never free of pain.
The absence of weakness was not confirmed.
No contraindication to surgery was found.
There is no reason to deny the surgery.
There is no doubt about the tear.
No more than mild weakness was found.
Lack of therapy explains the weakness.
No change of the weakness was found.
Not only pain but numbness was found.
Radiculopathy was not ruled out.
The numbness has not resolved.
TXT
cat >context.py <<'PY'
import medspacy
import nlplite
import spacy
from medspacy.ner import TargetRule
from negspacy.negation import Negex  # noqa: F401 It registers the step "negex".

words = ["radiculopathy", "numbness", "weakness", "pain", "surgery", "tear"]
context = medspacy.load(enable=["medspacy_pyrush", "medspacy_target_matcher", "medspacy_context"])
context.get_pipe("medspacy_target_matcher").add([TargetRule(word, "T") for word in words])
negex = spacy.blank("en")
negex.add_pipe("sentencizer")
negex.add_pipe("entity_ruler").add_patterns([{"label": "T", "pattern": [{"LOWER": word}]} for word in words])
negex.add_pipe("negex", config={"ent_types": ["T"]})
for text in open("sentences").read().splitlines():
    absent = {
        "medspacy": [found.text for found in context(text).ents if found._.is_negated],
        "negspacy": [found.text for found in negex(text).ents if found._.negex],
        "nlplite": [found[:-2] for (found,) in nlplite.get_assertion_status(text, words, include_offsets=False) if found.endswith(":N")],
    }
    who = {}
    for name, those in absent.items():
        for word in those:
            who.setdefault(word, []).append(name)
    print(text, "|", ", ".join(f"no {word}: {' '.join(names)}" for word, names in who.items()))
PY
python -W ignore context.py 2>/dev/null | as_seen
