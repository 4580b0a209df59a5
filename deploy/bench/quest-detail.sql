-- GET /api/v1/quests/{id}: two statements, and one transaction of pgbench is one request.
SELECT id, name, short_description, category_id, place_id, level, group_type, timeframe,
       mileage, cost, reward, language, points_count, latitude, longitude,
       status, published_at, description, vehicle_id, auto_accrual, is_subscription,
       pay_extra, ordered, mentor_preference, player_limit, age_limit
  FROM quest
 WHERE id = :id AND status = 'PUBLISHED';
SELECT id, position, name_of_location, description, type_id, tool_id, task_kind, type_photo,
       options, is_divide, required, score,
       (SELECT count(*)::int FROM hint h WHERE h.point_id = point.id) AS hints_count,
       (SELECT json_agg(s ORDER BY s.position)
          FROM (SELECT position, latitude, longitude, detections_radius, height
                  FROM place_settings WHERE point_id = point.id) s) AS places
  FROM point
 WHERE quest_id = :id
 ORDER BY position LIMIT :points;
