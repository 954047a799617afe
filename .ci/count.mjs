// Adds up what the test runners reported and what `.ci/run` saw pass or fail, names what failed, and says the sum on the last line.
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const [passedChecks = '0', failedChecks = '0', ...skipped] = process.argv.slice(2);
const total = { passed: Number(passedChecks), failed: Number(failedChecks) };

/** The first line of what went wrong, without colours. */
const shorten = (message = '') => stripVTControlCharacters(message).split('\n')[0].slice(0, 200);

/** Vitest's report. */
function readUnit({ numPassedTests, numFailedTests, testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'failed');
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    notes: tests.map(({ fullName, failureMessages }) => `FAILED: ${fullName}: ${shorten(failureMessages[0])}`),
  };
}

/** Tests of a suite of Playwright's report, and of those in it. */
const listTests = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ title, file, tests }) => tests.map(({ status, results }) => ({ name: `${file} › ${title}`, status, results }))),
  ...suites.flatMap(listTests),
];

/** Playwright's report; what passed only when tried again is named too. */
function readPlaywright({ stats, suites }) {
  const tests = suites.flatMap(listTests).filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    notes: tests.map(
      ({ name, status, results }) => `${status === 'flaky' ? 'tried twice' : 'FAILED'}: ${name}: ${shorten(results[0]?.error?.message)}`,
    ),
  };
}

/** Adds a runner's own counts; a report that is not there is a failure. */
function add(name, file, read) {
  if (skipped.includes(name)) {
    console.log(`${name}: not run here, as said above`);
    return;
  }
  if (!existsSync(file)) {
    console.log(`${name}: no report`);
    total.failed += 1;
    return;
  }
  const { passed, failed, notes = [] } = read(JSON.parse(readFileSync(file, 'utf8')));
  console.log(`${name}: ${passed} passed, ${failed} failed.`);
  for (const note of notes) console.log(`  ${note}`);
  total.passed += passed;
  total.failed += failed;
}

console.log(`checks named above: ${passedChecks} passed, ${failedChecks} failed.`);
add('unit tests', 'test-results/unit.json', readUnit);
add('end-to-end tests', 'test-results/e2e.json', readPlaywright);
add('end-to-end tests below a sub-path', 'test-results/e2e-below.json', readPlaywright);
add('adversaries of the offline copy', 'test-results/adversaries.json', readPlaywright);
add('authoring', 'test-results/authoring.json', readPlaywright);
add('real engine', 'test-results/engine.json', (counts) => counts);
add('any subject', 'test-results/any-subject.json', readPlaywright);
add('WebKit', 'test-results/webkit.json', readPlaywright);
add('hosts', 'test-results/hosts.json', readPlaywright);
add('Firefox', 'test-results/firefox.json', readPlaywright);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
