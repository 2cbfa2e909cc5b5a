#!/bin/sh
# Checks the catalogue, and writes what it decides differently from the one in the folder OLD to changes.md, for a pull request.
# Usage: ./check.sh OLD
set -eu

# Exit code 1 means that there are differences, which is not a failure here.
switchboard diff "$1" catalog --markdown > changes.md || [ $? = 1 ]

failed=0
switchboard verify --catalog catalog --strict || failed=1
switchboard test src/test/cases --catalog catalog --min-coverage 100 --min-mutation 100 --junit-xml cases.xml --force || failed=1
exit $failed
