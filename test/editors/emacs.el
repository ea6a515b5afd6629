;; Run in Emacs behind the snippet of the page: opens the letter, waits for its finding, has it fixed, asks for completions.
(setq eglot-confirm-server-initiated-edits nil eglot-connect-timeout 20 eglot-sync-connect 20
      eglot-send-changes-idle-time 0 eglot-extend-to-xref nil vc-handled-backends nil)
(require 'eglot)
(defun letter-wait (what condition)
  (let ((end (+ (float-time) 20)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "timed out: %s" what))
      (accept-process-output nil 0.05))))
(defun letter-heading ()
  (save-excursion
    (goto-char (point-min))
    (re-search-forward "^CLIN.* SUMMARY$")
    (match-string 0)))
(find-file (getenv "LETTER"))
(message "mode: %s" major-mode)
;; `eglot-ensure' waits for the end of a command, and --batch has none.
(unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
(flymake-mode 1)
(flymake-start)
(letter-wait "a finding" (lambda () (= 1 (length (flymake-diagnostics)))))
(let ((finding (car (flymake-diagnostics))))
  (message "finding at %s" (letter-heading))
  (goto-char (flymake-diagnostic-beg finding))
  ;; The writer's own command; only the menu is answered for them.
  (cl-letf (((symbol-function 'completing-read) (lambda (_ choices &rest _) (caar choices))))
    (eglot-code-actions (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding) "quickfix" t)))
(letter-wait "the fix" (lambda () (string= (letter-heading) "CLINICAL CASE SUMMARY")))
(eglot--signal-textDocument/didChange) ; eglot does so when it is idle, and --batch never is
(letter-wait "no finding" (lambda () (= 0 (length (flymake-diagnostics)))))
(message "fixed: %s" (letter-heading))
(goto-char (point-min))
(re-search-forward "^Decision rationale: *")
(delete-region (point) (point-max))
(eglot--signal-textDocument/didChange)
(message "completions: %s"
         (if (all-completions "" (nth 2 (eglot-completion-at-point))) "some" "none"))
(let ((inhibit-message t)) (eglot-shutdown (eglot-current-server)))
(set-buffer-modified-p nil)
