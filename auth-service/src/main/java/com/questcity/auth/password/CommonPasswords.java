package com.questcity.auth.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The passwords that attackers try first: the 30,000 most common ones, in lower case. */
@Singleton
class CommonPasswords {

    private final Set<String> words = new HashSet<>();

    CommonPasswords() {
        try {
            Dictionary common = StandardDictionaries.PASSWORDS_LOADER.load();
            common.getFrequencies().stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String lowerCase) {
        return words.contains(lowerCase);
    }
}
