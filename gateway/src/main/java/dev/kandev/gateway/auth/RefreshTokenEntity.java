package dev.kandev.gateway.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "refresh_tokens")
class RefreshTokenEntity {

    @Id
    UUID id;

    @Column(name = "user_id")
    UUID userId;

    /** The sign-in that it descends from. */
    @Column(name = "family_id")
    UUID familyId;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    /** When it was exchanged for its successor. */
    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    boolean isGood(Instant now) {
        return revokedAt == null && usedAt == null && now.isBefore(expiresAt);
    }
}
