-- What retention looks for. The messages of a batch share their time, which makes this a small btree. A BRIN would be
-- smaller still, but only until new messages lie where old ones were deleted.
create index acp_messages_created_at on acp_messages (created_at);
-- The tasks of a board, for those who follow boards.
create index executions_of_board on executions (board_id, task_id);
