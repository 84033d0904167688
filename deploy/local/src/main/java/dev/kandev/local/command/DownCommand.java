package dev.kandev.local.command;

import dev.kandev.local.system.LocalSystem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Stops everything. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = {
            "Stops Kandev and its agents; tasks in work go on at the next start.",
            "Also stops what a launcher that was killed left running. Nothing is deleted."
        })
final class DownCommand implements Callable<Integer> {

    private final Context context;

    DownCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean ran = new LocalSystem(context.home().prepare()).down(context.journal(), context.console()::line);
        if (!ran) {
            context.console().line("Kandev is not running.");
        }
        return ExitCode.OK;
    }
}
