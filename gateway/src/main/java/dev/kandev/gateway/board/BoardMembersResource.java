package dev.kandev.gateway.board;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserService;
import dev.kandev.proto.task.v1.BoardMember;
import dev.kandev.proto.task.v1.ListBoardMembersRequest;
import dev.kandev.proto.task.v1.RemoveBoardMemberRequest;
import dev.kandev.proto.task.v1.SetBoardMemberRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may see a board. Task-service knows the members by their ids alone; what they are called is known here. */
@Path("/boards/{board_id}/members")
@Authenticated
@Tag(name = "boards")
class BoardMembersResource {

    private final TaskClient client;
    private final UserService users;
    private final CurrentUser caller;

    BoardMembersResource(TaskClient client, UserService users, CurrentUser caller) {
        this.client = client;
        this.users = users;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listBoardMembers", summary = "Every member of a board, owners first")
    @APIResponseSchema(value = MemberList.class, responseCode = "200", responseDescription = "All of them.")
    public MemberList list(@PathParam("board_id") UUID boardId) {
        List<BoardMember> members = client.boards(caller.id())
                .listBoardMembers(ListBoardMembersRequest.newBuilder()
                        .setBoardId(boardId.toString())
                        .build())
                .getMembersList();
        Map<UUID, User> accounts =
                users.findAll(members.stream().map(BoardMembersResource::userId).collect(Collectors.toSet()));
        return new MemberList(
                members.stream()
                        .map(member -> BoardWire.view(member, accounts.get(userId(member))))
                        .toList(),
                members.size());
    }

    @PUT
    @Path("/{user_id}")
    @Operation(
            operationId = "setBoardMember",
            summary = "Lets somebody in, or changes what they may do",
            description = "For owners of the board. One owner always stays.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "The member as it is now.")
    public MemberView set(
            @PathParam("board_id") UUID boardId, @PathParam("user_id") UUID userId, @NotNull @Valid MemberBody body) {
        User user = users.get(userId);
        BoardMember member = client.boards(caller.id())
                .setBoardMember(SetBoardMemberRequest.newBuilder()
                        .setBoardId(boardId.toString())
                        .setMember(BoardMember.newBuilder()
                                .setUserId(userId.toString())
                                .setRole(body.role().toProto()))
                        .build())
                .getMember();
        return BoardWire.view(member, user);
    }

    @DELETE
    @Path("/{user_id}")
    @Operation(
            operationId = "removeBoardMember",
            summary = "Takes a member off a board",
            description = "For owners of the board, and for members who leave. One owner always stays.")
    @APIResponse(responseCode = "204", description = "They are none any more.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void remove(@PathParam("board_id") UUID boardId, @PathParam("user_id") UUID userId) {
        client.boards(caller.id())
                .removeBoardMember(RemoveBoardMemberRequest.newBuilder()
                        .setBoardId(boardId.toString())
                        .setUserId(userId.toString())
                        .build());
    }

    private static UUID userId(BoardMember member) {
        return UUID.fromString(member.getUserId());
    }
}
