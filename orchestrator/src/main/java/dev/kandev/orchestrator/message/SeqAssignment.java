package dev.kandev.orchestrator.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The places of new messages in the histories of their tasks.
 *
 * @param rows in the order in which they came
 * @param lastSeqs the last seq of each task after them
 */
record SeqAssignment(List<Row> rows, Map<UUID, Long> lastSeqs) {

    /** A message at its place. */
    record Row(long seq, IncomingMessage message) {

        /** What is stored, and what clients get. */
        String envelopeJson() {
            return message.envelope().at(seq).toJson();
        }
    }

    /** Each message gets the seq after the last one of its task. A task without a cursor begins at 1. */
    static SeqAssignment of(List<IncomingMessage> messages, Map<UUID, Long> cursors) {
        Map<UUID, Long> last = new HashMap<>(cursors);
        List<Row> rows = new ArrayList<>();
        for (IncomingMessage message : messages) {
            rows.add(new Row(last.merge(message.taskId(), 1L, Long::sum), message));
        }
        return new SeqAssignment(List.copyOf(rows), Map.copyOf(last));
    }
}
