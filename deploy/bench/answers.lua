-- What the scripts with one connection for each thread share: a number for each thread, and a look at every answer.
-- Such a thread sends a request only after the answer to the last, so its state follows a chain.
function setup(thread)
  threads[#threads + 1] = thread
  thread:set("number", #threads)
  thread:set("refused", 0)
end

-- Whether it was a success; the first that wasn't is kept.
function accept(status, body)
  if status >= 200 and status <= 299 then return true end
  refused = refused + 1
  refusal = refusal or status .. " " .. string.sub(body:gsub("%c", " "), 1, 200)
  return false
end

-- Each client comes from an address of its own (the block for benchmarks): the limit for one address isn't what is
-- measured. auth-service trusts this machine as its proxy.
function post(path, client, body)
  local address = string.format("198.18.%d.%d", math.floor(client / 250), client % 250 + 1)
  return wrk.format("POST", path,
    { ["Content-Type"] = "application/json", ["X-Forwarded-For"] = address }, body)
end
