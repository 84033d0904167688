package dev.kandev.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.TaskServiceGrpc;
import dev.kandev.proto.task.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class BreakerIT {

    private static final int FAILURES = 4;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    BreakerConfig config;

    @Inject
    Breakers breakers;

    @Inject
    MeterRegistry metrics;

    private FickleService service;
    private ManagedChannel channel;

    @BeforeEach
    void startService() {
        service = new FickleService();
        channel = Grpc.newChannelBuilderForAddress("127.0.0.1", service.port(), InsecureChannelCredentials.create())
                .build();
    }

    @AfterEach
    void stopService() throws InterruptedException {
        channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
        service.close();
    }

    @Test
    void refusesCallsAtOnceWhileTheServiceHangsAndAsksAgainWhenItWorks() {
        Breaker breaker = breakers.of("fickle");
        service.hang();
        for (int call = 0; call < FAILURES; call++) {
            assertThat(ask(breaker, SHORT)).isEqualTo(Code.DEADLINE_EXCEEDED);
        }
        int asked = service.asked();

        assertThat(ask(breaker, PATIENCE)).isEqualTo(Code.UNAVAILABLE);

        assertThat(service.asked()).isEqualTo(asked);
        assertThat(open("fickle")).isEqualTo(1);
        service.answerWith(Status.OK);
        await().until(() -> ask(breaker, PATIENCE) == Code.OK);
        assertThat(breaker.isClosed()).isTrue();
        assertThat(open("fickle")).isZero();
    }

    @Test
    void refusesCallsWhileTheServiceIsGone() {
        Breaker breaker = breakers.of("gone");
        service.close();

        for (int call = 0; call < FAILURES; call++) {
            assertThat(ask(breaker, PATIENCE)).isEqualTo(Code.UNAVAILABLE);
        }

        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void takesEveryAnswerForOne() {
        Breaker breaker = breakers.of("strict");
        StatusRuntimeException away =
                GrpcErrors.toStatus(new KandevException(ErrorCode.UNAVAILABLE, "the repository is out of reach"));

        for (int call = 0; call < FAILURES; call++) {
            service.answerWith(Status.NOT_FOUND);
            ask(breaker, PATIENCE);
            service.answerWith(Status.INVALID_ARGUMENT);
            ask(breaker, PATIENCE);
        }
        for (int call = 0; call < FAILURES; call++) {
            service.answerWith(away);
            assertThat(ask(breaker, PATIENCE)).isEqualTo(Code.UNAVAILABLE);
        }

        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void doesNotTakeWhatIsSlowByNatureForHanging() {
        Breaker breaker = new Breaker("slow", config, SHORT.dividedBy(2));
        service.hang();

        for (int call = 0; call < FAILURES; call++) {
            assertThat(ask(breaker, SHORT)).isEqualTo(Code.DEADLINE_EXCEEDED);
        }

        assertThat(breaker.isClosed()).isTrue();
    }

    private Code ask(Breaker breaker, Duration patience) {
        TaskServiceBlockingStub stub = TaskServiceGrpc.newBlockingStub(channel)
                .withInterceptors(breaker)
                .withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            stub.getTask(GetTaskRequest.getDefaultInstance());
            return Code.OK;
        } catch (StatusRuntimeException failure) {
            return failure.getStatus().getCode();
        }
    }

    private double open(String name) {
        return metrics.get("kandev.breaker.open").tag("service", name).gauge().value();
    }
}
