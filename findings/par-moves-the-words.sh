#!/usr/bin/env bash
# par 1.53.0-2, Debian 12: the formatter of paragraphs that Vim and mail programs are told to use, with its defaults
#
# Good guess: a formatter of paragraphs breaks lines elsewhere; the words and their order stay.
# In fact: what all lines of a paragraph begin with is taken for a mark, as "# " of a comment is, even if it is words of the sentence. It is put before
#   every line of the result. Two lines that both begin with "12 visits" become three that do, so that a count is in the letter that nobody wrote; of two
#   with "The request for", the words of the first run on into the second. A full stop may be taken for the mark at the other end, and stands at the right
#   margin. The manual explains how prefixes are found; "par 50p0s0" has none.
# Matters because lines of letters often begin alike, and a paragraph that was formatted is not read again.
#
#> 12 visits of therapy were requested for the      .
#> 12 visits lumbar spine in March of 2016 more were.
#> 12 visits asked                                  .
#> --
#> The request for physical therapy was denied by utilization .
#> The request for review in March a lumbar MRI was approved  .
#> --
#> 12 visits of therapy were requested for the lumbar
#> spine in March of 2016. 12 visits more were asked.
. "$(dirname "$0")/kit/lab.sh"
debian_packages par=1.53.0-2
unset PARINIT PARBODY PARQUOTE PARPROTECT

visits() { printf '%s\n' '12 visits of therapy were requested for the lumbar spine in March of 2016.' '12 visits more were asked.'; }
requests() { printf '%s\n' 'The request for physical therapy was denied by utilization review in March.' 'The request for a lumbar MRI was approved.'; }
{
  visits | par 50
  echo --
  requests | par 60
  echo --
  visits | par 50p0s0
} | as_seen
