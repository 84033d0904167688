package dev.kandev.local.console;

import java.io.PrintStream;
import java.util.Map;

/** Everything that is written to the user's terminal or to what stands in its place. Safe for use from several threads. */
public final class Console {

    private static final String DIM = "\u001b[2m";
    private static final String RESET = "\u001b[0m";
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean passing;

    /** Writes to streams that it does not own. */
    public Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Of this process. The entry script knows whether a terminal is there; the JVM cannot tell. */
    public static Console of(Map<String, String> environment) {
        boolean terminal = environment.containsKey("KANDEV_TERMINAL")
                && !"dumb".equals(environment.get("TERM"))
                && !environment.containsKey("NO_COLOR");
        return new Console(System.out, System.err, terminal);
    }

    /** Whether lines can be replaced and dimmed. */
    public boolean isTerminal() {
        return terminal;
    }

    /** A line to stay. */
    public synchronized void line(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** A line to stay that matters less. */
    public void dim(String text) {
        line(terminal ? DIM + text + RESET : text);
    }

    /** A line that the next one replaces; shown on terminals alone. */
    public synchronized void passing(String text) {
        if (terminal) {
            clear();
            out.print(text);
            out.flush();
            passing = true;
        }
    }

    /** A line on what went wrong. */
    public synchronized void error(String text) {
        clear();
        err.println(text);
        err.flush();
    }

    private void clear() {
        if (passing) {
            out.print(CLEAR_LINE);
            out.flush();
            passing = false;
        }
    }
}
