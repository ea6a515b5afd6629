#!/usr/bin/env bash
# diff-match-patch 1.0.5, npm
#
# Good guess: a change that was kept as a patch, 12 visits to 8, finds its place again where the text around it is another now, and is refused, with
#   false in the list of results, where there is no 12 to be changed.
# In fact: it goes to the place that looks most like the old one, and half of what is taken away may be different, figures among it: of 112 visits it
#   makes 18, of 24 hours of home care 8 hours, and a patch that takes "not" out of a sentence takes it out of "is not yet found" as well. Each result is
#   true. The readme says that patches are applied on a best effort; not that what is taken away need not be what was. Lower values of Match_Threshold and
#   Patch_DeleteThreshold, 0.5 both, refuse more, and at 0.2 112 visits still become 18.
# Matters where suggestions for a letter are kept as patches, to be accepted later: letters are made of sentences that look alike, and true is no
#   promise. Compare the words that a patch takes away before it is applied.
#
#> The request for 18 visits of therapy is not medically necessary. true
#> The request for 8 hours of home care is not medically necessary. true
#> The request for 12 visits of therapy is yet found to be medically necessary. true
#> with both thresholds 0.2: The request for 18 visits of therapy is not medically necessary. true
#> with both thresholds 0.2: The request for 24 hours of home care is not medically necessary. false
. "$(dirname "$0")/kit/lab.sh"
npm_packages diff-match-patch@1.0.5

cat >run.mjs <<'JS'
import DiffMatchPatch from 'diff-match-patch';
const WRITTEN = 'The request for 12 visits of therapy is not medically necessary.';
const apply = (tool, changed, other) => tool.patch_apply(tool.patch_make(WRITTEN, changed), other).flat().join(' ');
const eight = WRITTEN.replace('12', '8');
const more = WRITTEN.replace('12', '112');
const home = WRITTEN.replace('12 visits of therapy', '24 hours of home care');
const usual = new DiffMatchPatch();
console.log(apply(usual, eight, more));
console.log(apply(usual, eight, home));
console.log(apply(usual, WRITTEN.replace('not ', ''), WRITTEN.replace('not', 'not yet found to be')));
const strict = Object.assign(new DiffMatchPatch(), { Match_Threshold: 0.2, Patch_DeleteThreshold: 0.2 });
console.log(`with both thresholds 0.2: ${apply(strict, eight, more)}`);
console.log(`with both thresholds 0.2: ${apply(strict, eight, home)}`);
JS
node run.mjs | as_seen
