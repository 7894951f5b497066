-- For wrk: each connection is an operator, who completes a task at once, and again a second or two later, as Retry-After
-- says. Ends with a line that bench/webhooks reads.
local cookies, answers = {}, {}
local sent = 0
local worker

for cookie in io.lines(os.getenv("COOKIES")) do
  cookies[#cookies + 1] = cookie
end
busy, unavailable, others = 0, 0, 0

function setup(thread)
  worker = thread
end

function request()
  sent = sent + 1
  local headers = { Cookie = cookies[sent % #cookies + 1], ["Content-Type"] = "application/x-www-form-urlencoded" }
  return wrk.format("POST", "/complete", headers, os.getenv("FORM"))
end

function delay()
  return (sent < #cookies) and 0 or math.random(1000, 2000)
end

function response(status, headers, body)
  if status == 503 and body:find("too%-many%-requests") then
    busy = busy + 1
  elseif status == 503 and body:find("twilio%-unavailable") then
    unavailable = unavailable + 1
  else
    others = others + 1
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("result\t%d\t%d\t%d\t%.2f\t%.2f\n", worker:get("busy"), worker:get("unavailable"),
    worker:get("others") + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50) / 1000, latency.max / 1000))
end
