package dev.kandev.tasks.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "boards")
class BoardEntity {

    @Id
    UUID id;

    String name;
    String description;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    Board toBoard() {
        return new Board(id, name, description, ownerId, createdAt, updatedAt);
    }
}
