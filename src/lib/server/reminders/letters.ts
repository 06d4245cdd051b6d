/** A letter as it goes out: plain text, small, and nothing in it that is anybody's. */
export interface Letter {
  subject: string;
  text: string;
  /** Where a mail program can stop them by one tap (RFC 8058). */
  stopAt?: string;
}

/** Asks whether an address is right: nothing more is sent to it until its owner says so. */
export function firstLetter(address: string, key: string, stopKey: string): Letter {
  return {
    subject: 'Selvedge: is this your address?',
    text: `Somebody who uses Selvedge asked for a short e-mail at the start of each week, to this address.

If that was you, say yes here within three days:
${address}/link/mail/yes/${key}

If it was not you, do nothing. Nothing more will come, and in three days the address is
forgotten. To have it forgotten now:
${address}/link/mail/stop/${stopKey}
`,
  };
}

/** The letter of a week. */
export function weeklyLetter(address: string, stopKey: string, isNew: boolean): Letter {
  const stopAt = `${address}/link/mail/stop/${stopKey}`;
  return {
    subject: 'Selvedge: your week',
    text: `${isNew ? 'There is something new since you last opened Selvedge.' : 'Nothing new has come since you last opened Selvedge. Your own work is where you left it.'}

${address}/app

To stop these e-mails:
${stopAt}
`,
    stopAt,
  };
}
