package com.questcity.local.importer;

import java.util.Locale;

/** What a walk's quest says, in the language that its rows speak. */
record StopWords(
        Locale locale,
        String year,
        String yearHint,
        String picture,
        String reading,
        String arrival,
        String name,
        String summary,
        String onTheWay) {

    private static final StopWords RUSSIAN =
            new StopWords(
                    Locale.of("ru"),
                    "Найдите памятную доску и введите первый год, который на ней написан. Текст доски:",
                    "Год начинается с цифр %s.",
                    "Найдите это место и снимите его целиком.",
                    "Дойдите до места и прочтите о нём.",
                    "Дойдите до места.",
                    "Прогулка: %s – %s",
                    "Пешая прогулка: точек – %d, около %.1f км.",
                    "По пути:");

    private static final StopWords ENGLISH =
            new StopWords(
                    Locale.ROOT,
                    "Find the plaque and enter the first year that is written on it. It reads:",
                    "The year begins with %s.",
                    "Find this place and take a picture of the whole of it.",
                    "Come to the place and read about it.",
                    "Come to the place.",
                    "Walk: %s to %s",
                    "A walk past %d places, about %.1f km.",
                    "On the way:");

    static StopWords of(Walk walk) {
        return walk.isRussian() ? RUSSIAN : ENGLISH;
    }

    String yearHint(String firstDigits) {
        return String.format(locale, yearHint, firstDigits);
    }

    String questName(String first, String last) {
        return String.format(locale, name, first, last);
    }

    String summary(int places, double kilometres) {
        return String.format(locale, summary, places, kilometres);
    }
}
