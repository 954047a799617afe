/** What is waited for is waited for no longer than that, in milliseconds: a connection may hang. */
const patience = 3000;

/** The same, or nothing when it does not come in time. */
export const inTime = <Value>(coming: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([coming, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
