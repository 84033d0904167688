# Runs an agent as the first process of its container: supervise.sh DIRECTORY COMMAND [ARGUMENT...]
# DIRECTORY/in is what agent-manager writes: stdin, lines until end-of-input, and orders, which are signals or the quoted words of
# commands, where $newline stands for a line end. DIRECTORY/out is what it reads: stdout, stderr, and the exit code in exit. Both lie
# on a volume and outlive this container; DIRECTORY itself is for pipes.
directory=$1
out=$directory/out
newline='
'
shift

refuse() {
    echo "Kandev: $2" >>"$out/stderr"
    echo "$1" >"$out/exit"
    exit "$1"
}

# Below, signals go to every process there is.
[ $$ = 1 ] || { echo "only as the first process of a container" >&2; exit 64; }
# A Job may start a second pod: what was begun is not begun again.
mkdir "$out/begun" 2>/dev/null || exit 70
for program in cat dd mkfifo setsid sleep; do
    command -v "$program" >/dev/null || refuse 127 "the image has no $program"
done

# The lines of a file that grows. A network file system shows what others wrote when a file is opened, so it is, again and again.
lines() {
    part=
    while :; do
        while IFS= read -r line <&3; do
            printf '%s\n' "$part$line"
            part=
        done
        part=$part$line
        sleep 0.25
        : <"$1"
    done 3<"$1"
}

# From a pipe to a file. Each write is on the volume before the next: a reader elsewhere never sees a gap.
keep() {
    if dd if=/dev/null of=/dev/null oflag=append,dsync 2>/dev/null; then
        exec dd bs=65536 conv=notrunc oflag=append,dsync status=none of="$out/$1" <"$directory/$1"
    fi
    exec cat <"$directory/$1" >>"$out/$1"
}

session_of() {
    { read -r stat <"$1"; } 2>/dev/null && set -- ${stat##*) } && state=$1 session=$4
}

session_of /proc/1/stat
own=$session

# Signals the agent with all that descends from it, in whatever session; fails when there is nobody. This script is in another one.
everybody() {
    found=1
    for process in /proc/[0-9]*; do
        if session_of "$process/stat" && [ "$session" != "$own" ] && [ "$state" != Z ]; then
            kill -s "$1" "${process#/proc/}" 2>/dev/null && found=0
        fi
    done
    return $found
}

mkfifo -m 600 "$directory/stdin" "$directory/stdout" "$directory/stderr"
lines "$directory/in/stdin" | while IFS= read -r line && [ "$line" != end-of-input ]; do
    printf '%s\n' "$line"
done >"$directory/stdin" &
lines "$directory/in/orders" | while IFS= read -r order; do
    case $order in
    \'*)
        (eval "exec setsid $order" </dev/null >/dev/null 2>&1 &)
        ;;
    *)
        everybody "$order"
        # A process that was just being made when its parent stopped is stopped now.
        [ "$order" != STOP ] || everybody STOP
        ;;
    esac
done &
keep stdout &
stdout=$!
keep stderr &
stderr=$!
setsid "$@" <"$directory/stdin" >"$directory/stdout" 2>"$directory/stderr" &
agent=$!

trap 'everybody TERM' HUP INT TERM
while
    wait "$agent"
    code=$?
    kill -0 "$agent" 2>/dev/null
do :; done

# What the agent left running would keep its output open.
while everybody KILL; do sleep 0.05; done
wait "$stdout"
wait "$stderr"
echo "$code" >"$out/exit"
exit "$code"
