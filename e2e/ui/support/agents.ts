/** Programs of agents for scenes, in the dialect acp-stream. */

/** Says so many lines, ten a second. */
export const counting = (count: number) => `
read -r control
for ((n = 1; n <= ${String(count)}; n++)); do
    printf '{"type":"message","data":{"role":"agent","message_id":"%d","text":"Line %d."}}\\n' "$n" "$n"
    sleep 0.1
done
echo '{"type":"result","data":{"status":"completed","summary":"All is said."}}'`;

/** Changes a file, adds one, removes one, and names the one that it has added. */
export const editing = `
read -r control
sed -i 's/Hello/Good morning/' README.md
mkdir -p src && printf 'export function add(a: number, b: number) {\\n  return a + b;\\n}\\n' > src/add.ts
printf '# Report\\n\\nAll of it is **done**.\\n' > REPORT.md
rm file-0.txt
echo 'README.md is polite now'
echo '{"type":"message","data":{"role":"agent","text":"The greeting is friendly."}}'
echo '{"type":"result","data":{"status":"completed","summary":"Edited.","artifacts":[{"type":"report","path":"REPORT.md"}]}}'`;

/** Asks, and goes on when it is answered. */
export const asking = `
read -r control
echo '{"type":"plan","data":{"entries":[{"content":"Read the settings","status":"completed"},{"content":"Change them","status":"in_progress"}]}}'
echo '{"type":"thought","data":{"text":"The settings lie in one file."}}'
echo '{"type":"tool_call","data":{"id":"read","title":"Read settings.json","kind":"read","status":"completed","locations":[{"path":"settings.json"}]}}'
echo '{"type":"permission","data":{"id":"edit","tool_call":{"id":"edit","title":"Edit settings.json"},"options":[{"id":"yes","name":"Allow once","kind":"allow_once"},{"id":"no","name":"Reject","kind":"reject_once"}]}}'
read -r answer
echo '{"type":"result","data":{"status":"completed","summary":"Changed."}}'`;

/** Gets half of it done, and waits for its end. */
export const lingering = `
read -r control
echo '{"type":"message","data":{"role":"agent","text":"I look at the **tests** first:\\n\\n- unit\\n- integration"}}'
echo '{"type":"progress","data":{"progress":40,"message":"running the tests"}}'
read -r control`;

export const failing = `
read -r control
echo '{"type":"error","data":{"error":"The compiler was not found","details":"Install a JDK."}}'
exit 3`;
