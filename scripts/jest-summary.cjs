/** Jest reporter: one plain line, the last of all (jest puts its own summary behind every reporter). */
module.exports = class {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => console.log(`${numPassedTests} passed, ${failed} failed`));
  }
};
