package dev.kandev.gateway.board;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.kandev.proto.task.v1.BoardRole;
import java.util.Locale;

/** What a member may do, as REST names it; public because OpenAPI reads its wire names. */
public enum MemberRole {
    VIEWER,
    EDITOR,
    OWNER;

    private static final String PREFIX = "BOARD_ROLE_";

    /** Lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MemberRole of(BoardRole role) {
        return valueOf(role.name().substring(PREFIX.length()));
    }

    BoardRole toProto() {
        return BoardRole.valueOf(PREFIX + name());
    }
}
