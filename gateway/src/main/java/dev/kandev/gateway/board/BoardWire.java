package dev.kandev.gateway.board;

import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.gateway.user.User;
import dev.kandev.proto.task.v1.Board;
import dev.kandev.proto.task.v1.BoardMember;
import dev.kandev.proto.task.v1.CreateBoardRequest;
import dev.kandev.proto.task.v1.ListBoardsResponse;
import dev.kandev.proto.task.v1.UpdateBoardRequest;

/** Boards between proto and REST. */
final class BoardWire {

    private BoardWire() {}

    static BoardView view(Board board) {
        return new BoardView(
                board.getId(),
                board.getName(),
                board.getDescription(),
                board.getOwnerId(),
                ProtoValues.instant(board.hasCreatedAt(), board.getCreatedAt()),
                ProtoValues.instant(board.hasUpdatedAt(), board.getUpdatedAt()));
    }

    static BoardList list(ListBoardsResponse page) {
        return new BoardList(page.getBoardsList().stream().map(BoardWire::view).toList(), page.getTotal());
    }

    /** @param account null when it is gone */
    static MemberView view(BoardMember member, User account) {
        return new MemberView(
                member.getUserId(), account == null ? null : account.username(), MemberRole.of(member.getRole()));
    }

    static CreateBoardRequest create(NewBoard board) {
        return CreateBoardRequest.newBuilder()
                .setName(board.name())
                .setDescription(board.description() == null ? "" : board.description())
                .build();
    }

    static UpdateBoardRequest update(String id, BoardChange change) {
        UpdateBoardRequest.Builder request = UpdateBoardRequest.newBuilder();
        request.getBoardBuilder().setId(id);
        if (change.name() != null) {
            request.getBoardBuilder().setName(change.name());
            request.getUpdateMaskBuilder().addPaths("name");
        }
        if (change.description() != null) {
            request.getBoardBuilder().setDescription(change.description());
            request.getUpdateMaskBuilder().addPaths("description");
        }
        return request.build();
    }
}
