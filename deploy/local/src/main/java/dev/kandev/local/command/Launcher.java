package dev.kandev.local.command;

import dev.kandev.local.problem.LocalModeException;
import dev.kandev.local.supervise.StartFailedException;
import dev.kandev.local.system.AlreadyUpException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program behind the entry script. */
@Command(
        name = "kandev",
        mixinStandardHelpOptions = true,
        versionProvider = Launcher.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A kanban board whose tasks are carried out by AI coding agents, on this machine.",
        footer = {
            "",
            "Environment:",
            "  KANDEV_HOME          where everything is kept (default: ~/.kandev)",
            "  KANDEV_PORT          port of the board; the services take the next three (default: 8080)",
            "  KANDEV_RUNTIME       where agents run: auto, docker, process or kubernetes (default: auto)",
            "  KANDEV_NATS_SERVER   the nats-server to use (default: the one on the PATH)",
            "",
            "Exit codes: 0 done; 1 failed, and said why; 2 wrong usage; 3 (status) not running."
        })
public final class Launcher implements Callable<Integer> {

    static final int FAILED = 1;

    /** Of a launcher that found another one at work; said to the command that started it, and to nobody else. */
    static final int ALREADY_UP = 4;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Launcher() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        Context context = Context.of(System.getenv());
        CommandLine commands = new CommandLine(new Launcher())
                .addSubcommand(new UpCommand(context))
                .addSubcommand(new DownCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new LogsCommand(context))
                .addSubcommand(new DemoCommand(context))
                .addSubcommand(new BackupCommand(context))
                .addSubcommand(new RestoreCommand(context))
                .addSubcommand(new SuperviseCommand(context))
                .setExecutionExceptionHandler((failure, line, parsed) -> tell(context, failure));
        System.exit(commands.execute(arguments));
    }

    /** Without a command. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int tell(Context context, Exception failure) throws Exception {
        if (!(failure instanceof LocalModeException)) {
            throw failure;
        }
        context.console().error(failure.getMessage());
        if (failure instanceof StartFailedException start) {
            start.lastLines().forEach(line -> context.console().error("  | " + line));
        }
        return failure instanceof AlreadyUpException ? ALREADY_UP : FAILED;
    }

    /** Of the jar that this class came from. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Launcher.class.getPackage().getImplementationVersion();
            return new String[] {"kandev " + (version == null ? "(not packaged)" : version)};
        }
    }
}
