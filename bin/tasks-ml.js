#!/usr/bin/env node
const { join } = require('node:path');
const { load } = require('./compiled.js');

const { main } = load(join(__dirname, '..', 'dist', 'cli', 'main.js'), process.argv[2]);

main(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});
