import { createTransport } from 'nodemailer';
import type { Letter } from './letters.ts';

/** Sends one letter to one address. Fails where the mail server does not take it. */
export type SendLetter = (to: string, letter: Letter) => Promise<void>;

/** A mail server that says nothing for so long (milliseconds) is asked another time. */
const patience = 15_000;

/** Sends by this mail server (`smtps://user:password@mail.example.org`), from this address. */
export function sendBySmtp(url: string, from: string): SendLetter {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Whatever is in a letter, it is ours: nothing is read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (to, { subject, text, stopAt }) => {
    const headers =
      stopAt === undefined
        ? {}
        : {
            'List-Unsubscribe': `<${stopAt}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          };
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
    });
  };
}
