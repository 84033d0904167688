package dev.kandev.orchestrator.lifecycle;

/** What agents and users say, made fit for a card. */
final class Wording {

    private static final int MAX_CHARACTERS = 500;

    private Wording() {}

    /** At most 500 characters; without NUL, which the database refuses. Null stays null. */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace('\0', ' ');
        if (clean.length() <= MAX_CHARACTERS) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(MAX_CHARACTERS - 2)) ? MAX_CHARACTERS - 2 : MAX_CHARACTERS - 1;
        return clean.substring(0, end) + "…";
    }
}
