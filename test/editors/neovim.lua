-- Run in Neovim after the snippet of the page: opens the letter, waits for its finding, has it fixed, asks for completions,
-- and for one with a choice.
local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then error('timed out: ' .. what) end
end
local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.LETTER))
  print('filetype: ' .. vim.bo.filetype)

  wait('a finding', function() return #vim.diagnostic.get(0) == 1 end)
  local finding = vim.diagnostic.get(0)[1]
  local heading = vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1]
  print('finding: ' .. finding.code .. ' at ' .. heading)

  -- The writer's own command; only the menu is answered for them.
  vim.ui.select = function(items, options, choose) choose(items[1], 1) end
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, 0 })
  vim.lsp.buf.code_action()
  wait('the fix', function()
    return vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1] ~= heading
  end)
  wait('no finding', function() return #vim.diagnostic.get(0) == 0 end)
  print('fixed: ' .. vim.api.nvim_buf_get_lines(0, finding.lnum, finding.lnum + 1, false)[1])

  local last = vim.fn.search('^Decision rationale:')
  vim.api.nvim_buf_set_lines(0, last - 1, last, false, { 'Decision rationale: ' })
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(0),
    position = { line = last - 1, character = #'Decision rationale: ' },
  }
  local function offers()
    local _, reply = next(assert(vim.lsp.buf_request_sync(0, 'textDocument/completion', params, 10000)))
    return reply.result.items or reply.result
  end
  print('completions: ' .. (#offers() > 0 and 'some' or 'none'))

  -- A new issue after the last one, as its line is begun by hand.
  local issue = { 'Decision rationale: The request is not medically necessary.', '', '' }
  vim.api.nvim_buf_set_lines(0, last - 1, last, false, issue)
  params.position = { line = last + 1, character = 0 }
  for _, offer in ipairs(offers()) do
    if offer.label == 'New issue' then
      local text = offer.textEdit and offer.textEdit.newText or offer.insertText
      print('inserted: ' .. text:match('^[^\n]*'))
    end
  end
end
local ok, message = xpcall(main, debug.traceback)
io.stdout:write('\n')
if not ok then
  io.stderr:write(tostring(message) .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
