/** Chats and their members. */
@NullMarked
package com.questcity.chat.chat;

import org.jspecify.annotations.NullMarked;
