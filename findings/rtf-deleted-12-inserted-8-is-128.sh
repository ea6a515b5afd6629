#!/usr/bin/env bash
# striprtf 0.0.35, PyPI; @iarna/rtf-to-html 1.1.0 and rtf2text 1.0.1, npm; unrtf 0.21.10-clean-1, catdoc 1:0.95-6~deb12u1 and pandoc 2.17.1.1-2~deb12u1, Debian 12; RTFEditorKit of
#   Java 17
#
# Good guess: of an RTF letter with tracked changes a reader gives the text as it is when they are accepted, or as it was before, or marks what is deleted.
# In fact: six of seven write what was deleted and what was put in its place as if both stood there: 12 visits, changed to 8, are 128 visits, and "not necessary", changed to
#   "partly necessary", is "not partly necessary". Deleted text stands in the file where it was, with a control word before it that these readers pass over, as the format tells
#   readers to do with words that they do not know. pandoc strikes it out in its Markdown. What is hidden is written as well by all but pandoc.
# Matters for drafts that come as RTF, as reports of examiners and older records do: both the decision and the figure are ones that nobody wrote, and read well.
#
#> unrtf: The request is not partly necessary. It is for 128 visits. Page 2. To do: ask again.
#> @iarna/rtf-to-html: The request is not partly necessary. It is for 128 visits. Page 2. To do: ask again.
#> rtf2text: The request is not partly necessary. It is for 128 visits. Page 2. To do: ask again.
#> catdoc: The request is not partly necessary. It is for 12 8 visits. Page 2. To do: ask again.
#> striprtf: The request is not partly necessary. It is for 128 visits. Page 2. To do: ask again.
#> RTFEditorKit: The request is not partly necessary. It is for 128 visits. Page 2. To do: ask again.
#> pandoc: The request is ~~not ~~partly necessary. It is for ~~12~~8 visits. Page 2.
. "$(dirname "$0")/kit/lab.sh"
. "$(dirname "$finding")/kit/rtf-readers.sh"
npm_packages @iarna/rtf-to-html@1.1.0 rtf2text@1.0.1
python_packages striprtf==0.0.35
debian_packages unrtf=0.21.10-clean-1 catdoc=1:0.95-6~deb12u1 pandoc=2.17.1.1-2~deb12u1

cat >letter.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}{\*\revtbl{Unknown;}{Reviewer;}}
The request is {\deleted\revauthdel1 not }{\revised\revauth1 partly }necessary.\par
It is for {\deleted\revauthdel1 12}{\revised\revauth1 8} visits.\par
Page 2. {\v To do: ask again.}\par}
RTF
{
  as_six_readers
  as_pandoc markdown
} | as_seen
