-- For wrk: posts one signed form over and over, and ends with a line that bench/webhooks reads.
wrk.method = "POST"
wrk.body = os.getenv("FORM")
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["X-Twilio-Signature"] = os.getenv("SIGNATURE")

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("result\t%.0f\t%.2f\t%.2f\t%d\t%d\n",
    summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000,
    latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status,
    summary.requests))
end
