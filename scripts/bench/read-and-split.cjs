// The floor of whatever reads drafts: decodes the files of a folder, or one file, and splits them into lines.
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

const path = process.argv[2];
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
let lines = 0;
for (const file of files) lines += readFileSync(file, 'utf8').split('\n').length;
process.exitCode = lines > 0 ? 0 : 1;
