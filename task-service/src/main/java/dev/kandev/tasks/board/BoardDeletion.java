package dev.kandev.tasks.board;

import dev.kandev.common.grpc.Caller;
import java.util.UUID;

/** A board is about to be deleted; fired inside the transaction. */
public record BoardDeletion(UUID boardId, Caller caller) {}
