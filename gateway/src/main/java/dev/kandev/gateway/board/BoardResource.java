package dev.kandev.gateway.board;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.proto.task.v1.DeleteBoardRequest;
import dev.kandev.proto.task.v1.GetBoardRequest;
import dev.kandev.proto.task.v1.ListBoardsRequest;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Boards of the current user. */
@Path("/boards")
@Authenticated
@Tag(name = "boards")
class BoardResource {

    private final TaskClient client;
    private final CurrentUser caller;

    BoardResource(TaskClient client, CurrentUser caller) {
        this.client = client;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createBoard", summary = "Makes a board, which is yours")
    @APIResponse(
            responseCode = "201",
            description = "The board.",
            headers = @Header(ref = "Location", name = "Location"),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardView.class)))
    public RestResponse<BoardView> create(@NotNull @Valid NewBoard body, UriInfo uri) {
        BoardView board = BoardWire.view(
                client.boards(caller.id()).createBoard(BoardWire.create(body)).getBoard());
        UriBuilder location = uri.getAbsolutePathBuilder().path(board.id());
        return RestResponse.ResponseBuilder.<BoardView>created(location.build())
                .entity(board)
                .build();
    }

    @GET
    @Operation(operationId = "listBoards", summary = "The boards that you are a member of")
    @APIResponseSchema(value = BoardList.class, responseCode = "200", responseDescription = "A page.")
    public BoardList list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset) {
        return BoardWire.list(client.boards(caller.id())
                .listBoards(ListBoardsRequest.newBuilder()
                        .setLimit(limit)
                        .setOffset(offset)
                        .build()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBoard", summary = "A board")
    @APIResponseSchema(value = BoardView.class, responseCode = "200", responseDescription = "The board.")
    public BoardView get(@PathParam("id") UUID id) {
        return BoardWire.view(client.boards(caller.id())
                .getBoard(GetBoardRequest.newBuilder().setBoardId(id.toString()).build())
                .getBoard());
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "updateBoard",
            summary = "Changes a board; what is absent stays as it is",
            description = "For its owners.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponseSchema(value = BoardView.class, responseCode = "200", responseDescription = "The board as it is now.")
    public BoardView update(@PathParam("id") UUID id, @NotNull @Valid BoardChange body) {
        return BoardWire.view(client.boards(caller.id())
                .updateBoard(BoardWire.update(id.toString(), body))
                .getBoard());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteBoard",
            summary = "Deletes a board with its tasks, and stops their agents",
            description = "For its owners.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public void delete(@PathParam("id") UUID id) {
        client.boards(caller.id())
                .deleteBoard(DeleteBoardRequest.newBuilder()
                        .setBoardId(id.toString())
                        .build());
    }
}
