#!/usr/bin/env bash
# GNU parallel 20221122+ds-2, Debian 12
#
# Good guess: with --retries a part of the input whose process is killed is given to a new process, however the input was cut: --pipe and
#   --pipepart differ in speed only.
# In fact: with --pipepart the new process gets no text at all. It ends well, the job log says exit status 0, so does parallel itself, and the
#   part's lines are gone without a word. With --pipe the same lines come again. Without --retries both end with 1.
# Matters for every archive that is checked in parts: the commands in the docs cut it with --pipe.
#
#> --pipe: status 0, 1000 of 1000 lines
#> --pipepart: status 0, 874 of 1000 lines
#> --pipepart without --retries: status 1
. "$(dirname "$0")/kit/lab.sh"
debian_packages parallel=20221122+ds-2
export HOME=$lab

seq 1000 >lines.txt
# Copies its input; the first process that gets line 500 is killed before it writes anything.
cat >copy.sh <<'SH'
#!/bin/sh
cat >part.$$
if grep -qx 500 part.$$ && mkdir died 2>/dev/null; then kill -KILL $$; fi
cat part.$$
SH
chmod +x copy.sh

# told NAME ARGUMENTS…: the status of a call, and how many lines came through.
told() {
  local name=$1 status=0
  shift
  rm -rf died
  parallel --block 500 "$@" ./copy.sh <lines.txt >out.txt 2>/dev/null || status=$?
  printf '%s: status %s' "$name" "$status"
}
{
  told --pipe --pipe --retries 3
  echo ", $(wc -l <out.txt) of 1000 lines"
  told --pipepart --pipepart -a lines.txt --retries 3
  echo ", $(wc -l <out.txt) of 1000 lines"
  told '--pipepart without --retries' --pipepart -a lines.txt
  echo
} | as_seen
