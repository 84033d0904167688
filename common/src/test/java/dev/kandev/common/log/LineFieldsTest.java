package dev.kandev.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class LineFieldsTest {

    private final LineFields filter = new LineFields();

    @Test
    void makesFieldsOfWhatALineTells() {
        ExtLogRecord line = line("dev.kandev.some.Thing", "thing done thingId=%s place=a/b", "42");

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getMdcCopy()).containsEntry("thingId", "42").containsEntry("place", "a/b");
    }

    @Test
    void leavesTheLinesOfOthersAsTheyAre() {
        ExtLogRecord line = line("org.example.Thing", "thing done thingId=%s", "42");

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getMdcCopy()).doesNotContainKey("thingId");
    }

    private static ExtLogRecord line(String logger, String format, Object... values) {
        ExtLogRecord line =
                new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, LineFieldsTest.class.getName());
        line.setLoggerName(logger);
        line.setParameters(values);
        return line;
    }
}
