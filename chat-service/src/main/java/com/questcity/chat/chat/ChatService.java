package com.questcity.chat.chat;

import com.questcity.common.paging.Cursor;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
@ApplyGuard("database")
class ChatService {

    private final ChatRepository stored;

    ChatService(ChatRepository stored) {
        this.stored = stored;
    }

    Uni<Page<ChatView>> page(UUID userId, PageRequest request) {
        return stored.page(userId, request.afterUuid(), request.rows())
                .map(found ->
                        Page.of(found, request, Function.identity(), view -> Cursor.of(view.id())));
    }
}
