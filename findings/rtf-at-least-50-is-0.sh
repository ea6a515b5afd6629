#!/usr/bin/env bash
# pandoc 2.17.1.1-2~deb12u1, unrtf 0.21.10-clean-1 and catdoc 1:0.95-6~deb12u1, Debian 12; @iarna/rtf-to-html 1.1.0 and rtf2text 1.0.1, npm; striprtf 0.0.35, PyPI; RTFEditorKit
#   of Java 17
#
# Good guess: "≥" in an RTF letter is read, or a question mark is there instead: the format writes \u8805 and behind it what a reader that does not know the sign is to show, often a
#   "?", and a reader that knows the sign passes over that one character.
# In fact: four readers of seven are wrong, in three ways. pandoc passes over two characters if they are in one piece: "≥50%" is "≥0%", "≤80" is "≤0", and "1½ tablets" loses its space; if
#   the "?" is written \'3f, as Word does, it is right. unrtf shows what is behind the sign: "?50%". The two of npm show both, "≥?50%"; of what Word writes for "≥", a "=", that is "≥=50%".
#   The sign without anything behind it, as TextEdit has it, is right with all but unrtf, which drops it.
# Matters because thresholds are what such a sign stands before: at least 50% relief becomes at least none, in a sentence that reads well, and a letter from Word, with which one
#   tries it, is right.
#
#> unrtf: Plain: ?50%, ?80, 1? tablets. As Word: =50%, =80, 1½ tablets. As TextEdit: 50%, 80, 1 tablets.
#> @iarna/rtf-to-html: Plain: ≥?50%, ≤?80, 1½? tablets. As Word: ≥=50%, ≤=80, 1½ tablets. As TextEdit: ≥50%, ≤80, 1½ tablets.
#> rtf2text: Plain: ≥?50%, ≤?80, 1½? tablets. As Word: ≥=50%, ≤=80, 1½ tablets. As TextEdit: ≥50%, ≤80, 1½ tablets.
#> catdoc: Plain: ≥50%, ≤80, 1½ tablets. As Word: ≥50%, ≤80, 1½ tablets. As TextEdit: ≥50%, ≤80, 1½ tablets.
#> striprtf: Plain: ≥50%, ≤80, 1½ tablets. As Word: ≥50%, ≤80, 1½ tablets. As TextEdit: ≥50%, ≤80, 1½ tablets.
#> RTFEditorKit: Plain: ≥50%, ≤80, 1½ tablets. As Word: ≥50%, ≤80, 1½ tablets. As TextEdit: ≥50%, ≤80, 1½ tablets.
#> pandoc: Plain: ≥0%, ≤0, 1½tablets. As Word: ≥50%, ≤80, 1½ tablets. As TextEdit: ≥50%, ≤80, 1½ tablets.
. "$(dirname "$0")/kit/lab.sh"
. "$(dirname "$finding")/kit/rtf-readers.sh"
npm_packages @iarna/rtf-to-html@1.1.0 rtf2text@1.0.1
python_packages striprtf==0.0.35
debian_packages unrtf=0.21.10-clean-1 catdoc=1:0.95-6~deb12u1 pandoc=2.17.1.1-2~deb12u1

cat >letter.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}
Plain: \u8805?50%, \u8804?80, 1\u189? tablets.\par
As Word: \u8805\'3d50%, \u8804\'3d80, 1\'bd tablets.\par
{\uc0 As TextEdit: \u8805 50%, \u8804 80, 1\u189  tablets.}\par}
RTF
{
  as_six_readers
  as_pandoc plain
} | as_seen
