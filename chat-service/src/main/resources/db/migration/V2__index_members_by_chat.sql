-- Who is in a chat: for its members, and to see whether it is empty.
CREATE INDEX chat_member_chat ON chat_member (chat_id, user_id);
