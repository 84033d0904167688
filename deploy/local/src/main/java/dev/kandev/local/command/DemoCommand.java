package dev.kandev.local.command;

import dev.kandev.local.demo.Demo;
import dev.kandev.local.system.Background;
import dev.kandev.local.system.LocalSystem;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Shows the main job from end to end. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the built-in agent report on a git repository, and shows it at work.",
            "Starts Kandev in the background when it is not up. Ctrl-C leaves the task running."
        },
        footer = {
            "",
            "Works as the user 'local', who is made when Kandev has no user yet; KANDEV_LOGIN and KANDEV_PASSWORD name",
            "another. Exit codes: 0 the task was completed; 1 it was not."
        })
final class DemoCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REPOSITORY",
            description = "Path or URL of a git repository (default: Kandev's own).")
    private String repository;

    DemoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        String named = repository == null ? context.checkout().root().toString() : repository;
        Demo.check(named);
        Optional<String> address = address(new LocalSystem(context.home().prepare()));
        if (address.isEmpty()) {
            return Launcher.FAILED;
        }
        Demo demo = new Demo(context.home(), context.console(), address.get(), context.environment());
        return demo.run(named) ? ExitCode.OK : Launcher.FAILED;
    }

    /** Of the system, brought up if need be; empty when that failed, and why was told. */
    private Optional<String> address(LocalSystem system) throws InterruptedException {
        Optional<String> running = system.awaitAddress();
        if (running.isPresent()) {
            return running;
        }
        Background background = context.launch();
        Optional<String> started = background.awaitReady();
        return started.isPresent() ? started : system.awaitAddress();
    }
}
