package dev.kandev.proto.acp;

/** The types of messages that Kandev itself understands. Others are kept and passed on, so this is no enum. */
public final class AcpType {

    /** {@code progress 0..100, message, current_file, files_processed, total_files}. */
    public static final String PROGRESS = "progress";
    /** {@code level, message, metadata}. */
    public static final String LOG = "log";
    /** {@code status, summary, artifacts:[{type, path}]}. */
    public static final String RESULT = "result";
    /** {@code error, file, details}. */
    public static final String ERROR = "error";
    /** {@code status, session_id, …}. */
    public static final String STATUS = "status";
    /** Empty. */
    public static final String HEARTBEAT = "heartbeat";
    /** {@code role: agent|user, text}. */
    public static final String MESSAGE = "message";
    /** {@code text}. */
    public static final String THOUGHT = "thought";
    /** {@code id, title, kind, status, content, locations, diff}; the whole of it each time. */
    public static final String TOOL_CALL = "tool_call";
    /** {@code entries}; all of them each time. */
    public static final String PLAN = "plan";
    /** {@code id, tool_call, options}, and {@code outcome} when it is decided. */
    public static final String PERMISSION = "permission";
    /** {@code used, size, cost}. */
    public static final String USAGE = "usage";

    private AcpType() {}
}
