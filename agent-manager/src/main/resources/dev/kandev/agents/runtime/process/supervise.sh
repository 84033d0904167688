# Runs an agent: supervise.sh DIRECTORY COMMAND [ARGUMENT...], as the leader of a session.
# Its input is a file that grows until the line end-of-input, its output goes to files, its exit code is left in a file: nobody has
# to be there.
directory=$1
shift
echo $$ >"$directory/pid.new" && mv "$directory/pid.new" "$directory/pid"

mkfifo -m 600 "$directory/pipe"
tail -c +1 -f "$directory/stdin" | while IFS= read -r line && [ "$line" != end-of-input ]; do
    printf '%s\n' "$line"
done >"$directory/pipe" &
"$@" <"$directory/pipe" >>"$directory/stdout" 2>>"$directory/stderr" &
agent=$!

# Signals are meant for the agent: we stay until it has ended.
trap : HUP INT TERM
while
    wait "$agent"
    code=$?
    kill -0 "$agent" 2>/dev/null
do :; done

echo "$code" >"$directory/exit.new" && mv "$directory/exit.new" "$directory/exit"
# What the agent left running goes with it, this shell included.
kill -s KILL -- -$$
