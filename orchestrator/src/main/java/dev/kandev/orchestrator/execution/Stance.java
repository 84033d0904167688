package dev.kandev.orchestrator.execution;

/**
 * What an agent says that it does: it works, it waits for the user, or something that it waited for was decided.
 *
 * @param permissionId as the agent calls it, empty where it gave no usable name; null unless it is about a permission
 */
public record Stance(Kind kind, String permissionId) {

    /** It does something, or nothing is known. */
    public static final Stance WORKS = new Stance(Kind.WORKS, null);

    /** Its turn is over. */
    public static final Stance AWAITS_PROMPT = new Stance(Kind.AWAITS_PROMPT, null);

    /** Which of them. */
    public enum Kind {
        WORKS,
        AWAITS_PROMPT,
        AWAITS_PERMISSION,
        DECIDED
    }

    public static Stance awaitsPermission(String permissionId) {
        return new Stance(Kind.AWAITS_PERMISSION, permissionId);
    }

    public static Stance decided(String permissionId) {
        return new Stance(Kind.DECIDED, permissionId);
    }

    /**
     * The stance of an agent that had this one and says the later one; never that something was decided. A permission is
     * waited for until it is decided or the turn is over: an agent may work at something else meanwhile.
     */
    public Stance then(Stance later) {
        return switch (later.kind) {
            case AWAITS_PROMPT, AWAITS_PERMISSION -> later;
            case WORKS -> kind == Kind.AWAITS_PERMISSION ? this : later;
            case DECIDED -> awaits(later.permissionId) ? WORKS : this;
        };
    }

    /** Whether the user has to do something. */
    public boolean isWaiting() {
        return awaitsPrompt() || awaitsPermission();
    }

    /** Whether its turn is over. */
    public boolean awaitsPrompt() {
        return kind == Kind.AWAITS_PROMPT;
    }

    /** Whether it asks for any permission. */
    public boolean awaitsPermission() {
        return kind == Kind.AWAITS_PERMISSION;
    }

    /** Whether it asks for exactly this permission. */
    public boolean awaits(String permission) {
        return awaitsPermission() && permissionId.equals(permission);
    }
}
