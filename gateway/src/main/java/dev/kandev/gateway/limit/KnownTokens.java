package dev.kandev.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kandev.gateway.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Tokens that were good not long ago, by their hashes: a hint whom to ask first, and no more. */
@ApplicationScoped
class KnownTokens {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final int MAX_REMEMBERED = 10_000;

    private final Cache<String, Boolean> hashes = Caffeine.newBuilder()
            .expireAfterAccess(MEMORY)
            .maximumSize(MAX_REMEMBERED)
            .build();

    boolean contains(String authorization) {
        return hashes.getIfPresent(Secrets.hash(authorization)) != null;
    }

    void add(String authorization) {
        hashes.put(Secrets.hash(authorization), true);
    }
}
