package com.questcity.common.representation;

import com.questcity.common.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The version of an entity as its ETag (RFC 9110): 304 for readers, 412 for late writers. */
public final class EntityVersion {

    private EntityVersion() {}

    /** 200 with the view and its ETag, or 304 when the client has this version. */
    public static <T> RestResponse<T> answer(Request request, int version, T view) {
        var tag = new EntityTag(Integer.toString(version));
        var refused = request.evaluatePreconditions(tag);
        if (refused != null) {
            return RestResponse.ResponseBuilder.<T>create(refused.build().getStatus())
                    .tag(tag)
                    .build();
        }
        return changed(version, view);
    }

    /** 200 with what the view is after a change. */
    public static <T> RestResponse<T> changed(int version, T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(new EntityTag(Integer.toString(version)))
                .build();
    }

    /** Refuses a change that was made to another version; no If-Match header fits any. */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        var fits = Arrays.stream(ifMatch.split(",")).anyMatch(tag -> fits(tag, version));
        if (!fits) {
            throw new ProblemException(
                    412,
                    "precondition-failed",
                    "Somebody changed this since you read it: read it again.");
        }
    }

    private static boolean fits(String tag, int version) {
        return tag.strip().equals("\"" + version + "\"");
    }
}
