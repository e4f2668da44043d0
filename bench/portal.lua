-- Asks for addresses in turn; prints one line of figures. Given after `--`: what to ask for, and where to begin.

local what, at, queries, last

local function escaped(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

-- Names as people type them: whole, in part, mistyped, without spaces, in English, and words that nothing has.
local typed = {
  "เทศบาลตำบล", "เทศบาลตำบลสมมติ", "เทศบานตำบล", "องค์การบริหารส่วนจังหวัด", "อบต", "กรม", "มหาวิทยาลัย", "มหาวทยาลัย",
  "ขอนแก่น", "เชียงใหม่", "เชียงไหม่", "โรงพยาบาล", "ทดสอบ", "municipality", "municipalty chiang mai", "province 12",
  "เทศบาลเมือง ขอนแก่น", "องค์การบริหารส่วนตำบล นครราชสีมา", "zzzzzz", "สำนักงาน", "รัฐวิสาหกิจ", "กองทุน", "department of",
}

function init(args)
  what, at, last = args[1], tonumber(args[2] or 0), tonumber(args[3] or 0)
  queries = {}
  for i, text in ipairs(typed) do queries[i] = escaped(text) end
end

function request()
  at = at + 1
  if last > 0 and at > last then at = 1 end
  local path
  if what == "agency" then
    -- 8,300 agencies of 2565, then of 2564
    path = string.format("/th/%d/agencies/demo-%05d", 2565 - math.floor((at - 1) / 8300) % 2, (at - 1) % 8300 + 1)
  elseif what == "english" then
    path = string.format("/en/2564/agencies/demo-%05d", (at - 1) % 8300 + 1)
  elseif what == "search" then
    path = "/th/search?q=" .. queries[(at - 1) % #queries + 1]
  else
    path = what
  end
  return wrk.format("GET", path)
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("figures %.0f %.1f %.1f %.1f %d\n", summary.requests * 1e6 / summary.duration,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
