-- Run by test/cli/neovim.test.ts: Neovim's own client opens a draft, asks the server, has a finding mended, and writes
-- what it got as JSON. Nothing here is of this project but the command that starts the server.
local command = vim.json.decode(vim.env.WORK_PLAN_COMMAND)
local told = {}

local client = vim.lsp.start_client({ name = 'work-plan', cmd = command, root_dir = vim.fn.getcwd() })
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.WORK_PLAN_DRAFT))
vim.lsp.buf_attach_client(0, client)

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  return (answers[client] or {}).result
end

local function skipped()
  return vim.tbl_filter(function(found)
    return found.code == 'skipped-number'
  end, vim.diagnostic.get(0))
end

vim.wait(20000, function() return #skipped() > 0 end, 20)
local found = skipped()[1]
told.finding = { line = found.lnum, message = found.message, source = found.source }

told.outline = vim.tbl_map(function(symbol) return symbol.name end, ask('textDocument/documentSymbol', {}))

local unit = vim.fn.search('责任单位：）')
local before = vim.fn.getline(unit):match('^(.*责任单位：)')
local list = ask('textDocument/completion', {
  position = { line = unit - 1, character = vim.str_utfindex(before) },
})
told.units = vim.tbl_map(function(item) return item.label end, list.items)

local at = { line = found.lnum, character = found.col }
local actions = ask('textDocument/codeAction', {
  range = { start = at, ['end'] = at },
  context = { diagnostics = { found.user_data.lsp and vim.tbl_extend('force', found.user_data.lsp, {
    range = { start = at, ['end'] = at }, message = found.message,
  }) } },
})
for _, action in ipairs(actions) do
  if action.edit and action.title:find('重新编号') then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
vim.wait(20000, function() return #skipped() == 0 end, 20)
told.left = #skipped()
told.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')

vim.fn.writefile({ vim.json.encode(told) }, vim.env.WORK_PLAN_TOLD)
vim.cmd('qall!')
