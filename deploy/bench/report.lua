-- For wrk: a token, where there is one, comes from the environment, where no list of processes shows it; the result is one line.
local token = os.getenv("QUESTCITY_TOKEN")
if token then
  wrk.headers["Authorization"] = "Bearer " .. token
end

-- A script that looks at its answers (answers.lua) fills this; for the others wrk's own count of errors must do.
threads = {}

done = function(summary, latency, requests)
  local e = summary.errors
  local refused = e.status
  if #threads > 0 then
    refused = 0
    for _, thread in ipairs(threads) do
      refused = refused + thread:get("refused")
      if thread:get("refusal") then io.write("refused ", thread:get("refusal"), "\n") end
    end
  end
  io.write(string.format(
    "result requests=%d microseconds=%d bytes=%d errors=%d p50=%d p95=%d p99=%d\n",
    summary.requests, summary.duration, summary.bytes, e.connect + e.read + e.write + e.timeout + refused,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
