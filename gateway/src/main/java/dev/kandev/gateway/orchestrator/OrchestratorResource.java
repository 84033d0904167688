package dev.kandev.gateway.orchestrator;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.OrchestratorClient;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.proto.orchestrator.v1.GetQueueRequest;
import dev.kandev.proto.orchestrator.v1.GetStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetStatusResponse;
import dev.kandev.proto.orchestrator.v1.TriggerQueueRequest;
import dev.kandev.proto.task.v1.Board;
import dev.kandev.proto.task.v1.ListBoardsRequest;
import dev.kandev.proto.task.v1.ListBoardsResponse;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The orchestrator as a whole. */
@Path("/orchestrator")
@Authenticated
@Tag(name = "orchestrator")
class OrchestratorResource {

    private static final int PAGE = 200;

    private final OrchestratorClient orchestrator;
    private final TaskClient tasks;
    private final CurrentUser caller;

    OrchestratorResource(OrchestratorClient orchestrator, TaskClient tasks, CurrentUser caller) {
        this.orchestrator = orchestrator;
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @Path("/status")
    @Operation(operationId = "getOrchestratorStatus", summary = "What the orchestrator does right now")
    @APIResponseSchema(value = OrchestratorStatus.class, responseCode = "200", responseDescription = "In figures.")
    public OrchestratorStatus status() {
        GetStatusResponse status = orchestrator.as(caller.id()).getStatus(GetStatusRequest.getDefaultInstance());
        return new OrchestratorStatus(status.getQueued(), status.getRunning(), status.getMaxConcurrent());
    }

    @GET
    @Path("/queue")
    @Operation(
            operationId = "getQueue",
            summary = "What waits for an agent on your boards, in the order of launch",
            description = "Administrators see the queue of all boards.")
    @APIResponseSchema(value = QueueView.class, responseCode = "200", responseDescription = "A page.")
    public QueueView queue(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset) {
        GetQueueRequest.Builder request =
                GetQueueRequest.newBuilder().setLimit(limit).setOffset(offset);
        if (!caller.isAdmin()) {
            List<String> boards = visibleBoards();
            if (boards.isEmpty()) {
                return new QueueView(List.of(), 0);
            }
            request.addAllBoardIds(boards);
        }
        return RunWire.queue(orchestrator.as(caller.id()).getQueue(request.build()));
    }

    @POST
    @Path("/trigger")
    @ResponseStatus(202)
    @Operation(operationId = "triggerQueue", summary = "Makes the orchestrator look at its queue at once")
    @APIResponse(responseCode = "202", description = "It will look.")
    public void trigger() {
        orchestrator.as(caller.id()).triggerQueue(TriggerQueueRequest.getDefaultInstance());
    }

    private List<String> visibleBoards() {
        List<String> ids = new ArrayList<>();
        ListBoardsResponse page;
        do {
            page = tasks.boards(caller.id())
                    .listBoards(ListBoardsRequest.newBuilder()
                            .setLimit(PAGE)
                            .setOffset(ids.size())
                            .build());
            page.getBoardsList().stream().map(Board::getId).forEach(ids::add);
        } while (page.getBoardsCount() == PAGE);
        return ids;
    }
}
