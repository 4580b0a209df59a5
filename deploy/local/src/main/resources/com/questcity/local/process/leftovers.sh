# Ends what is left of a stack whose launcher is gone.
#   sh -c SCRIPT leftovers DATA_FOLDER
# It first waits for the end of its input, which comes when the launcher that holds the other end dies, however it
# dies. "bye" means that the launcher has tidied up itself.
data=$1
trap '' INT HUP
while read -r line; do
    if [ "$line" = bye ]; then exit 0; fi
done

# A pid may belong to someone else by now: ours has the data folder on its command line.
ours() {
    if [ -r "/proc/$1/cmdline" ]; then
        arguments=$(tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null)
    else
        arguments=$(ps -o args= -p "$1" 2>/dev/null)
    fi
    case "$arguments" in
        *"$data"/*) return 0 ;;
        *) return 1 ;;
    esac
}

pids() {
    for file in "$@"; do
        pid=$(head -n 1 "$file" 2>/dev/null)
        case "$pid" in
            '' | *[!0-9]*) ;;
            *) if ours "$pid"; then echo "$pid"; fi ;;
        esac
    done
}

# end SIGNAL SECONDS FILE...: sends the signal, waits, and kills what has not gone by then.
end() {
    signal=$1
    tries=$(($2 * 5))
    shift 2
    for pid in $(pids "$@"); do kill -s "$signal" "$pid" 2>/dev/null; done
    while [ -n "$(pids "$@")" ]; do
        tries=$((tries - 1))
        if [ "$tries" -le 0 ]; then
            for pid in $(pids "$@"); do kill -s KILL "$pid" 2>/dev/null; done
            sleep 0.2
            break
        fi
        sleep 0.2
    done
}

end TERM 15 "$data"/run/*-service.pid
# INT is PostgreSQL's fast shutdown. A server that was just being started shows up a moment later: hence twice.
end INT 30 "$data/postgres/postmaster.pid"
end TERM 10 "$data/run/redis.pid"
sleep 0.5
end INT 30 "$data/postgres/postmaster.pid"
