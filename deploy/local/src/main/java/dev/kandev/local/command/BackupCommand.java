package dev.kandev.local.command;

import dev.kandev.local.backup.Backup;
import dev.kandev.local.home.Home;
import dev.kandev.local.system.LocalSystem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Keeps everything as one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything that Kandev keeps into a new file: database, streams, secrets, workspaces.",
            "Kandev must be down. The file holds all secrets: keep it where nobody else reads it."
        })
final class BackupCommand implements Callable<Integer> {

    private static final double MEBIBYTE = 1024 * 1024;

    private final Context context;

    @Parameters(paramLabel = "FILE", description = "A file that does not exist yet, such as kandev.tar.gz.")
    private Path file;

    BackupCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Home home = context.home().prepare();
        new LocalSystem(home).whileDown(() -> {
            long bytes = new Backup(home).write(file);
            context.console().line("%s holds %s (%.1f MiB)".formatted(file, home.path(), bytes / MEBIBYTE));
        });
        return ExitCode.OK;
    }
}
