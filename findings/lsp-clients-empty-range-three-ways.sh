#!/usr/bin/env bash
# neovim 0.7.2-7, Eglot 1.9-2 and lsp-mode 8.0.0-5 in emacs-nox 1:28.2+1-15+deb12u4, Debian 12; server with vscode-languageserver 10.1.2, npm
#
# Good guess: a finding about what is missing has no text of its own, so that it is put at a point, and editors show it there; one without a severity is an
#   error everywhere; one after the last line, as a server may send for a letter that was just cut, is dropped.
# In fact: at a point Neovim underlines nothing; both clients of Emacs underline a character, at the end of a line the one before the point, which is part of
#   something else. Without a severity it is an error to Neovim and Eglot and a note to lsp-mode. After the end, Eglot and lsp-mode make the
#   whole last line an error, and Neovim keeps a place that is not there, with nothing underlined. The protocol leaves severities to the client and says nothing of the
#   others.
# Matters to servers for letters, of which half the findings say that something is missing: give each a range with text in it, the heading or the
#   request that it belongs to, and a severity. The product does.
#
#> Neovim: point nothing, point at line end nothing, no severity "reque" ERROR, after the end nothing
#> Eglot: point ":" eglot-warning, point at line end "1" eglot-warning, no severity "reque" eglot-error, after the end "End." eglot-error
#> lsp-mode: point ":" :warning, point at line end "1" :warning, no severity "reque" :note, after the end "End." :error
. "$(dirname "$0")/kit/lab.sh"
npm_packages vscode-languageserver@10.1.2
debian_packages neovim=0.7.2-7 emacs-nox=1:28.2+1-15+deb12u4 elpa-eglot=1.9-2 elpa-lsp-mode=8.0.0-5

cat >server.cjs <<'JS'
const { createConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');
const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
const range = (line, from, to = from) => ({ start: { line, character: from }, end: { line, character: to } });
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 1 } }));
connection.onNotification('textDocument/didOpen', ({ textDocument: { uri } }) => {
  connection.sendDiagnostics({
    uri,
    diagnostics: [
      { range: range(0, 9), severity: 2, message: 'point' },
      { range: range(1, 22), severity: 2, message: 'point at line end' },
      { range: range(2, 4, 9), message: 'no severity' },
      { range: range(9, 0), severity: 1, message: 'after the end' },
    ],
  });
});
connection.listen();
JS
mkdir home
export HOME=$lab/home LC_ALL=C.UTF-8
printf 'Decision: \nCase Number: CM16-0001\nThe request is upheld.\nEnd.\n' >letter.txt
cat >look.lua <<'LUA'
vim.cmd('edit letter.txt')
vim.lsp.buf_attach_client(0, vim.lsp.start_client({ cmd = { 'node', 'server.cjs' }, root_dir = vim.fn.getcwd() }))
vim.wait(20000, function() return #vim.diagnostic.get(0) == 4 end, 20)
local _, space = next(vim.diagnostic.get_namespaces())
local marks = vim.api.nvim_buf_get_extmarks(0, space.user_data.underline_ns, 0, -1, { details = true })
local out = {}
for _, finding in ipairs(vim.diagnostic.get(0)) do
  local shown = 'nothing'
  for _, mark in ipairs(marks) do
    if mark[2] == finding.lnum and mark[3] == finding.col and mark[4].end_col > mark[3] then
      local line = vim.fn.getline(mark[2] + 1)
      shown = '"' .. line:sub(mark[3] + 1, mark[4].end_col) .. '" ' .. vim.diagnostic.severity[finding.severity]
    end
  end
  table.insert(out, finding.message .. ' ' .. shown)
end
io.open('neovim', 'w'):write('Neovim: ' .. table.concat(out, ', ') .. '\n')
vim.cmd('qall!')
LUA
cat >look.el <<'LISP'
(setq user-emacs-directory (expand-file-name "home/") inhibit-message t)
(dolist (folder (append (file-expand-wildcards (expand-file-name "root/usr/share/emacs/site-lisp/elpa-src/*"))
                        (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa-src/*")))
  (add-to-list 'load-path folder t))
(require 'project)
(defun shown-by (client)
  (let ((tries 0))
    (while (and (< tries 100) (< (length (flymake-diagnostics)) 4))
      (when (equal client "lsp-mode") (ignore-errors (lsp-diagnostics--flymake-after-diagnostics) (flymake-start)))
      (accept-process-output nil 0.1)
      (setq tries (1+ tries))))
  (princ (format "%s: %s\n" client
    (mapconcat
      (lambda (finding)
        (format "%s %S %s" (car (last (split-string (flymake-diagnostic-text finding) ": ")))
          (buffer-substring (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)) (flymake-diagnostic-type finding)))
      (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))
      ", "))))
(find-file "letter.txt")
(text-mode)
(if (equal (getenv "CLIENT") "Eglot")
    (progn
      (require 'eglot)
      (eglot '(text-mode) (cons 'transient default-directory) 'eglot-lsp-server '("node" "server.cjs") "text")
      (shown-by "Eglot"))
  (require 'lsp-mode)
  (mapc #'require '(lsp-diagnostics lsp-modeline lsp-headerline lsp-lens lsp-completion lsp-semantic-tokens))
  (setq lsp-auto-guess-root t lsp-enable-snippet nil lsp-diagnostics-provider :flymake lsp-headerline-breadcrumb-enable nil lsp-keep-workspace-alive nil
        lsp-enable-suggest-server-download nil lsp-session-file (expand-file-name "home/session"))
  (lsp-register-client
    (make-lsp-client :new-connection (lsp-stdio-connection '("node" "server.cjs")) :major-modes '(text-mode) :server-id 'letters))
  (add-to-list 'lsp-language-id-configuration '(text-mode . "text"))
  (lsp-workspace-folders-add default-directory)
  (lsp)
  (shown-by "lsp-mode"))
LISP
shown_in() {
  local share=$lab/root/usr/share/emacs/28.2 dump call=(emacs-nox)
  dump=$(find root -name emacs.pdmp)
  if [ -n "$dump" ]; then
    paths=$(find "$share/lisp" -type d -printf '%p:')
    call=(env EMACSLOADPATH="${paths%:}" EMACSDATA="$share/etc" EMACSDOC="$share/etc" emacs-nox "--dump-file=$lab/$dump")
  fi
  CLIENT=$1 timeout 60 "${call[@]}" -Q --batch -l look.el 2>/dev/null </dev/null | grep "^$1: "
}
[ -d root/usr/share/nvim/runtime ] && export VIMRUNTIME="$lab/root/usr/share/nvim/runtime"
timeout 60 nvim --headless --clean -n -S look.lua >/dev/null 2>&1 </dev/null || true
{
  cat neovim
  shown_in Eglot
  shown_in lsp-mode
} | as_seen
