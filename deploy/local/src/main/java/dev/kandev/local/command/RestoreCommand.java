package dev.kandev.local.command;

import dev.kandev.local.backup.Backup;
import dev.kandev.local.home.Home;
import dev.kandev.local.system.LocalSystem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts back what ./kandev backup has written, into an empty KANDEV_HOME; overwrites nothing.",
            "Then ./kandev up goes on where the backup was made."
        })
final class RestoreCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE", description = "A file that ./kandev backup has written.")
    private Path file;

    RestoreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Home home = context.home().prepare();
        new LocalSystem(home).whileDown(() -> {
            new Backup(home).restore(file);
            context.console().line("%s is restored from %s".formatted(home.path(), file));
        });
        return ExitCode.OK;
    }
}
