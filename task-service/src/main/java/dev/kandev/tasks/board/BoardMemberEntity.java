package dev.kandev.tasks.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

@Entity
@Table(name = "board_members")
@IdClass(BoardMemberEntity.Key.class)
class BoardMemberEntity {

    @Id
    @Column(name = "board_id")
    UUID boardId;

    @Id
    @Column(name = "user_id")
    UUID userId;

    @Enumerated(EnumType.STRING)
    BoardRole role;

    static BoardMemberEntity of(UUID boardId, BoardMember member) {
        BoardMemberEntity entity = new BoardMemberEntity();
        entity.boardId = boardId;
        entity.userId = member.userId();
        entity.role = member.role();
        return entity;
    }

    BoardMember toMember() {
        return new BoardMember(userId, role);
    }

    record Key(UUID boardId, UUID userId) implements Serializable {}
}
