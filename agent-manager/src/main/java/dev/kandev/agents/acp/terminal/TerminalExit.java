package dev.kandev.agents.acp.terminal;

import java.util.List;
import java.util.Optional;

/**
 * How a command ended.
 *
 * @param status as a shell tells it: above 128 when a signal ended it (POSIX, Shell Command Language, 2.8.2)
 */
public record TerminalExit(int status) {

    private static final int SIGNALLED = 128;
    /** By their numbers on Linux, from 1 (signal(7)). */
    private static final List<String> SIGNALS = List.of(
            "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
            "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
            "WINCH", "IO", "PWR", "SYS");

    /** Null when a signal ended it. */
    public Integer code() {
        return signal() == null ? status : null;
    }

    /** For example {@code SIGKILL}; null when it ended by itself. */
    public String signal() {
        return Optional.of(status - SIGNALLED)
                .filter(number -> number > 0 && number <= SIGNALS.size())
                .map(number -> "SIG" + SIGNALS.get(number - 1))
                .orElse(null);
    }
}
