# SPDX-License-Identifier: Apache-2.0
# What examples/run.sh and tests/run.sh share: installing packages, and steps with a line
# each. Read with `.` from the root of the repository.

log_folder=build/log
began=$(date +%s)
mkdir -p "$log_folder"

# step NAME TITLE COMMAND...: runs a command with its output in build/log/NAME.log and
# prints one line. A failure prints the end of the log and ends the script.
step() {
    step_log=$log_folder/$1.log
    printf '%-58s' "$2"
    shift 2
    step_began=$(date +%s)
    set +e
    (set -e; "$@") > "$step_log" 2>&1 < /dev/null
    step_status=$?
    set -e
    step_seconds=$(($(date +%s) - step_began))
    if [ "$step_status" -eq 0 ]; then
        printf '%5d s\n' "$step_seconds"
        return
    fi
    printf '%5d s  FAILED\n\n' "$step_seconds"
    tail -n 40 "$step_log"
    printf '\nThe whole log is in %s.\n' "$step_log"
    exit 1
}

# How long the script has run, as a last line.
print_total() {
    total=$(($(date +%s) - began))
    printf '%-58s%5d s\n' "$1" "$total"
}

# The packages of a section of packages.txt that this machine does not have.
missing_packages() {
    sed -n "/^\[$1\]/,/^\[/p" packages.txt | grep -v -e '^\[' -e '^#' -e '^ *$' |
        while read -r package command; do
            if [ -n "$command" ] && command -v "$command" > /dev/null 2>&1; then
                continue
            fi
            status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null) || true
            [ "$status" = installed ] || echo "$package"
        done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

install_packages() {
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "$@"
}

# install_missing SECTION...: quiet when nothing is missing.
install_missing() {
    if ! command -v dpkg-query > /dev/null 2>&1; then
        echo "This is not Debian: packages.txt lists what has to be there."
        return
    fi
    missing=
    for section in "$@"; do
        missing="$missing $(missing_packages "$section" | tr '\n' ' ')"
    done
    # Word splitting is wanted from here on: one argument a package.
    # shellcheck disable=SC2086
    set -- $missing
    if [ $# -eq 0 ]; then
        return
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo > /dev/null 2>&1; then
        echo "Packages are missing. Install them as root, then start again:"
        echo "  apt-get install --no-install-recommends $*"
        exit 1
    fi
    step packages "installing $# Debian packages" install_packages "$@"
}

# One compiler a core: each takes up to 1 GB of memory.
build_preset() {
    preset=$1
    shift
    cmake --build --preset "$preset" --parallel "$(nproc)" "$@"
}
