// What GitHub runs for action.yml: the inputs become the arguments of `work-plan lint`, which runs in this process.
const { GITHUB_STEP_SUMMARY } = process.env;
const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim();
const lines = (name) =>
  input(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const formats = ['github'];
if (input('SARIF-FILE') !== '') formats.push(`sarif:${input('SARIF-FILE')}`);
if (input('SUMMARY') === 'true' && GITHUB_STEP_SUMMARY) formats.push(`markdown:${GITHUB_STEP_SUMMARY}`);
const options = [...formats.map((format) => `--format=${format}`), ...lines('ARGS')];
process.argv.splice(2, process.argv.length, 'lint', ...options, '--', ...lines('PATHS'));
require('../dist/cli.cjs');
