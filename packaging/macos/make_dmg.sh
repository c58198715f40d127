#!/usr/bin/env bash
# Packs dist/Read Also.app, which "python3 run.py package" has made, into a disk image.
#
#   packaging/macos/make_dmg.sh VERSION [IDENTITY]
#
# IDENTITY is a "Developer ID Application" in the keychain; without one the bundle is signed ad hoc, for this Mac only.
set -euo pipefail
version=${1:?usage: make_dmg.sh VERSION [IDENTITY]}
identity=${2:--}
cd "$(dirname "$0")/../.."
bundle="dist/Read Also.app"
image="dist/read-also-$version-macos-$(uname -m).dmg"
[ -d "$bundle" ] || { echo "There is no $bundle. Run python3 run.py package first." >&2; exit 1; }

options=(--force --deep --options runtime --entitlements packaging/macos/entitlements.plist)
[ "$identity" = "-" ] || options+=(--timestamp)
codesign "${options[@]}" --sign "$identity" "$bundle"
codesign --verify --deep --strict "$bundle"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$bundle" "$stage/"
cp LICENSE "$stage/LICENSE.txt"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -volname "Read Also" -srcfolder "$stage" -fs HFS+ -format ULMO "$image"
echo "$image"
