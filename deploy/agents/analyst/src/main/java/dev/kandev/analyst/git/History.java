package dev.kandev.analyst.git;

import java.util.List;

/**
 * What the commits reachable from HEAD say.
 *
 * @param commits as {@code git rev-list --count HEAD}; 0 in a repository without commits
 * @param head the abbreviated id of HEAD; null without commits
 * @param branch null when HEAD is detached
 * @param shallow the clone holds only the newest commits
 * @param authors every author by commits, as {@code git shortlog -sn}, most first
 * @param mostChanged the tracked files that most commits touched, most first; merges and renames are not followed
 */
public record History(
        long commits, String head, String branch, boolean shallow, List<Tally> authors, List<Tally> mostChanged) {

    /** Copies the lists. */
    public History {
        authors = List.copyOf(authors);
        mostChanged = List.copyOf(mostChanged);
    }

    /** How often something was counted. */
    public record Tally(String name, long count) {}
}
