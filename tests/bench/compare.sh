#!/bin/bash
# compare.sh [-n REPS] [-s SECTIONS] PROGRAM FILE...
# Runs `PROGRAM report --only SECTIONS --formats facts` on made-up activity (generate_events ROWS FILE --clean, .csv or
# .jsonl) beside DuckDB doing the same work, in turns in the same minutes, and prints the median of each figure and the
# ratio. Checks that both count the same asks, answers and answers in time.
# PEERS names the folder with the peer's program duck.mjs (its modules are found as it says itself); without it our
# program is measured alone. SECTIONS: data,protocols when left out. Asserts nothing about time.
set -u
reps=5 sections=data,protocols
while getopts n:s: option; do
    case $option in
        n) reps=$OPTARG ;;
        s) sections=$OPTARG ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -ge 2 ] || { sed -n '2,8s/^# //p' "$0"; exit 2; }
program=$(realpath "$1")
shift
here=$(dirname "$(realpath "$0")")
period=2024-01-01..2025-12-31
[ -x /usr/bin/time ] || { echo "skipped: all (no /usr/bin/time; Debian: time)"; exit 0; }
duck=${PEERS:+$PEERS/duck.mjs}
if [ -z "$duck" ] || [ ! -f "$duck" ] || ! command -v node >/dev/null; then
    echo "skipped: DuckDB (PEERS names no folder with duck.mjs, or there is no node)"
    duck=
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# measured NAME COMMAND...: a line "wall user+sys megabytes" behind the others of NAME
measured() {
    local name=$1 status=0
    shift
    /usr/bin/time -q -o "$scratch/time" -f '%e %U %S %M' "$@" >"$scratch/$name.out" 2>"$scratch/$name.err" || status=$?
    awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$scratch/time" >>"$scratch/$name.runs"
    [ $status -eq 0 ] || { echo "$name: exit $status"; tail -5 "$scratch/$name.err"; return 1; }
}

# median NAME COLUMN of its runs
median() { awk -v c="$2" '{ print $c }' "$scratch/$1.runs" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
row() { printf '%-34s %8s %10s %9s %7s %9s\n' "$@"; }
# over A B: how many times B goes into A
over() { awk -v a="$1" -v b="$2" 'BEGIN { print (b > 0 ? sprintf("%.1f", a / b) : "-") }'; }

# Asks, answered, in time: of ours, turns whose promise is kept or whose deadline lies behind the data.
our_answers() {
    awk -F'"value":' '{ sub(/,"evidence":.*/, "") } /"where"/ { next }
        { value = $2 + 0 }
        /"id":"responding.turns"/ { asks = value }
        /"id":"protocol\.[a-z_]*\.(met|late|unripe)"/ { answered += value }
        /"id":"protocol\.[a-z_]*\.(met|unripe)"/ { kept += value }
        END { print asks, answered, kept }' "$1"
}
duck_answers() { sed -n '/^STAGE sla_check/{n;p;}' "$1" | tr -d '[]" ' | tr ',' ' '; }
duck_stages() { awk '/^STAGE (ingest|sla) / { sum += $3 } END { printf "%.2f", sum }' "$1"; }

compare() {
    local file=$1 name format folder
    name=$(basename "$file") format=${file##*.}
    folder=$scratch/$name
    mkdir "$folder"
    rm -f "$scratch"/*.runs
    sed "s|FILE|$(realpath "$file")|; s/FORMAT/$format/" "$here/playbook.yaml" >"$folder/playbook.yaml"
    for ((i = 0; i < reps; ++i)); do
        measured stamtafel "$program" report "$folder/playbook.yaml" --only "$sections" --formats facts \
            --root / --period $period -o "$folder/out" || return
        [ -z "$duck" ] || CHECK=1 measured duck node "$duck" "$file" none 2 noclass || return
    done
    local ours wall cpu
    ours=$(our_answers "$folder/out/facts-$period.json")
    wall=$(median stamtafel 1) cpu=$(median stamtafel 2)
    row "$name ($reps runs)" 'wall s' 'user+sys s' 'peak MB' 'x wall' 'x user+sys'
    row "  stamtafel ($sections)" "$wall" "$cpu" "$(median stamtafel 3)" 1 1
    if [ -n "$duck" ]; then
        local duck_wall duck_cpu read
        duck_wall=$(median duck 1) duck_cpu=$(median duck 2) read=$(duck_stages "$scratch/duck.out")
        row "  DuckDB, whole process" "$duck_wall" "$duck_cpu" "$(median duck 3)" "$(over "$duck_wall" "$wall")" \
            "$(over "$duck_cpu" "$cpu")"
        row "  DuckDB, read + protocols (last run)" "$read" '' '' "$(over "$read" "$wall")" ''
        [ "$ours" = "$(duck_answers "$scratch/duck.out")" ] && echo "  same answers: $ours" ||
            echo "  DIFFERENT ANSWERS: ours $ours, DuckDB $(duck_answers "$scratch/duck.out")"
    else
        echo "  asks, answered, in time: $ours"
    fi
}

for file in "$@"; do compare "$file"; done
