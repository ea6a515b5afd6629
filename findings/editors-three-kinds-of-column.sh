#!/usr/bin/env bash
# emacs-nox 1:28.2+1-15+deb12u4 and neovim 0.7.2-7, Debian 12
#
# Good guess: "letter.imr:1:25: warning", the way in which compilers say where, means the 25th character, in every editor that jumps to it.
# In fact: it is the 25th byte to Vim's and Neovim's list of errors, so that each ≥ or ½ before it counts three or two; and the 25th column of the
#   screen, with tab stops every eight, to compilation-mode of Emacs. VS Code takes the character (in UTF-16), as the language server protocol does. No
#   number is right in the three of them: of one line with a tab and a ≥ before the word, each kind of number puts one editor onto the word and the others
#   elsewhere. Vim says so in its help, Emacs in that of compilation-error-screen-columns, and what compilers write is up to each.
# Matters to every command line that prints places: in a letter, "≥" and tabs stand where the figures are. Show the words as well, as the product does
#   below the place.
#
#> Emacs, character 21: 50% relief, 8 allowed
#> Neovim, character 21: % relief, 8 allowed
#> Emacs, byte 23: % relief, 8 allowed
#> Neovim, byte 23: relief, 8 allowed
#> Emacs, screen column 25: relief, 8 allowed
#> Neovim, screen column 25: lief, 8 allowed
. "$(dirname "$0")/kit/lab.sh"
debian_packages emacs-nox=1:28.2+1-15+deb12u4 neovim=0.7.2-7

printf 'No:\t12 visits, \xe2\x89\xa550%% relief, 8 allowed\n' >letter.imr
cat >jump.el <<'LISP'
(require 'compile)
(set-language-environment "UTF-8")
(let ((column (string-to-number (getenv "COLUMN"))))
  (with-current-buffer (get-buffer-create "*compilation*")
    (insert (format "checking\nletter.imr:1:%d: warning: found\n" column))
    (compilation-mode)
    (compilation--ensure-parse (point-max))
    (goto-char (point-min))
    (compilation-next-error-function 1 t))
  (with-current-buffer "letter.imr"
    (princ (buffer-substring (point) (line-end-position)))))
LISP
emacs_at() {
  local share=$lab/root/usr/share/emacs/28.2 dump
  local call=(emacs-nox)
  dump=$(find root -name emacs.pdmp)
  [ -z "$dump" ] || call=(env EMACSLOADPATH="$share/lisp:$share/lisp/emacs-lisp:$share/lisp/progmodes" EMACSDATA="$share/etc" EMACSDOC="$share/etc" emacs-nox "--dump-file=$lab/$dump")
  echo "Emacs, $2: $(LC_ALL=C.UTF-8 COLUMN=$1 "${call[@]}" -Q --batch -l jump.el 2>/dev/null)"
}
neovim_at() {
  echo "letter.imr:1:$1: warning: found" >errors
  LC_ALL=C.UTF-8 nvim --headless --clean -n -c 'cgetfile errors' -c 'cc 1' -c 'call writefile([strpart(getline("."), col(".") - 1)], "there")' -c 'qall!' >/dev/null 2>&1 </dev/null
  echo "Neovim, $2: $(cat there)"
}
[ -d root/usr/share/nvim/runtime ] && export VIMRUNTIME="$lab/root/usr/share/nvim/runtime"
for place in '21 character 21' '23 byte 23' '25 screen column 25'; do
  emacs_at "${place%% *}" "${place#* }"
  neovim_at "${place%% *}" "${place#* }"
done | as_seen
