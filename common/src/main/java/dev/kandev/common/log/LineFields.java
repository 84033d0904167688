package dev.kandev.common.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Lets every record through, and gives those of ours what their line tells as {@code name=value} as diagnostic context: where lines are
 * JSON, each is a field below {@code mdc}.
 */
@LoggingFilter(name = "line-fields")
public final class LineFields implements Filter {

    private static final String OURS = "dev.kandev.";
    private static final Formatter MESSAGE = new PatternFormatter("%s");
    private static final Pattern FIELD = Pattern.compile("(?<=^|\\s)([a-zA-Z]\\w*)=(\\S+)");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord fields
                && String.valueOf(line.getLoggerName()).startsWith(OURS)) {
            Matcher field = FIELD.matcher(MESSAGE.format(fields));
            while (field.find()) {
                fields.putMdc(field.group(1), field.group(2));
            }
        }
        return true;
    }
}
