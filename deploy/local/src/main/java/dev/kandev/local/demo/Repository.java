package dev.kandev.local.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The repository that the agent shall look at.
 *
 * @param address as a task takes it: a URL, or an absolute path
 * @param name what people call it
 * @param dirty whether it is a directory with changes that are in no commit
 */
record Repository(String address, String name, boolean dirty) {

    private static final int GIT_SECONDS = 30;

    /**
     * What the user named. A directory somewhere in a repository means the whole of it; a relative one counts from where the user is.
     *
     * @throws DemoException when it is neither an address nor in a repository
     */
    static Repository of(String text) {
        if (text.contains("://") || text.matches("[^/]+@[^/]+:.+")) {
            return new Repository(text, nameOf(text), false);
        }
        Path directory = Path.of(text).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            throw new DemoException(directory + " is no directory: name a git repository by its path or its URL");
        }
        String top = git(directory, "rev-parse", "--show-toplevel");
        if (top.isEmpty()
                && !git(directory, "rev-parse", "--is-bare-repository").equals("true")) {
            throw new DemoException(directory + " is no git repository: name one by its path or its URL");
        }
        String root = top.isEmpty() ? directory.toString() : top;
        boolean dirty =
                !top.isEmpty() && !git(directory, "status", "--porcelain").isEmpty();
        return new Repository(root, nameOf(root), dirty);
    }

    private static String nameOf(String address) {
        String path = address.replaceAll("/+$", "").replaceAll("\\.git$", "");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    }

    /** What git says in one line; nothing when it refuses. */
    private static String git(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var output = git.getInputStream()) {
                String line = new String(output.readNBytes(4096), StandardCharsets.UTF_8).strip();
                output.transferTo(OutputStream.nullOutputStream());
                return git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? line : "";
            }
        } catch (IOException failure) {
            throw new DemoException("git could not be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
