/** 要交的: states of an order in which it has to be paid; what waits for a decision on aid need not be, as long as it waits. */
const OWED = ['issued', 'paying', 'overdue', 'deferred'];

export const isOwed = (state: string): boolean => OWED.includes(state);
