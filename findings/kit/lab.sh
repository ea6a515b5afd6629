# Sourced by the scripts of findings/. Makes a temporary folder, works in it and removes it at the end.
# Exit status of a finding: 0 as described, 1 the behavior changed, 2 it cannot be run here.
set -euo pipefail
finding=$(realpath "$0")
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT
cd "$lab"

# npm_packages NAME@VERSION…  Installs packages without running their scripts.
npm_packages() {
  echo '{ "private": true }' >package.json
  npm install --silent --no-audit --no-fund --ignore-scripts "$@" >&2 || exit 2
}

# debian_packages NAME=VERSION…  Unpacks packages of Debian 12, and what they need and the system lacks, below $lab/root.
debian_packages() {
  mkdir -p root debs/partial lists/partial
  local apt=(-qq -o Debug::NoLocking=1 -o APT::Sandbox::User="$(id -un)" -o Dir::Cache::archives="$lab/debs")
  local fetch=(install --yes --reinstall --download-only --no-install-recommends "$@")
  if ! apt-get "${apt[@]}" "${fetch[@]}" >&2 2>/dev/null; then # The system's lists of packages are missing or old.
    apt+=(-o Dir::State::lists="$lab/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=)
    { apt-get "${apt[@]}" update && apt-get "${apt[@]}" "${fetch[@]}"; } >&2 || exit 2
  fi
  for deb in debs/*.deb; do dpkg -x "$deb" root; done
  export PATH="$lab/root/usr/bin:$PATH"
  LD_LIBRARY_PATH=$(find root/usr/lib -maxdepth 1 -name '*-linux-gnu' -printf "$lab/%p:" 2>/dev/null || true)
  export LD_LIBRARY_PATH
}

# python_packages NAME==VERSION…  Installs packages of PyPI into an environment of their own, which is then the one of `python`.
python_packages() {
  python3 -m venv python >&2 && python/bin/pip install --quiet --disable-pip-version-check "$@" >&2 || exit 2
  export PATH="$lab/python/bin:$PATH"
}

# maven_packages GROUP:ARTIFACT:VERSION…  Copies packages of Maven, and what they need, into the folder jars, for `java -cp 'jars/*'`.
maven_packages() {
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>lab</groupId><artifactId>lab</artifactId><version>1</version><dependencies>'
    printf '%s\n' "$@" | sed -E 's|(.*):(.*):(.*)|<dependency><groupId>\1</groupId><artifactId>\2</artifactId><version>\3</version></dependency>|'
    echo '</dependencies></project>'
  } >pom.xml
  mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=jars >&2 || exit 2
}

# as_seen  Compares standard input with the output in the head of the script, its lines that begin with "#>".
as_seen() {
  diff -u --label 'seen before' --label 'seen now' <(sed -n 's/^#> \{0,1\}//p' "$finding") - || {
    echo "$(basename "$finding"): the behavior changed." >&2
    exit 1
  }
  echo "$(basename "$finding"): as described."
}
