package dev.kandev.tasks.task;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a user types into a search field, as PostgreSQL's {@code to_tsquery} wants it: every word, or a beginning of one. */
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** Empty, which finds nothing, where there is no word. */
    static String of(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
