package dev.kandev.analyst;

import dev.kandev.analyst.acp.AcpWriter;
import dev.kandev.analyst.acp.ControlReader;
import dev.kandev.analyst.acp.Heartbeat;
import dev.kandev.analyst.acp.Turn;
import dev.kandev.analyst.acp.TurnCancelledException;
import dev.kandev.analyst.git.GitException;
import dev.kandev.analyst.git.GitRepository;
import dev.kandev.analyst.git.NotARepositoryException;
import dev.kandev.analyst.survey.ProgressMeter;
import dev.kandev.analyst.survey.Survey;
import dev.kandev.analyst.survey.Surveyor;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agent: waits for its prompt, surveys the workspace, writes the report, answers, and leaves.
 *
 * <p>Exit codes: {@value #OK} done, or the input ended before a prompt; {@value #FAILED} could not do its work;
 * {@value #NO_REPOSITORY} the workspace is no git repository; {@value #CANCELLED} cancelled or stopped by its user.
 */
public final class Analyst {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int NO_REPOSITORY = 2;
    static final int CANCELLED = 130;

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final AcpWriter writer;
    private final Turn turn;
    private final Clock clock;
    private final Path workspace;

    Analyst(AcpWriter writer, Turn turn, Clock clock, Path workspace) {
        this.writer = writer;
        this.turn = turn;
        this.clock = clock;
        this.workspace = workspace;
    }

    /** Speaks {@code acp-stream} over the standard streams; takes no arguments. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Clock clock = Clock.systemUTC();
        AcpWriter writer = new AcpWriter(
                new FileOutputStream(FileDescriptor.out),
                clock,
                environment.get("KANDEV_AGENT_ID"),
                environment.get("KANDEV_TASK_ID"));
        Turn turn = new Turn();
        Thread controls = new Thread(new ControlReader(System.in, turn, writer), "controls");
        controls.setDaemon(true);
        controls.start();
        Path workspace = Path.of(environment.getOrDefault("KANDEV_WORKSPACE", ""));
        System.exit(new Analyst(writer, turn, clock, workspace.toAbsolutePath()).run());
    }

    /** One turn; answers the exit code. */
    int run() {
        try (Heartbeat heartbeat = new Heartbeat(writer, HEARTBEAT)) {
            Optional<String> prompt = turn.awaitPrompt();
            if (prompt.isPresent()) {
                work(prompt.get());
            }
            return OK;
        } catch (NotARepositoryException wrongPlace) {
            return fail(NO_REPOSITORY, wrongPlace.getMessage(), wrongPlace.details());
        } catch (TurnCancelledException cancelled) {
            return cancelled();
        } catch (GitException failed) {
            return turn.isCancelled() ? cancelled() : fail(FAILED, "git failed", failed.getMessage());
        } catch (UncheckedIOException readerGone) {
            return FAILED;
        } catch (IOException failed) {
            return fail(FAILED, "the report could not be written", reason(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private void work(String prompt) throws NotARepositoryException, IOException {
        writer.status("running");
        GitRepository repository = GitRepository.open(workspace);
        turn.onCancel(repository::abort);
        writer.info("analysing " + repository.root());
        ProgressMeter meter = new ProgressMeter(writer, clock);
        Survey survey = new Surveyor(repository, writer, turn, meter, clock).survey();
        String report = new ReportFile(repository.root()).write(Report.of(survey));
        meter.wrote(report);
        Answers answers = new Answers(survey);
        List<String> said = new ArrayList<>();
        Optional<String> question = Optional.of(prompt);
        while (question.isPresent()) {
            said.add(answers.to(question.get()));
            writer.say(said.get(said.size() - 1));
            question = turn.nextPrompt();
        }
        if (!said.contains(answers.summary())) {
            said.add(answers.summary());
        }
        writer.result(String.join("\n\n", said), List.of(new AcpWriter.Artifact("report", report)), Figures.of(survey));
    }

    private int cancelled() {
        writer.status("cancelled");
        return CANCELLED;
    }

    private int fail(int exitCode, String error, String details) {
        writer.error(error, details);
        return exitCode;
    }

    /** The messages of file exceptions are bare paths: their names say what is wrong. */
    private static String reason(IOException failed) {
        return failed.getClass().getSimpleName() + ": " + failed.getMessage();
    }

    /** The figures of the result for programs that read it. */
    private record Figures(
            int files,
            int binaryFiles,
            int unreadFiles,
            long lines,
            long bytes,
            long commits,
            int authors,
            long todos,
            long fixmes) {

        static Figures of(Survey survey) {
            return new Figures(
                    survey.files(),
                    survey.binaryFiles(),
                    survey.unreadFiles(),
                    survey.lines(),
                    survey.bytes(),
                    survey.history().commits(),
                    survey.history().authors().size(),
                    survey.todos(),
                    survey.fixmes());
        }
    }
}
