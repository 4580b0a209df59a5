package com.questcity.auth.password;

import com.questcity.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which passwords are good enough: 8 to 128 characters with any content, not a common one, and not
 * made of what anybody knows about the person or the product.
 */
@ApplicationScoped
public class PasswordPolicy {

    /** For request records, in UTF-16 units; the policy counts characters. */
    public static final int LONGEST_TEXT = 512;

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int TELLING = 4;
    private static final int MOST_DECORATION = 4;
    private static final String PRODUCT = "questcity";
    // What people add to a weak password to get it past a rule.
    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private final CommonPasswords common;

    PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /** Throws a 422 that says what to do; own data are names and addresses of the person. */
    public void require(String password, Stream<String> ownData) {
        var characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST || characters > LONGEST) {
            throw refusal("A password has 8 to 128 characters.");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || isDecorated(lower) || isRepetition(lower)) {
            throw refusal("This password is among those that attackers try first.");
        }
        if (isMadeOf(lower, PRODUCT) || ownData.anyMatch(own -> isMadeOf(lower, own))) {
            throw refusal("This password is made of what others know about you, or of our name.");
        }
    }

    private boolean isDecorated(String password) {
        var core = DECORATION.matcher(password).replaceAll("");
        return password.length() - core.length() <= MOST_DECORATION && common.contains(core);
    }

    // A long password may mention a name: what counts is how much is left without it.
    private static boolean isMadeOf(String password, String known) {
        var word = known.strip().toLowerCase(Locale.ROOT);
        return word.length() >= TELLING
                && password.contains(word)
                && password.replace(word, "").length() < SHORTEST;
    }

    private static boolean isRepetition(String password) {
        return password.chars().distinct().count() < 3;
    }

    private static ProblemException refusal(String why) {
        return new ProblemException(422, "weak-password", why + " Choose another one.");
    }
}
