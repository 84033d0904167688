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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
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
    public RestResponse<BoardView> create(@NotNull @Valid NewBoard body, UriInfo uri) {
        BoardView board = BoardWire.view(
                client.boards(caller.id()).createBoard(BoardWire.create(body)).getBoard());
        UriBuilder location = uri.getAbsolutePathBuilder().path(board.id());
        return RestResponse.ResponseBuilder.<BoardView>created(location.build())
                .entity(board)
                .build();
    }

    @GET
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
    public BoardView get(@PathParam("id") UUID id) {
        return BoardWire.view(client.boards(caller.id())
                .getBoard(GetBoardRequest.newBuilder().setBoardId(id.toString()).build())
                .getBoard());
    }

    @PUT
    @Path("/{id}")
    public BoardView update(@PathParam("id") UUID id, @NotNull @Valid BoardChange body) {
        return BoardWire.view(client.boards(caller.id())
                .updateBoard(BoardWire.update(id.toString(), body))
                .getBoard());
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") UUID id) {
        client.boards(caller.id())
                .deleteBoard(DeleteBoardRequest.newBuilder()
                        .setBoardId(id.toString())
                        .build());
    }
}
