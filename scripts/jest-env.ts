/** Every test file: only faults of the program itself are logged. */
process.env.LOG_LEVEL = 'error';
