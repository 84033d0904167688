package dev.kandev.common.error;

import java.util.List;
import java.util.stream.Collectors;

/** One or more fields of a request are refused. */
public final class InvalidInputException extends KandevException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> fieldErrors;

    public InvalidInputException(List<FieldError> fieldErrors) {
        super(
                ErrorCode.INVALID_INPUT,
                fieldErrors.stream()
                        .map(error -> error.field() + ": " + error.message())
                        .collect(Collectors.joining("; ")));
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    public InvalidInputException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    @Override
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
