package dev.kandev.gateway.board;

import java.util.List;

/** A page of boards, and how many there are on all pages. */
record BoardList(List<BoardView> boards, long total) {}
