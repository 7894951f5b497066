# What the benches need: the jar, a JDK, a free port, a server that ends with the script. Sourced, not run.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work="$(mktemp -d "${TMPDIR:-/tmp}/toritsugi-bench.XXXXXX")"
server=

die() {
  echo "$*" >&2
  exit 1
}

# need COMMAND HOW-TO-INSTALL
need() {
  command -v "$1" > /dev/null || die "$1 is missing. $2"
}

stop_server() {
  if [[ -n "$server" ]]; then
    kill "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
    server=
  fi
}

clean_up() {
  stop_server
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# find_jdk VERSION: prints the home of a JDK or JRE of that version, or nothing
find_jdk() {
  local override="JAVA_HOME_$1" home
  for home in "${!override:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*"$1"* "$HOME"/.sdkman/candidates/java/"$1"*; do
    if [[ -x "$home/bin/java" ]] && grep -qs "^JAVA_VERSION=\"$1[.\"]" "$home/release"; then
      echo "$home"
      return
    fi
  done
}

build_jar() {
  if [[ ! -f target/toritsugi.jar || -n "$(find pom.xml src/main -newer target/toritsugi.jar -print -quit)" ]]; then
    need mvn "On Debian: apt-get install maven"
    echo "Building target/toritsugi.jar"
    mvn -B -ntp -q package -Dmaven.test.skip=true < /dev/null
  fi
}

build_empty_jar() {
  if [[ ! -f bench/empty/target/empty.jar || -n "$(find bench/empty/pom.xml bench/empty/src \
    -newer bench/empty/target/empty.jar -print -quit)" ]]; then
    need mvn "On Debian: apt-get install maven"
    echo "Building bench/empty/target/empty.jar"
    mvn -B -ntp -q -f bench/empty/pom.xml package -Dmaven.test.skip=true < /dev/null
  fi
}

# answers PORT PATH: whether the path is answered with 200 or 404, the answer of an application without a page; no
# process is started for it
answers() {
  local status
  { exec 3<> "/dev/tcp/127.0.0.1/$1"; } 2> /dev/null || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
  read -r -t 10 status <&3 || status=
  exec 3<&-
  [[ "$status" == "HTTP/1.1 200"* || ("$2" == / && "$status" == "HTTP/1.1 404"*) ]]
}

# await_server PORT LOG [PATH]: until it is ready, by its readiness unless a path is named; fails with its log when it
# ends, or after a minute
await_server() {
  local until=$((SECONDS + 60))
  until answers "$1" "${3:-/actuator/health/readiness}"; do
    if ! kill -0 "$server" 2> /dev/null || ((SECONDS > until)); then
      tail -n 30 "$2" >&2
      die "The server did not start; above is the end of its log."
    fi
    sleep 0.05
  done
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 10000))
    if ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
      echo "$port"
      return
    fi
  done
}

# median: of the numbers on the standard input, one a line
median() {
  sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

describe_machine() {
  local cpu
  cpu="$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2> /dev/null | head -n 1)"
  echo "$(nproc) cores (${cpu:-unknown}), $(uname -sm), load before the run $(cut -d ' ' -f 1 /proc/loadavg)"
}
