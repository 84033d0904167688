package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.proto.acp.AcpType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The permissions that an agent asks for. */
final class Permissions {

    private static final String ASK = "ask";
    /** Nobody answers so many; whoever asks for more does not wait for the answers. */
    private static final int MAX_OPEN = 100;

    private final String policy;
    private final Map<String, Permission> open = new LinkedHashMap<>();
    /** Answered, because their turn was broken off; not told yet. */
    private final List<Permission> given = new ArrayList<>();

    Permissions(String policy) {
        this.policy = policy;
    }

    /** Whether the user has to decide something. */
    boolean areOpen() {
        return !open.isEmpty();
    }

    void ask(Permission permission, boolean turnIsCancelled, Reaction reaction) {
        Optional<String> choice = permission.choice(policy);
        if (policy.equals(ASK) && !turnIsCancelled && open.size() < MAX_OPEN) {
            reaction.say(AcpType.PERMISSION, permission.asked());
            open.put(permission.id(), permission);
        } else if (choice.isPresent() && !turnIsCancelled) {
            reaction.tell(permission.selected(choice.get()));
            reaction.say(AcpType.PERMISSION, permission.decided(choice.get()));
        } else {
            reaction.tell(permission.cancelled());
            reaction.say(AcpType.PERMISSION, permission.withdrawn());
        }
    }

    /** Empty when nobody waits for it any more, or when it has no such option. */
    Optional<Outgoing> answer(String id, String optionId) {
        return Optional.ofNullable(open.get(id))
                .filter(permission -> permission.hasOption(optionId))
                .map(permission -> permission.selected(optionId));
    }

    Optional<Permission> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    void answered(String id) {
        open.remove(id);
    }

    /** The turn is broken off. */
    List<Outgoing> cancel() {
        given.addAll(open.values());
        open.clear();
        return given.stream().map(Permission::cancelled).toList();
    }

    /** The agent does not wait for an answer to this request of its any more. */
    void withdraw(JsonNode requestId, Reaction reaction) {
        open.values().stream()
                .filter(permission -> permission.requestId().equals(requestId))
                .findFirst()
                .ifPresent(permission -> {
                    open.remove(permission.id());
                    reaction.tell(permission.cancelled());
                    reaction.say(AcpType.PERMISSION, permission.withdrawn());
                });
    }

    /** The turn is over: nobody waits for anything any more. */
    void close(Reaction reaction) {
        cancel().forEach(reaction::tell);
        given.forEach(permission -> reaction.say(AcpType.PERMISSION, permission.withdrawn()));
        given.clear();
    }
}
