#!/usr/bin/env bash
# neovim 0.7.2-7, Debian 12; a server of ten lines on vscode-languageserver 10.1.2, npm
#
# Good guess: an editor that announces relatedInformation shows the second place of a finding somewhere, as VS Code does.
# In fact: Neovim announces it, keeps what it gets in user_data, and shows it nowhere: not in the float, not in the quickfix list. A server
#   that adds the other place to its message only for editors without the capability leaves Neovim's users without it.
# Matters for contradictions: both places are the finding, so both belong in the message itself.
#
#> announced: true
#> kept: The summary requests 8 visits.
#> float: Diagnostics: | 1. The title requests 12 visits.
#> quickfix: The title requests 12 visits.
. "$(dirname "$0")/kit/lab.sh"
npm_packages vscode-languageserver@10.1.2
debian_packages neovim=0.7.2-7

cat >server.cjs <<'JS'
const { createConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');
const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
const line = (number) => ({ start: { line: number, character: 0 }, end: { line: number, character: 2 } });
connection.onInitialize(({ capabilities }) => {
  require('fs').writeFileSync('announced', String(capabilities.textDocument.publishDiagnostics.relatedInformation));
  return { capabilities: { textDocumentSync: 1 } };
});
connection.onNotification('textDocument/didOpen', ({ textDocument: { uri } }) => {
  const relatedInformation = [{ location: { uri, range: line(1) }, message: 'The summary requests 8 visits.' }];
  const finding = { range: line(0), severity: 1, message: 'The title requests 12 visits.', relatedInformation };
  connection.sendDiagnostics({ uri, diagnostics: [finding] });
});
connection.listen();
JS
cat >look.lua <<'LUA'
vim.cmd('edit letter.imr')
vim.lsp.buf_attach_client(0, vim.lsp.start_client({ cmd = { 'node', 'server.cjs' }, root_dir = vim.fn.getcwd() }))
vim.wait(20000, function() return #vim.diagnostic.get(0) == 1 end, 20)
local float = vim.diagnostic.open_float(0, { scope = 'line' })
vim.diagnostic.setqflist({ open = false })
local out = {
  'announced: ' .. io.open('announced'):read('*a'),
  'kept: ' .. vim.diagnostic.get(0)[1].user_data.lsp.relatedInformation[1].message,
  'float: ' .. table.concat(vim.api.nvim_buf_get_lines(float, 0, -1, false), ' | '),
  'quickfix: ' .. vim.fn.getqflist()[1].text,
}
io.open('out', 'w'):write(table.concat(out, '\n') .. '\n')
vim.cmd('qall!')
LUA
printf '12 visits\n8 visits\n' >letter.imr
[ -d root/usr/share/nvim/runtime ] && export VIMRUNTIME="$lab/root/usr/share/nvim/runtime"
timeout 60 nvim --headless --clean -n -S look.lua >/dev/null 2>&1 </dev/null || true
as_seen <out
