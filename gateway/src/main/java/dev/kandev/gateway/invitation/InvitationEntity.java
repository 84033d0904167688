package dev.kandev.gateway.invitation;

import dev.kandev.gateway.user.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@Entity
@Table(name = "invitations")
class InvitationEntity {

    @Id
    UUID id;

    String email;

    String role;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "used_by")
    UUID usedBy;

    boolean isGood(String forEmail, Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && (email == null || email.equalsIgnoreCase(forEmail));
    }

    Role role() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    Invitation toInvitation() {
        return new Invitation(id, email, role(), createdBy, createdAt, expiresAt, usedAt, usedBy);
    }
}
