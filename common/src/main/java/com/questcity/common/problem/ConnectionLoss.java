package com.questcity.common.problem;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Tells a dependency that is away from one that merely said no: only the first opens a breaker, or
 * a user with slow queries could switch the service off.
 */
public final class ConnectionLoss {

    // PostgreSQL being shut down, crashed, or not yet started; class 08 is the connection itself.
    private static final Set<String> SHUTDOWN_STATES = Set.of("57P01", "57P02", "57P03");

    private ConnectionLoss() {}

    /** Whether the failure, or a cause of it, is a lost or refused connection. */
    public static boolean causes(Throwable failure) {
        return any(failure, ConnectionLoss::isLoss);
    }

    /**
     * Whether a caller should be told to come back later: a loss, an open breaker, no free
     * connection.
     */
    static boolean meansLater(Throwable failure) {
        return any(failure, at -> isLoss(at) || isBusy(at));
    }

    private static boolean isLoss(Throwable at) {
        return switch (at) {
            case SocketException e -> true; // refused, reset, and the connect time-out
            case UnknownHostException e -> true;
            case ClosedChannelException e -> true;
            case ClosedConnectionException e -> true;
            case DatabaseException e when e.getSqlState() != null ->
                    e.getSqlState().startsWith("08") || SHUTDOWN_STATES.contains(e.getSqlState());
            default -> false;
        };
    }

    private static boolean isBusy(Throwable at) {
        return at instanceof CircuitBreakerOpenException
                || at instanceof ConnectionPoolTooBusyException
                || (at instanceof NoStackTraceThrowable && "Timeout".equals(at.getMessage()));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (test.test(at)) {
                return true;
            }
        }
        return false;
    }
}
