-- For wrk: each thread goes on with the refresh token that its last answer brought.
local folder = debug.getinfo(1, "S").source:match("^@(.*/)")
dofile(folder .. "report.lua")
dofile(folder .. "answers.lua")

local token
local turn = 0

function init()
  local tokens = {}
  for each in os.getenv("QUESTCITY_REFRESH_TOKENS"):gmatch("[^,]+") do tokens[#tokens + 1] = each end
  token = tokens[number]
end

function request()
  -- From one address so many would be refused: it is as if many clients refreshed now and then.
  turn = turn + 1
  return post("/api/v1/auth/refresh-token", number * 4000 + turn % 4000, '{"refresh_token":"' .. token .. '"}')
end

function response(status, headers, body)
  if accept(status, body) then token = body:match('"refresh_token"%s*:%s*"([^"]+)"') end
end
