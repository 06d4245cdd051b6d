/** For the one button that no form can be: Print. */
export const csr = true;
