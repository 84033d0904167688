package dev.kandev.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Gives each operation the failures that follow from its shape: from what it takes, whom it lets in, and whom it asks. Those that follow
 * from what it does stand beside its code.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedAnswers implements OASFilter {

    private static final String STREAMS = "streams";
    private static final String KEYS = "keys";
    /** Answered by the gateway alone. */
    private static final Set<String> OWN = Set.of("auth", "users", KEYS);

    @Override
    public Operation filterOperation(Operation operation) {
        String tag = operation.getTags().get(0);
        if (tag.equals(STREAMS) || tag.equals(KEYS)) {
            return operation;
        }
        Map<String, String> failures = new LinkedHashMap<>();
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || has(operation, Parameter.In.QUERY) || has(operation, Parameter.In.HEADER)) {
            failures.put("400", "Invalid");
        }
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            failures.put("401", "Unauthenticated");
        }
        if (has(operation, Parameter.In.PATH)) {
            failures.put("404", "NotFound");
        }
        if (hasBody) {
            failures.put("413", "TooLarge");
            failures.put("415", "UnsupportedMediaType");
        }
        if (operation.getResponses().getAPIResponses().values().stream().anyMatch(SharedAnswers::hasContent)) {
            failures.put("406", "NotAcceptable");
        }
        failures.put("429", "TooMany");
        if (!OWN.contains(tag)) {
            failures.put("503", "Unavailable");
            failures.put("504", "Timeout");
        }
        operation.setResponses(completed(operation.getResponses(), failures));
        return operation;
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static boolean hasContent(APIResponse answer) {
        return answer.getContent() != null;
    }

    /** By status, so that it reads well. */
    private static APIResponses completed(APIResponses own, Map<String, String> failures) {
        Map<String, APIResponse> answers = new TreeMap<>(own.getAPIResponses());
        answers.entrySet().removeIf(SharedAnswers::isGuessed);
        failures.forEach((status, name) -> answers.putIfAbsent(status, reference(name)));
        APIResponses completed = OASFactory.createAPIResponses();
        answers.forEach(completed::addAPIResponse);
        return completed.defaultValue(reference("Unforeseen"));
    }

    /** Failures that the scanner makes up have no description of ours. */
    private static boolean isGuessed(Map.Entry<String, APIResponse> answer) {
        return answer.getKey().startsWith("4") && answer.getValue().getRef() == null;
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
