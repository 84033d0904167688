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

    /**
     * Closes the channel at the end, however that comes. The first piece says what follows, and exactly so much does: an agent may write
     * on meanwhile.
     */
    static Multi<ReadArtifactResponse> of(Artifact artifact, SeekableByteChannel channel) {
        long size = sizeOf(channel);
        ReadArtifactResponse head = ReadArtifactResponse.newBuilder()
                .setArtifact(WorkspaceWire.toProto(artifact, Optional.of(size)))
                .build();
        Multi<ReadArtifactResponse> pieces = Multi.createFrom().generator(() -> size, (remaining, emitter) -> {
            if (remaining == 0) {
                emitter.complete();
                return remaining;
            }
            ByteString piece = read(channel, (int) Math.min(PIECE_BYTES, remaining));
            if (piece.isEmpty()) {
                emitter.fail(new ArtifactNotFoundException(artifact.id(), "has become shorter while it was read"));
                return remaining;
            }
            emitter.emit(ReadArtifactResponse.newBuilder().setContent(piece).build());
            return remaining - piece.size();
        });
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(head), pieces)
                .onTermination()
                .invoke(() -> close(channel));
    }

    private static ByteString read(SeekableByteChannel from, int atMost) {
        try {
            ByteBuffer piece = ByteBuffer.allocate(atMost);
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
