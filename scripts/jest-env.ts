/** Every test file: calls that go as they should are not logged. */
process.env.LOG_LEVEL = 'trouble';
