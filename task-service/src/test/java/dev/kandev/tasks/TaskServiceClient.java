package dev.kandev.tasks;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.task.v1.BoardServiceGrpc;
import dev.kandev.proto.task.v1.CreateBoardRequest;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.util.UUID;

/** Calls the service under test over the wire, as other services do. */
final class TaskServiceClient implements AutoCloseable {

    private final ManagedChannel channel;

    TaskServiceClient(URI service) {
        channel = ManagedChannelBuilder.forAddress(service.getHost(), service.getPort())
                .usePlaintext()
                .build();
    }

    BoardServiceGrpc.BoardServiceBlockingStub boards(Caller caller) {
        return BoardServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers(Infrastructure.TOKEN, caller)));
    }

    TaskServiceGrpc.TaskServiceBlockingStub tasks(Caller caller) {
        return tasks(Infrastructure.TOKEN, caller);
    }

    TaskServiceGrpc.TaskServiceBlockingStub tasks(String token, Caller caller) {
        return TaskServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers(token, caller)));
    }

    String board(UUID owner) {
        return boards(Caller.user(owner))
                .createBoard(CreateBoardRequest.newBuilder().setName("Board").build())
                .getBoard()
                .getId();
    }

    Task task(UUID owner, String boardId, String title) {
        return tasks(Caller.user(owner))
                .createTask(CreateTaskRequest.newBuilder()
                        .setBoardId(boardId)
                        .setTitle(title)
                        .build())
                .getTask();
    }

    private static Metadata headers(String token, Caller caller) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of(InternalToken.HEADER, Metadata.ASCII_STRING_MARSHALLER), token);
        headers.put(Metadata.Key.of(Caller.HEADER, Metadata.ASCII_STRING_MARSHALLER), caller.asHeader());
        return headers;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
