package dev.kandev.gateway.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "api_tokens")
class ApiTokenEntity {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    String name;

    String prefix;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    boolean isGood(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean wasUsedSince(Instant time) {
        return lastUsedAt != null && !lastUsedAt.isBefore(time);
    }

    ApiToken toApiToken() {
        return new ApiToken(id, name, prefix, createdAt, expiresAt, lastUsedAt);
    }
}
