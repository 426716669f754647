#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the Debian package and looks at it from outside: it declares every library it is
# linked with, and it works in a root that holds nothing but what it declares.
#
#   tests/package/run.sh [BUILD_FOLDER]     default: build/release
set -eu
cd "$(dirname "$0")/../.."
build=$(cd "${1:-build/release}" && pwd)
work=$build/package
rm -rf "$work"
mkdir -p "$work"

say() {
    printf '%s\n' "$*"
}

fail() {
    printf 'FAILED: %s\n' "$*"
    exit 1
}

# The package a file belongs to; packages list /lib where the file system says /usr/lib.
owner() {
    real=$(readlink -f "$1")
    for path in "$1" "$real" "/usr$1" "${real#/usr}"; do
        found=$(dpkg -S "$path" 2> /dev/null | head -n 1) || true
        if [ -n "$found" ]; then
            say "${found%%:*}"
            return
        fi
    done
    fail "no package owns $1"
}

# 1. cmake --install puts the same files anywhere.
check_install() {
    cmake --install "$build" --prefix "$work/prefix" > "$work/install.log"
    for file in bin/capmat \
        share/capmat/models/national/model.yaml \
        share/capmat/models/national/fr.po \
        share/capmat/questionnaires/national-full/questionnaire.yaml \
        share/capmat/questionnaires/national-full/fr.po \
        share/capmat/schemas/model-1.schema.json \
        share/capmat/schemas/questionnaire-1.schema.json \
        share/capmat/schemas/responses-1.schema.json \
        share/capmat/schemas/assessment-1.schema.json \
        share/bash-completion/completions/capmat \
        share/man/man1/capmat.1.gz \
        share/man/man1/capmat-assess.1.gz \
        share/doc/capmat/README.md \
        share/doc/capmat/guide/writing-a-questionnaire.md \
        share/doc/capmat/guide/translating.md \
        share/doc/capmat/LICENSE \
        share/doc/capmat/CC-BY-4.0.txt \
        share/doc/capmat/copyright; do
        [ -s "$work/prefix/$file" ] || fail "cmake --install leaves out $file"
    done
    "$work/prefix/bin/capmat" --version
}

# 2. A man page for every command, without a warning of troff; completion knows them all.
check_manual() {
    for command in $("$work/prefix/bin/capmat" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do
        page=$work/prefix/share/man/man1/capmat-$command.1.gz
        [ -s "$page" ] || fail "no man page for $command"
        grep -q "$command" "$work/prefix/share/bash-completion/completions/capmat" ||
            fail "completion does not know $command"
    done
    for page in "$work"/prefix/share/man/man1/*.gz; do
        gzip -dc "$page" | groff -man -Tutf8 -ww -z 2> "$work/troff.txt"
        [ ! -s "$work/troff.txt" ] || fail "$page: $(cat "$work/troff.txt")"
    done
    bash -n "$work/prefix/share/bash-completion/completions/capmat"
}

# 3. The package, and whether it declares every library.
build_package() {
    (cd "$work" && cpack --config "$build/CPackConfig.cmake" -B "$work" > "$work/cpack.log")
    deb=$(find "$work" -maxdepth 1 -name 'capmat_*.deb')
    [ -f "$deb" ] || fail "cpack made no package; see $work/cpack.log"
    dpkg-deb -I "$deb"
    mkdir "$work/root"
    dpkg-deb -x "$deb" "$work/root"
}

declared_packages() {
    dpkg-deb -f "$deb" Depends | tr ',' '\n' | sed 's/(.*//; s/|.*//; s/ //g'
}

check_depends() {
    program=$work/root/usr/bin/capmat
    libraries=$(objdump -p "$program" | sed -n 's/^ *NEEDED *//p')
    [ -n "$libraries" ] || fail "the program needs no library at all?"
    for library in $libraries; do
        path=$(ldd "$program" | sed -n "s|^[[:space:]]*$library => \([^ ]*\) .*|\1|p")
        [ -n "$path" ] || fail "$library is not found on this machine"
        package=$(owner "$path")
        declared_packages | grep -qx "$package" ||
            fail "$library comes from $package, which is not declared"
    done
    say "declared: $(declared_packages | tr '\n' ' ')"
}

# 4. A root of the package and of what its Depends lead to, and nothing else.
fill_root() {
    for folder in bin sbin lib lib64; do
        mkdir -p "$work/root/usr/$folder"
        ln -s "usr/$folder" "$work/root/$folder"
    done
    mkdir -p "$work/root/tmp"
    # shellcheck disable=SC2046
    apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts \
        --no-breaks --no-replaces --no-enhances $(declared_packages) |
        grep '^[a-z0-9]' | sort -u > "$work/closure.txt"
    xargs dpkg-query -L < "$work/closure.txt" 2> /dev/null | sort -u | while read -r path; do
        if [ -f "$path" ] || [ -L "$path" ]; then
            say "$path"
        fi
    done > "$work/files.txt"
    tar -c -P --no-recursion -T "$work/files.txt" |
        tar -x --keep-directory-symlink -C "$work/root"
    say "root: $(wc -l < "$work/closure.txt") packages, $(wc -l < "$work/files.txt") files"
}

inside() {
    if [ "$(id -u)" -eq 0 ]; then
        env -i PATH="$PATH" chroot "$work/root" "$@"
    else
        env -i PATH="$PATH" unshare --map-root-user chroot "$work/root" "$@"
    fi
}

check_program() {
    example=/usr/share/doc/capmat/examples/maravenca
    inside /usr/bin/capmat --version
    inside /usr/bin/capmat models
    inside /usr/bin/capmat check "$example"
    inside /usr/bin/capmat assess "$example/2026" > "$work/assess.txt"
    inside /usr/bin/capmat report "$example" --target "$example/target.yaml" \
        -o /tmp/report.html -o /tmp/report.xlsx -o /tmp/report.md
    # The figures are those of the build, byte for byte.
    "$build/cli/capmat" assess examples/maravenca/2026 | cmp - "$work/assess.txt"
    for file in html xlsx md; do
        [ -s "$work/root/tmp/report.$file" ] || fail "no report.$file"
    done
}

cmake --build "$build"
check_install
check_manual
build_package
check_depends
fill_root
check_program
say "the package works on what it declares"
