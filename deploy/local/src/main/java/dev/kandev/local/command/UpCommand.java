package dev.kandev.local.command;

import dev.kandev.local.system.Background;
import dev.kandev.local.system.LocalSystem;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Brings everything up and, unless detached, stays until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts Kandev and prints its address. Stays until Ctrl-C, which stops it again.",
            "When it is up already, says so and ends."
        })
final class UpCommand implements Callable<Integer> {

    /** Of a launcher that was ended by SIGTERM, as it should be. */
    private static final int TERMINATED = 143;

    private final Context context;

    @Option(
            names = {"-d", "--detach"},
            description = "Return when it is ready, and leave it running. './kandev down' stops it.")
    private boolean detach;

    UpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        LocalSystem system = new LocalSystem(context.home().prepare());
        Optional<String> address = system.awaitAddress();
        if (address.isPresent()) {
            return alreadyUp(address.get());
        }
        Background background = context.launch();
        return detach ? awaitReady(background, system) : stay(background, system);
    }

    private int alreadyUp(String address) {
        context.console().line("Kandev is up already at " + address);
        return ExitCode.OK;
    }

    private int awaitReady(Background background, LocalSystem system) throws InterruptedException {
        Optional<String> address = background.awaitReady();
        if (address.isEmpty()) {
            return notStarted(background, system);
        }
        context.console().line("Kandev is up at " + address.get() + "   (./kandev status, logs, demo, down)");
        return ExitCode.OK;
    }

    /** It told why; but when another launcher was a moment faster, that is as good. */
    private int notStarted(Background background, LocalSystem system) throws InterruptedException {
        boolean anotherRuns = background.awaitEnd() == Launcher.ALREADY_UP;
        return (anotherRuns ? system.awaitAddressOfAnother() : system.awaitAddress())
                .map(this::alreadyUp)
                .orElse(Launcher.FAILED);
    }

    private int stay(Background background, LocalSystem system) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            background.stop();
            await(ended);
        }));
        try {
            Optional<String> address = background.awaitReady();
            if (address.isEmpty()) {
                return notStarted(background, system);
            }
            context.console().line("Kandev is up at " + address.get() + "   (Ctrl-C stops it)");
            return background.awaitEnd() == TERMINATED ? ExitCode.OK : Launcher.FAILED;
        } finally {
            ended.countDown();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
