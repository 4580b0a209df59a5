package com.questcity.auth.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.questcity.auth.account.Account;
import com.questcity.auth.account.AccountView;
import com.questcity.auth.audit.AuditTrail;
import com.questcity.auth.session.SessionService;
import com.questcity.common.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that this service knows about a person, without secrets. */
@ApplicationScoped
class PersonalData {

    private static final int MOST_EVENTS = 10_000;

    private final SessionService sessions;
    private final AuditTrail audit;
    private final ObjectMapper json;

    PersonalData(SessionService sessions, AuditTrail audit, ObjectMapper json) {
        this.sessions = sessions;
        this.audit = audit;
        this.json = json;
    }

    /** A JSON document with one member per service, so that the others' data has its place. */
    Uni<String> of(Account account, Instant now) {
        var auth = new LinkedHashMap<String, Object>();
        auth.put("account", AccountView.of(account));
        return sessions.views(account.id(), null, PageRequest.ofAll())
                .invoke(found -> auth.put("sessions", found))
                .chain(() -> audit.about(account.id(), MOST_EVENTS))
                .invoke(found -> auth.put("events", found))
                .map(found -> plain(auth, now));
    }

    private String plain(Map<String, Object> auth, Instant now) {
        try {
            return json.writeValueAsString(
                    Map.of("made_at", now, "services", List.of("auth"), "auth", auth));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("views are plain JSON", e);
        }
    }
}
