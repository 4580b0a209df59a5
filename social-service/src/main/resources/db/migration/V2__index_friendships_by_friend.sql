-- Whatever is known of a user must be found when the user is erased, also a row without its twin.
CREATE INDEX friendship_friend ON friendship (friend_id, user_id);
