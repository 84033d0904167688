# A terminal of an agent, beside the agent and as its user. Its files are in FOLDER: process, the id of its command; output.N, what that
# wrote, in parts of which the last two are kept; part, the N of the last one; exit, its exit code.
#   terminal.sh run FOLDER DIRECTORY COUNT NAME=VALUE... WORD...   begins it, unless that was done before
#   terminal.sh kill FOLDER                                        ends its command with all that descends from it
#   terminal.sh release FOLDER                                     does the same, and keeps the end of a long output only
action=$1
folder=$2
shift 2

# Notes its id, and becomes the command, in the workspace or a folder of it. A single word that is no program is a line for the shell.
begin='
printf "%s\n" $$ >"$1/process"
workspace=$(cd -- "${1%/.git/kandev/*}" && pwd -P) && cd -- "$2" || exit 126
case $(pwd -P)/ in
"$workspace"/*) ;;
*)
    echo "Kandev: a link leads from $2 out of the workspace" >&2
    exit 126
    ;;
esac
left=$3
shift 3
while [ "$left" -gt 0 ]; do
    export "$1"
    shift
    left=$((left - 1))
done
if [ "$#" = 1 ]; then
    case $(command -v -- "$1") in
    */*) ;;
    *) exec sh -c "$1" ;;
    esac
fi
exec "$@"'

# Waits a little for a file that is not empty.
await() {
    for pause in 0.01 0.02 0.05 0.1 0.2 0.5 1 1 1 1; do
        [ -s "$folder/$1" ] && return 0
        [ "$pause" = "$2" ] && return 1
        sleep "$pause"
    done
    return 1
}

# From the standard input to the parts. The writer is never held up, nor ended, by what becomes of them, or by a system that lets nobody
# make another process: then this shell ends at once, and only its trap is left.
keep() {
    trap 'exec cat >/dev/null' EXIT
    part=0
    size=0
    while
        dd bs=65536 count=8 2>/dev/null >>"$folder/output.$part"
        before=$size
        size=$(($(wc -c 2>/dev/null <"$folder/output.$part") + 0))
        [ "$size" -gt "$before" ]
    do
        if [ "$size" -ge 8388608 ]; then
            part=$((part + 1))
            size=0
            printf '' >"$folder/output.$part"
            echo "$part" >"$folder/part.new" && mv "$folder/part.new" "$folder/part"
            rm -f "$folder/output.$((part - 2))"
        fi
    done
    echo yes >"$folder/drained"
}

# All processes: id, and id of the parent.
processes() {
    if [ -e /proc/self/stat ]; then
        for process in /proc/[0-9]*; do
            { read -r stat <"$process/stat"; } 2>/dev/null || continue
            stat=${stat##*) ? }
            echo "${process#/proc/} ${stat%% *}"
        done
    else
        ps -A -o pid= -o ppid=
    fi
}

# Each is stopped before its children are looked for, until there are no more.
kill_all() {
    await process && [ ! -s "$folder/exit" ] || return
    read -r all <"$folder/process"
    kill -s STOP "$all" 2>/dev/null
    while
        known=$all
        set -- $(processes)
        while [ "$#" -ge 2 ]; do
            case " $all " in
            *" $1 "*) ;;
            *" $2 "*) kill -s STOP "$1" 2>/dev/null && all="$all $1" ;;
            esac
            shift 2
        done
        [ "$all" != "$known" ]
    do :; done
    kill -s KILL $all 2>/dev/null
}

# To one part of 64 KiB, whose number says that there were others.
shorten() {
    read -r part <"$folder/part" || return
    [ "$part" != 0 ] || [ "$(($(wc -c <"$folder/output.0") + 0))" -gt 65536 ] || return
    cat "$folder/output.$((part - 1))" "$folder/output.$part" 2>/dev/null | tail -c 65536 >"$folder/output.$((part + 2))"
    echo "$((part + 2))" >"$folder/part.new" && mv "$folder/part.new" "$folder/part"
    rm -f "$folder/output.$((part - 1))" "$folder/output.$part"
}

case $action in
run)
    umask 077
    mkdir -p "${folder%/*}"
    mkdir "$folder" || exit 0
    printf '' >"$folder/exit"
    printf '' >"$folder/output.0"
    echo 0 >"$folder/part"
    {
        # For good: what a shell puts back later it holds open until then.
        exec 3>&1 >/dev/null 2>&1
        trap : HUP INT TERM
        trap 'echo "$code" >"$folder/exit"' EXIT
        code=126
        # Some shells have a word to say of a child that was killed: only the command writes to its output.
        (exec sh -c "$begin" kandev-terminal "$folder" "$@" </dev/null >&3 2>&3 3>&-)
        code=$?
        exec 3>&-
        # What the command left running may hold its output open for ever.
        await drained 1
    } | keep
    ;;
kill)
    kill_all
    ;;
release)
    kill_all
    await exit 1
    shorten
    ;;
esac
