package dev.kandev.gateway.board;

import java.util.List;

/** Every member of a board, owners first. */
record MemberList(List<MemberView> members, long total) {}
