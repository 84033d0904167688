package dev.kandev.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docs/access.md} says: who gets which answer where. */
final class AccessTable {

    private static final Path FILE = Path.of("..", "docs", "access.md");
    private static final Pattern ROUTE = Pattern.compile("\\| `([A-Z]+) (/\\S*)` \\|(.*)\\|");

    private AccessTable() {}

    /** Whoever asks; in the order of the columns. */
    enum Role {
        ANONYMOUS,
        STRANGER,
        VIEWER,
        EDITOR,
        OWNER,
        ADMIN
    }

    /**
     * A row.
     *
     * @param method of HTTP, or {@code WS}
     * @param path below the API's prefix, with the names of its variables
     */
    record Route(String method, String path, List<Integer> statuses) {

        int statusFor(Role role) {
            return statuses.get(role.ordinal());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Route> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(ROUTE::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Route(
                            row.group(1),
                            row.group(2),
                            Arrays.stream(row.group(3).split("\\|"))
                                    .map(cell -> Integer.valueOf(cell.strip()))
                                    .toList()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
