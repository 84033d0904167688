#!/bin/sh
# Notes the task in NOTES.md. An agent of the dialect acp-stream: a line in, one JSON object a line out.

read -r control # {"type":"control","action":"prompt","message":"the title and the description of the task"}

echo '{"type":"progress","data":{"progress":10,"message":"reading"}}'
echo "this is no JSON: it becomes a line of the agent's log"

printf -- '- %s\n' "$KANDEV_TASK_TITLE" >>NOTES.md # we stand in the workspace

echo '{"type":"message","data":{"role":"agent","text":"The task is noted."}}'
echo '{"type":"result","data":{"status":"completed","summary":"noted","artifacts":[{"type":"notes","path":"NOTES.md"}]}}'
