package com.questcity.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.impl.NoStackTraceThrowable;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The refusals that the problem extension does not get right with this Quarkus: 401 (it reads a
 * field that is gone), 405 (it says nothing of what is allowed), and what Quarkus refuses by itself
 * with an empty answer, such as JSON that can't be read.
 */
class HttpProblems {

    private static final int BEFORE_THE_EXTENSION = 1;

    private final ProblemShape shape;
    private final AllowedMethods allowed;

    HttpProblems(ProblemShape shape, AllowedMethods allowed) {
        this.shape = shape;
        this.allowed = allowed;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return refuse(401, e, uri, "WWW-Authenticate", "Bearer");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response authenticationFailed(AuthenticationFailedException e, UriInfo uri) {
        return refuse(401, e, uri, "WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response notAllowed(NotAllowedException e, UriInfo uri) {
        return refuse(405, e, uri, "Allow", String.join(", ", allowed.at(uri.getPath())));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response unreadable(MismatchedInputException e, UriInfo uri) {
        return answer(HttpProblem.builder().withStatus(400), e, uri);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_EXTENSION)
    Response refused(WebApplicationException e, UriInfo uri) {
        var status = e.getResponse().getStatus();
        var cause = e.getCause() instanceof JsonProcessingException json ? json : e;
        return answer(HttpProblem.builder().withStatus(status), cause, uri);
    }

    // JSON is UTF-8; what looks like UTF-32 and is broken ends up here.
    @ServerExceptionMapper
    Response unreadable(CharConversionException e, UriInfo uri) {
        return answer(HttpProblem.builder().withStatus(400), e, uri);
    }

    // A pool's time-out is a Throwable but no Exception, so that no other mapper takes it.
    @ServerExceptionMapper
    Response busy(NoStackTraceThrowable e, UriInfo uri) {
        return answer(HttpProblem.builder().withStatus(500), e, uri);
    }

    private Response refuse(int status, Exception cause, UriInfo uri, String header, String value) {
        var problem = HttpProblem.builder().withStatus(status).withHeader(header, value);
        return answer(problem, cause, uri);
    }

    private Response answer(HttpProblem.Builder problem, Throwable cause, UriInfo uri) {
        return shape.apply(problem.build(), ProblemContext.of(cause, uri)).toResponse();
    }
}
