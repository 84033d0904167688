# Runs an agent and, beside it and within the same limits, the commands that agent-manager orders: attend.sh DIRECTORY COMMAND [ARGUMENT...]
# Orders are lines of a file that grows: words of a command, quoted, where $newline stands for a line end.
directory=$1
shift
newline='
'

tail -c +1 -f "$directory/orders" </dev/null 2>/dev/null | while IFS= read -r order; do
    eval "exec $order" </dev/null &
    # Whoever waits for one that ends takes note of all that have ended.
    (:)
done >/dev/null 2>&1 &

# Signals are meant for the agent: we stay until it has ended.
trap : HUP INT TERM
"$@"
