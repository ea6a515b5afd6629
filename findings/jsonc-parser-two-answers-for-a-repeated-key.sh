#!/usr/bin/env bash
# jsonc-parser 3.3.1, npm
#
# Good guess: the value that parse() returns for a key, the node that findNodeAtLocation() shows for it, and the place that modify()
#   changes are the same, also if a settings file has the key twice (which both JSON and this parser allow).
# In fact: parse() takes the last, findNodeAtLocation() and modify() the first. A program that reads "error", underlines "off", and
#   changes "off" to "hint" reports a change that has no effect.
# Matters to every editor that reads settings with this library and offers to change them.
#
#> parse: error
#> node: off
#> parse after modify: error
. "$(dirname "$0")/kit/lab.sh"
npm_packages jsonc-parser@3.3.1

cat >run.mjs <<'JS'
import { createRequire } from 'node:module';
const { applyEdits, findNodeAtLocation, modify, parse, parseTree } = createRequire(import.meta.url)('jsonc-parser');
const settings = '{ "rules": { "facts/age": "off", "facts/age": "error" } }';
const place = ['rules', 'facts/age'];
console.log('parse:', parse(settings).rules['facts/age']);
console.log('node:', findNodeAtLocation(parseTree(settings), place).value);
console.log('parse after modify:', parse(applyEdits(settings, modify(settings, place, 'hint', {}))).rules['facts/age']);
JS
node run.mjs | as_seen
