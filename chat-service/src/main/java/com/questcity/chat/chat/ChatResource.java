package com.questcity.chat.chat;

import com.questcity.common.identity.CurrentUser;
import com.questcity.common.paging.Page;
import com.questcity.common.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/chats/me")
@Tag(name = "Chats")
@Produces(MediaType.APPLICATION_JSON)
public class ChatResource {

    private final ChatService service;
    private final CurrentUser caller;

    ChatResource(ChatService service, CurrentUser caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("create_chats")
    @Operation(summary = "The caller's chats")
    public Uni<Page<ChatView>> mine(@Valid @BeanParam PageRequest page) {
        return service.page(caller.id(), page);
    }
}
