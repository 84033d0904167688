package dev.kandev.tasks.board;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.Requests;
import dev.kandev.proto.task.v1.CreateBoardRequest;
import dev.kandev.proto.task.v1.CreateBoardResponse;
import dev.kandev.proto.task.v1.DeleteBoardRequest;
import dev.kandev.proto.task.v1.DeleteBoardResponse;
import dev.kandev.proto.task.v1.GetBoardRequest;
import dev.kandev.proto.task.v1.GetBoardResponse;
import dev.kandev.proto.task.v1.ListBoardMembersRequest;
import dev.kandev.proto.task.v1.ListBoardMembersResponse;
import dev.kandev.proto.task.v1.ListBoardsRequest;
import dev.kandev.proto.task.v1.ListBoardsResponse;
import dev.kandev.proto.task.v1.RemoveBoardMemberRequest;
import dev.kandev.proto.task.v1.RemoveBoardMemberResponse;
import dev.kandev.proto.task.v1.SetBoardMemberRequest;
import dev.kandev.proto.task.v1.SetBoardMemberResponse;
import dev.kandev.proto.task.v1.UpdateBoardRequest;
import dev.kandev.proto.task.v1.UpdateBoardResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The gRPC edge of boards. */
@GrpcService
@Blocking
class BoardGrpcService implements dev.kandev.proto.task.v1.BoardService {

    private final BoardService boards;
    private final BoardMembers members;

    BoardGrpcService(BoardService boards, BoardMembers members) {
        this.boards = boards;
        this.members = members;
    }

    @Override
    public Uni<CreateBoardResponse> createBoard(CreateBoardRequest request) {
        Board board = boards.create(
                Caller.current(),
                Requests.text("name", request.getName()),
                Requests.text("description", request.getDescription()));
        return Uni.createFrom()
                .item(CreateBoardResponse.newBuilder().setBoard(wire(board)).build());
    }

    @Override
    public Uni<GetBoardResponse> getBoard(GetBoardRequest request) {
        Board board = boards.get(Caller.current(), Requests.id("board_id", request.getBoardId()));
        return Uni.createFrom()
                .item(GetBoardResponse.newBuilder().setBoard(wire(board)).build());
    }

    @Override
    public Uni<ListBoardsResponse> listBoards(ListBoardsRequest request) {
        BoardService.Page page =
                boards.list(Caller.current(), Requests.limit(request.getLimit()), Requests.offset(request.getOffset()));
        return Uni.createFrom()
                .item(ListBoardsResponse.newBuilder()
                        .addAllBoards(page.boards().stream()
                                .map(BoardGrpcService::wire)
                                .toList())
                        .setTotal(page.total())
                        .build());
    }

    @Override
    public Uni<UpdateBoardResponse> updateBoard(UpdateBoardRequest request) {
        List<String> mask = request.getUpdateMask().getPathsList();
        Board board = boards.update(
                Caller.current(),
                Requests.id("board_id", request.getBoard().getId()),
                mask.contains("name")
                        ? Optional.of(Requests.text("name", request.getBoard().getName()))
                        : Optional.empty(),
                mask.contains("description")
                        ? Optional.of(
                                Requests.text("description", request.getBoard().getDescription()))
                        : Optional.empty());
        return Uni.createFrom()
                .item(UpdateBoardResponse.newBuilder().setBoard(wire(board)).build());
    }

    @Override
    public Uni<DeleteBoardResponse> deleteBoard(DeleteBoardRequest request) {
        boards.delete(Caller.current(), Requests.id("board_id", request.getBoardId()));
        return Uni.createFrom().item(DeleteBoardResponse.getDefaultInstance());
    }

    @Override
    public Uni<ListBoardMembersResponse> listBoardMembers(ListBoardMembersRequest request) {
        return Uni.createFrom()
                .item(ListBoardMembersResponse.newBuilder()
                        .addAllMembers(
                                members.list(Caller.current(), Requests.id("board_id", request.getBoardId())).stream()
                                        .map(BoardGrpcService::wire)
                                        .toList())
                        .build());
    }

    @Override
    public Uni<SetBoardMemberResponse> setBoardMember(SetBoardMemberRequest request) {
        BoardMember member = members.set(
                Caller.current(),
                Requests.id("board_id", request.getBoardId()),
                new BoardMember(
                        Requests.id("user_id", request.getMember().getUserId()),
                        role(request.getMember().getRole())));
        return Uni.createFrom()
                .item(SetBoardMemberResponse.newBuilder()
                        .setMember(wire(member))
                        .build());
    }

    @Override
    public Uni<RemoveBoardMemberResponse> removeBoardMember(RemoveBoardMemberRequest request) {
        members.remove(
                Caller.current(),
                Requests.id("board_id", request.getBoardId()),
                Requests.id("user_id", request.getUserId()));
        return Uni.createFrom().item(RemoveBoardMemberResponse.getDefaultInstance());
    }

    private static BoardRole role(dev.kandev.proto.task.v1.BoardRole role) {
        return switch (role) {
            case BOARD_ROLE_VIEWER -> BoardRole.VIEWER;
            case BOARD_ROLE_EDITOR -> BoardRole.EDITOR;
            case BOARD_ROLE_OWNER -> BoardRole.OWNER;
            case BOARD_ROLE_UNSPECIFIED, UNRECOGNIZED ->
                throw new InvalidInputException("role", "must be viewer, editor or owner");
        };
    }

    private static dev.kandev.proto.task.v1.BoardMember wire(BoardMember member) {
        return dev.kandev.proto.task.v1.BoardMember.newBuilder()
                .setUserId(member.userId().toString())
                .setRole(dev.kandev.proto.task.v1.BoardRole.valueOf(
                        "BOARD_ROLE_" + member.role().name()))
                .build();
    }

    private static dev.kandev.proto.task.v1.Board wire(Board board) {
        return dev.kandev.proto.task.v1.Board.newBuilder()
                .setId(board.id().toString())
                .setName(board.name())
                .setDescription(board.description())
                .setOwnerId(board.ownerId().toString())
                .setCreatedAt(Requests.timestamp(board.createdAt()))
                .setUpdatedAt(Requests.timestamp(board.updatedAt()))
                .build();
    }
}
