package dev.kandev.agents.workspace;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** Names the branch an agent works on: {@code kandev/<short id>-<slug of the title>}. */
public final class BranchName {

    private static final int MAX_SLUG = 40;

    private BranchName() {}

    /** The name for a task with this title. */
    public static String of(UUID taskId, String title) {
        String shortId = taskId.toString().substring(0, 8);
        String slug = slug(title);
        return "kandev/" + shortId + (slug.isEmpty() ? "" : "-" + slug);
    }

    static String slug(String title) {
        String slug = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.length() <= MAX_SLUG ? slug : slug.substring(0, MAX_SLUG).replaceAll("-+$", "");
    }
}
