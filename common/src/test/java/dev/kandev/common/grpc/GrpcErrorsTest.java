package dev.kandev.common.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.error.KandevException.FieldError;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrpcErrorsTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void bringsEveryCodeAcrossTheWire(ErrorCode code) {
        KandevException there = GrpcErrors.toException(GrpcErrors.toStatus(new KandevException(code, "why")));

        assertThat(there.code()).isEqualTo(code);
        assertThat(there).hasMessage("why");
    }

    @Test
    void bringsRefusedFieldsAcrossTheWire() {
        List<FieldError> fields =
                List.of(new FieldError("title", "must not be empty"), new FieldError("priority", "0 to 10"));

        KandevException there = GrpcErrors.toException(GrpcErrors.toStatus(new InvalidInputException(fields)));

        assertThat(there.code()).isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(there.fieldErrors()).isEqualTo(fields);
    }

    @Test
    void takesAStatusThatWeNeverUseForAnInternalError() {
        assertThat(GrpcErrors.toException(Status.DATA_LOSS.asRuntimeException()).code())
                .isEqualTo(ErrorCode.INTERNAL);
    }
}
