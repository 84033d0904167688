package dev.kandev.agents.review;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** No artifact of the task has this id, or its file cannot be shown. */
public final class ArtifactNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    ArtifactNotFoundException(UUID id, String why) {
        super(ErrorCode.NOT_FOUND, "the artifact " + id + " " + why);
    }
}
