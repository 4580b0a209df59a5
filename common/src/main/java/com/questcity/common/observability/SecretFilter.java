package com.questcity.common.observability;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * The last net under the rule that secrets are not logged: masks what looks like one, and keeps a
 * line break in somebody's input from starting a log line of its own. It reads messages, not stack
 * traces: what is logged with a cause must not carry a secret in it.
 */
@LoggingFilter(name = "secrets")
public final class SecretFilter implements Filter {

    private static final Formatter FORMATTER =
            new ExtFormatter() {
                @Override
                public String format(ExtLogRecord event) {
                    return formatMessage(event);
                }
            };
    private static final String MASK = "***";
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?:password|secret|token|authorization|code)[\"']?\\s*[=:]\\s*[\"']?"
                            + "(?:bearer |basic )?)[^\\s\"',;&}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    @Override
    public boolean isLoggable(LogRecord event) {
        var written = FORMATTER.formatMessage(event);
        if (written == null) {
            return true;
        }
        var clean = clean(written);
        if (!clean.equals(written) && event instanceof ExtLogRecord ext) {
            ext.setMessage(clean, ExtLogRecord.FormatStyle.NO_FORMAT);
        }
        return true;
    }

    static String clean(String message) {
        var masked = TOKEN.matcher(message).replaceAll(MASK);
        masked = NAMED.matcher(masked).replaceAll("$1" + MASK);
        return LINE_BREAK.matcher(masked).replaceAll(" ⏎ ");
    }
}
