/** The forms that the desk and the assistant have. */
export const formNames = ['address', 'complaint'] as const;
export type FormName = (typeof formNames)[number];
