package dev.kandev.gateway.problem;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.error.KandevException.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Builds the answers to failures. */
@ApplicationScoped
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    static final String TYPE = "urn:kandev:problem:";
    private static final int RETRY_SECONDS = 5;

    Response of(KandevException failure, UriInfo uri) {
        ErrorCode code = failure.code();
        if (code == ErrorCode.INTERNAL) {
            return unforeseen(failure, uri);
        }
        if (code == ErrorCode.UNAVAILABLE || code == ErrorCode.TIMEOUT) {
            LOG.warnf(
                    "service behind is away path=%s error=%s",
                    uri.getRequestUri().getRawPath(), failure.getMessage());
            return answer(code.httpStatus(), code.wireName(), "a service behind is away; try again", List.of(), uri);
        }
        Response answer = answer(code.httpStatus(), code.wireName(), failure.getMessage(), failure.fieldErrors(), uri);
        if (failure instanceof RetryLaterException later) {
            return Response.fromResponse(answer)
                    .header(HttpHeaders.RETRY_AFTER, null)
                    .header(HttpHeaders.RETRY_AFTER, later.seconds())
                    .build();
        }
        return answer;
    }

    Response invalid(String detail, List<FieldError> errors, UriInfo uri) {
        return answer(400, ErrorCode.INVALID_INPUT.wireName(), detail, errors, uri);
    }

    Response status(int status, String detail, UriInfo uri) {
        String type = status == ErrorCode.UNAUTHENTICATED.httpStatus()
                ? ErrorCode.UNAUTHENTICATED.wireName()
                : title(status).toLowerCase(Locale.ROOT).replace(' ', '_');
        return answer(status, type, detail, List.of(), uri);
    }

    Response unforeseen(Throwable failure, UriInfo uri) {
        LOG.errorf(failure, "request failed path=%s", uri.getRequestUri().getRawPath());
        return answer(500, ErrorCode.INTERNAL.wireName(), "something went wrong on our side", List.of(), uri);
    }

    private static Response answer(int status, String type, String detail, List<FieldError> errors, UriInfo uri) {
        Problem problem = new Problem(
                TYPE + type, title(status), status, detail, uri.getRequestUri().getRawPath(), errors);
        Response.ResponseBuilder response =
                Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kandev\"");
        }
        if (status == 429 || status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.build();
    }

    static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
