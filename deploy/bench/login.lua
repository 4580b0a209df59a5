-- For wrk: logins, one bench account after the other.
local folder = debug.getinfo(1, "S").source:match("^@(.*/)")
dofile(folder .. "report.lua")
dofile(folder .. "answers.lua")

local accounts = tonumber(os.getenv("QUESTCITY_ACCOUNTS"))
local password = os.getenv("QUESTCITY_PASSWORD")
local turn = 0

function request()
  turn = turn + 1
  local account = (number * 31 + turn) % accounts + 1
  return post("/api/v1/auth/login", account, string.format(
    '{"login":"bench-%d","password":"%s","device_name":"bench"}', account, password))
end

function response(status, headers, body)
  accept(status, body)
end
