# Runs ctest and counts. Sourced by tests/run and tests/fuzz; bash only.
# shellcheck shell=bash
passed=0
failed=0

# Runs the tests of a build folder and counts them; ctest says "97% tests passed, 2 tests failed out of 70".
run_tests() {  # folder, arguments for ctest
  local folder="$1" log status=0
  shift
  log="$(mktemp)"
  ctest --test-dir "$folder" --parallel "$(nproc)" --output-on-failure "$@" 2>&1 | tee "$log" || status=$?
  if [[ "$(<"$log")" =~ ([0-9]+)\ tests?\ failed\ out\ of\ ([0-9]+) ]]; then
    passed=$((passed + BASH_REMATCH[2] - BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[1]))
  elif [[ "$status" -ne 0 ]]; then
    echo "ctest itself failed in $folder."
    failed=$((failed + 1))
  fi
  rm -f "$log"
}

fail_build() {
  echo "The build failed; see above."
  failed=1
  finish
}

finish() {
  if [[ $((passed + failed)) -eq 0 ]]; then
    echo "No test was run; see above."
    failed=1
  fi
  echo "$passed passed, $failed failed"
  [[ "$failed" -eq 0 ]] || exit 1
  exit 0
}
