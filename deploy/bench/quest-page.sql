-- GET /api/v1/quests?limit=20: one row more than the page, to know whether there is a next one.
SELECT id, name, short_description, category_id, place_id, level, group_type, timeframe,
       mileage, cost, reward, language, points_count, latitude, longitude
  FROM quest
 WHERE status = 'PUBLISHED' AND id > 0
 ORDER BY id LIMIT 21;
