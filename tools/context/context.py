"""Says of each sentence on standard input (a JSON list) what medspaCy's ConText makes of “medically necessary” and its like in it:
affirmed, negated, or neither where it calls it hypothetical or uncertain, or does not find it. Called by tools/context.ts."""

import json
import logging
import sys

logging.disable(logging.CRITICAL)
try:
    from loguru import logger

    logger.remove()
except ImportError:
    pass

import medspacy
from medspacy.target_matcher import TargetRule

nlp = medspacy.load(enable=["medspacy_pyrush", "medspacy_target_matcher", "medspacy_context"])
targets = ["medically necessary", "medical necessity", "medically unnecessary", "medically required"]
nlp.get_pipe("medspacy_target_matcher").add([TargetRule(target, "NECESSITY") for target in targets])


def verdict(sentence):
    entities = nlp(sentence).ents
    if not entities:
        return "none"
    last = entities[-1]
    if last._.is_hypothetical or last._.is_uncertain or last._.is_historical:
        return "none"
    denied = last._.is_negated != (last.text.lower() == "medically unnecessary")
    return "not necessary" if denied else "necessary"


json.dump([verdict(sentence) for sentence in json.load(sys.stdin)], sys.stdout)
