package dev.kandev.gateway.review;

import java.util.List;

/** What differs in a workspace from the commit that it began with. */
record ChangesView(String base, List<File> files, String diff, boolean truncated) {

    /** A file that differs; lines are counted as git counts them. */
    record File(String path, String status, String oldPath, int additions, int deletions, boolean binary) {}
}
