// Adds up what the test runners reported and what `.ci/run` saw pass or fail, and says it on the last line.
import { existsSync, readFileSync } from 'node:fs';

const [passedChecks = '0', failedChecks = '0'] = process.argv.slice(2);
const total = { passed: Number(passedChecks), failed: Number(failedChecks) };

/** Adds a runner's own counts; a report that is not there is a failure. */
function add(name, file, read) {
  if (!existsSync(file)) {
    console.log(`${name}: no report`);
    total.failed += 1;
    return;
  }
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  console.log(`${name}: ${passed} passed, ${failed} failed.`);
  total.passed += passed;
  total.failed += failed;
}

console.log(`checks named above: ${passedChecks} passed, ${failedChecks} failed.`);
add('unit tests', 'test-results/unit.json', ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }));
const readStats = ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected });
add('end-to-end tests', 'test-results/e2e.json', readStats);
add('end-to-end tests below a sub-path', 'test-results/e2e-below.json', readStats);
add('real engine', 'test-results/engine.json', (counts) => counts);
add('any subject', 'test-results/any-subject.json', readStats);
add('WebKit', 'test-results/webkit.json', readStats);
add('Firefox', 'test-results/firefox.json', readStats);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
