package dev.kandev.local.command;

import dev.kandev.local.system.Launch;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The launcher proper; started by other commands in a session of its own. */
@Command(name = SuperviseCommand.NAME, hidden = true, description = "Runs everything until it is signalled.")
final class SuperviseCommand implements Callable<Integer> {

    static final String NAME = "supervise";

    private final Context context;

    SuperviseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        new Launch(context.home().prepare(), context.ports(), context.journal())
                .run(context.checkout(), context.environment());
        return ExitCode.OK;
    }
}
