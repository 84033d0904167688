package dev.kandev.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.error.KandevException.FieldError;
import dev.kandev.common.grpc.GrpcErrors;
import io.grpc.StatusRuntimeException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Which failure is answered how. */
class ProblemMappers {

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response expected(KandevException failure, UriInfo uri) {
        return problems.of(failure, uri);
    }

    @ServerExceptionMapper
    Response ofService(StatusRuntimeException failure, UriInfo uri) {
        return problems.of(GrpcErrors.toException(failure), uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException failure, UriInfo uri) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(FieldPaths.of(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return problems.invalid("the request is not valid", errors, uri);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure, UriInfo uri) {
        return unreadable(failure, uri);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException failure, UriInfo uri) {
        return problems.status(401, "sign in first", uri);
    }

    @ServerExceptionMapper
    Response refusedToken(AuthenticationFailedException failure, UriInfo uri) {
        return problems.status(401, "the access token is not valid or has expired", uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, UriInfo uri) {
        return problems.status(403, "this account may not do that", uri);
    }

    @ServerExceptionMapper
    Response ofHttp(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        if (failure.getCause() instanceof JsonProcessingException malformed) {
            return unreadable(malformed, uri);
        }
        if (failure.getCause() instanceof KandevException refused) {
            return problems.of(refused, uri);
        }
        if (status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            return problems.unforeseen(failure, uri);
        }
        Response answer = problems.status(status, detail(status, failure), uri);
        String allow = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable failure, UriInfo uri) {
        return problems.unforeseen(failure, uri);
    }

    private Response unreadable(JsonProcessingException failure, UriInfo uri) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            FieldError error = new FieldError(FieldPaths.of(mapping.getPath()), "is not of the right type");
            return problems.invalid("the request is not valid", List.of(error), uri);
        }
        return problems.invalid("the body is not valid JSON of the expected shape", List.of(), uri);
    }

    private static String detail(int status, WebApplicationException failure) {
        return switch (status) {
            case 400 -> failure.getMessage();
            case 404 -> "there is nothing at this path";
            case 405 -> "this path does not know the method";
            case 406 -> "answers are JSON";
            case 415 -> "send JSON, with Content-Type: application/json";
            default -> failure.getMessage();
        };
    }
}
