package dev.kandev.agents.git.checkout;

import dev.kandev.agents.git.CheckoutFailure;
import dev.kandev.agents.git.GitCommand;
import dev.kandev.agents.git.HostGit;
import dev.kandev.agents.git.RepositoryException;
import dev.kandev.agents.git.RepositoryUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Fetches files that a repository keeps in git-lfs. A repository may say in its {@code .lfsconfig} where they are; the user's
 * credentials go to its own host alone, and whatever is said there, git-lfs is told the address that was checked.
 */
final class LargeFiles {

    private static final String CONFIG = "HEAD:.lfsconfig";

    private final HostGit host;
    private final GitCommand git;

    LargeFiles(HostGit host, GitCommand git) {
        this.host = host;
        this.git = git;
    }

    /**
     * Puts them in place of their pointers.
     *
     * @return false where they are left as pointers, because git-lfs is not installed: most tasks need none of them, and would
     *     otherwise not be carried out at all
     */
    boolean fetch(Path checkout, RepositoryUrl url) {
        if (!host.largeFiles() || !areUsed(checkout)) {
            return true;
        }
        if (git.find("git-lfs").isEmpty()) {
            return false;
        }
        host.remote(url, git).run(checkout, "-c", "lfs.url=" + endpoint(checkout, url), "lfs", "pull");
        if (url.local()) {
            separate(checkout);
        }
        return true;
    }

    /** From another folder git-lfs takes files as hard links: what an agent does to its own must not reach them. */
    private void separate(Path checkout) {
        String folder = git.run(checkout, "rev-parse", "--git-path", "lfs/objects")
                .out()
                .strip();
        try (Stream<Path> files = Files.walk(checkout.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = file.resolveSibling(file.getFileName() + ".copy");
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean areUsed(Path checkout) {
        return git.run(
                        checkout,
                        "grep",
                        "--quiet",
                        "--fixed-strings",
                        "filter=lfs",
                        "HEAD",
                        "--",
                        ":(glob)**/.gitattributes")
                .succeeded();
    }

    /** Where git-lfs would go by itself, or where the repository says: in the order in which git-lfs looks (git-lfs-config(5)). */
    private String endpoint(Path checkout, RepositoryUrl url) {
        for (String key : new String[] {"lfs.url", "remote.origin.lfsurl"}) {
            GitCommand.Outcome named = git.run(checkout, "config", "--blob", CONFIG, "--get", key);
            if (named.succeeded()) {
                return checked(named.out().strip(), url);
            }
        }
        if (url.local()) {
            return "file://" + url.value();
        }
        String address = url.value().replaceAll("/+$", "");
        return address.startsWith("http") ? address + (address.endsWith(".git") ? "" : ".git") + "/info/lfs" : address;
    }

    private static String checked(String named, RepositoryUrl url) {
        RepositoryUrl endpoint = RepositoryUrl.of(named, url.local());
        if (!url.trusts(endpoint)) {
            throw new RepositoryException(
                    CheckoutFailure.LARGE_FILES,
                    CheckoutFailure.LARGE_FILES.of("the repository " + url) + ": " + endpoint);
        }
        return endpoint.local() ? "file://" + endpoint.value() : endpoint.value();
    }
}
