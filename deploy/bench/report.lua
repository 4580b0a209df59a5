-- For wrk: the token comes from the environment, where no list of processes shows it, and the result is one line.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("QUESTCITY_TOKEN")

done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    "result requests=%d microseconds=%d bytes=%d errors=%d p50=%d p95=%d p99=%d\n",
    summary.requests, summary.duration, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
