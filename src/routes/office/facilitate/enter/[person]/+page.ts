/** For typing digit by digit; without a script the form is there all the same. */
export const csr = true;
