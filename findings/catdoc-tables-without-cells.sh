#!/usr/bin/env bash
# catdoc 1:0.95-6~deb12u1, Debian 12
#
# Good guess: a table of an RTF letter comes out with a tab or a line end between its cells, as catdoc does it for .doc files.
# In fact: nothing is written between cells, nor between rows, nor between the table and the paragraph after it: the header of a letter,
#   two rows and the decision, is one word after another.
# Matters because the header table is where case number and dates are; a search for "Date Assigned" at a line's start finds nothing.
#
#> Case Number:CM16-0000001Date Assigned:11/09/2016Decision: Upheld
. "$(dirname "$0")/kit/lab.sh"
debian_packages catdoc=1:0.95-6~deb12u1

printf 'charset_path=%s\nmap_path=%s\n' "$lab/root/usr/share/catdoc" "$lab/root/usr/share/catdoc" >.catdocrc
cat >letter.rtf <<'RTF'
{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}
\trowd\cellx3000\cellx6000 Case Number:\cell CM16-0000001\cell\row
\trowd\cellx3000\cellx6000 Date Assigned:\cell 11/09/2016\cell\row
\pard\plain Decision: Upheld\par
}
RTF
HOME=$lab catdoc -d utf-8 letter.rtf | sed '/^$/d' | as_seen
