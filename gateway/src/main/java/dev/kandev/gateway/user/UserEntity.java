package dev.kandev.gateway.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@Entity
@Table(name = "users")
class UserEntity {

    @Id
    UUID id;

    String email;

    String username;

    @Column(name = "password_hash")
    String passwordHash;

    String role;

    boolean disabled;

    @Column(name = "created_at")
    Instant createdAt;

    User toUser() {
        return new User(id, email, username, Role.valueOf(role.toUpperCase(Locale.ROOT)), disabled, createdAt);
    }
}
