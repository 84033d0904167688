package dev.kandev.agents.review;

import com.google.protobuf.ByteString;
import dev.kandev.proto.agent.v1.ReadArtifactResponse;
import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** The pieces of one artifact, read as they are asked for. */
final class ArtifactContent {

    private static final int PIECE_BYTES = 64 * 1024;

    private ArtifactContent() {}

    /** Closes the channel at the end, however that comes. The first piece says what follows. */
    static Multi<ReadArtifactResponse> of(Artifact artifact, SeekableByteChannel channel) {
        ReadArtifactResponse head = ReadArtifactResponse.newBuilder()
                .setArtifact(WorkspaceWire.toProto(artifact, Optional.of(sizeOf(channel))))
                .build();
        Multi<ReadArtifactResponse> pieces = Multi.createFrom().generator(() -> channel, (from, emitter) -> {
            ByteString piece = read(from);
            if (piece.isEmpty()) {
                emitter.complete();
            } else {
                emitter.emit(ReadArtifactResponse.newBuilder().setContent(piece).build());
            }
            return from;
        });
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(head), pieces)
                .onTermination()
                .invoke(() -> close(channel));
    }

    private static ByteString read(SeekableByteChannel from) {
        try {
            ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
            while (piece.hasRemaining() && from.read(piece) >= 0) {}
            return ByteString.copyFrom(piece.flip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long sizeOf(SeekableByteChannel channel) {
        try {
            return channel.size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(SeekableByteChannel channel) {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
