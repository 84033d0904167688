package dev.kandev.local.service;

import dev.kandev.local.home.Checkout;
import dev.kandev.local.home.Home;
import dev.kandev.local.home.Ports;
import dev.kandev.local.home.Secrets;
import dev.kandev.local.nats.Credentials;
import dev.kandev.local.nats.NatsBinary;
import dev.kandev.local.postgres.PostgresSettings;
import dev.kandev.local.process.LogFile;
import dev.kandev.local.supervise.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All there is to run.
 *
 * @param waves what starts together; what a wave needs is in the ones before
 * @param stopWaves callers before those whom they call, so that nobody talks to somebody gone; at last what all of them need
 */
public record Parts(List<List<Part>> waves, List<List<Part>> stopWaves) {

    /** Of the parts, in the order of stopping. */
    public static final List<String> NAMES =
            List.of("gateway", "agent-manager", "orchestrator", "task-service", "nats", "postgres");

    static final String NATS_USER = "kandev";

    /**
     * Makes what they need before they start: secrets, and the command of the built-in agent.
     *
     * @param environment that the launcher was started in
     * @throws dev.kandev.local.problem.LocalModeException when something that they need is missing
     */
    public static Parts of(Home home, Checkout checkout, Ports ports, Map<String, String> environment) {
        JavaCommand java = JavaCommand.ofThisJvm(home.cache());
        Secrets secrets = new Secrets(home.secrets());
        Path nats = NatsBinary.locate(home.path());
        AnalystCommand.install(home, checkout, java);
        Credentials credentials = new Credentials(NATS_USER, secrets.get("nats-password"));
        InfrastructurePorts behind = InfrastructurePorts.free();

        Services services = new Services(home, checkout, ports, behind, secrets, new ServiceEnvironment(environment));
        List<Part> running = services.specs().stream()
                .<Part>map(spec -> new ServicePart(spec, java, new LogFile(home.log(spec.name()))))
                .toList();
        Part bus = new NatsPart(nats, home.nats(), new LogFile(home.log("nats")), behind.nats(), credentials);
        Part database = new PostgresPart(
                new PostgresSettings(
                        home.postgres(),
                        behind.postgres(),
                        home.cache().resolve("postgres"),
                        home.log("postgres"),
                        secrets.get("database-superuser")),
                services.databasePasswords());
        return inOrder(Stream.concat(running.stream(), Stream.of(bus, database)).toList(), running);
    }

    private static Parts inOrder(List<Part> all, List<Part> services) {
        Map<String, Part> byName = all.stream().collect(Collectors.toMap(Part::name, part -> part));
        List<Part> stopOrder = NAMES.stream().map(byName::get).toList();
        List<Part> infrastructure =
                stopOrder.stream().filter(part -> !services.contains(part)).toList();
        return new Parts(
                List.of(infrastructure, services),
                List.of(stopOrder.stream().filter(services::contains).toList(), infrastructure));
    }
}
