package dev.kandev.agents.git.checkout;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.GitWords;
import dev.kandev.agents.git.MirrorCache;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.git.RepositoryUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The submodules of a checkout. Git itself puts them where they belong, and looks after paths and names; but from a mirror, so that it
 * never speaks with a host that {@code .gitmodules} names.
 */
final class Submodules {

    private static final String MODULES = "HEAD:.gitmodules";

    private final MirrorCache mirrors;

    Submodules(MirrorCache mirrors) {
        this.mirrors = mirrors;
    }

    /** Those that are part of the commit and have an address; a commit of another repository without one is left as git leaves it. */
    List<Submodule> of(Path checkout, GitCommand git) {
        if (!git.run(checkout, "cat-file", "-e", MODULES).succeeded()) {
            return List.of();
        }
        GitCommand.Outcome modules =
                git.run(checkout, "config", "-z", "--blob", MODULES, "--get-regexp", "^submodule\\..*\\.(path|url)$");
        if (modules.cut() || modules.exitCode() > 1) {
            throw new RepositoryException(CheckoutFailure.SUBMODULE, "the repository's .gitmodules cannot be read");
        }
        Map<String, String> paths = new LinkedHashMap<>();
        Map<String, String> urls = new LinkedHashMap<>();
        for (String entry : modules.out().split("\0")) {
            int end = entry.indexOf('\n');
            int dot = end < 0 ? -1 : entry.lastIndexOf('.', end);
            if (dot > "submodule.".length()) {
                String name = entry.substring("submodule.".length(), dot);
                (entry.startsWith("path", dot + 1) ? paths : urls).put(name, entry.substring(end + 1));
            }
        }
        List<Submodule> found = new ArrayList<>();
        paths.forEach((name, path) -> {
            if (urls.containsKey(name) && isPartOf(checkout, path, git)) {
                found.add(new Submodule(name, path, urls.get(name)));
            }
        });
        return found;
    }

    /** A path that is written in another way than git has it could lead elsewhere on the disk. */
    private static boolean isPartOf(Path checkout, String path, GitCommand git) {
        String entry = git.run(checkout, "--literal-pathspecs", "ls-tree", "-z", "HEAD", "--", path)
                .out();
        return entry.startsWith("160000 ") && entry.endsWith("\t" + path + "\0");
    }

    /**
     * Checks out one.
     *
     * @param url what its address came to
     * @return whether it is there now: a repository can say of its submodules that they are not wanted at first
     */
    boolean checkOut(Path checkout, Submodule submodule, RepositoryUrl url, GitCommand git) {
        String address = "submodule." + submodule.name() + ".url";
        Path below = checkout.resolve(submodule.path());
        boolean wanted = mirrors.use(url, git, mirror -> {
            run(git, checkout, "config", address, "file://" + mirror.path());
            run(git, checkout, "config", "submodule." + submodule.name() + ".active", "true");
            run(
                    git,
                    checkout,
                    "--literal-pathspecs",
                    "submodule",
                    "--quiet",
                    "update",
                    "--force",
                    "--no-recommend-shallow",
                    "--",
                    submodule.path());
            return Files.exists(below.resolve(".git"));
        });
        run(git, checkout, "config", address, url.withoutSecrets());
        if (wanted) {
            run(git, below, "remote", "set-url", "--", "origin", url.withoutSecrets());
        }
        return wanted;
    }

    private static void run(GitCommand git, Path directory, String... arguments) {
        GitCommand.Outcome outcome = git.run(directory, arguments);
        if (!outcome.succeeded()) {
            throw GitWords.failure("it", outcome.err());
        }
    }
}
