/** What the user of the command has to mend; shown without a stack. */
export class Problem extends Error {}
