import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter: to whom, and the whole of it with its headers. */
interface Received {
  to: string[];
  text: string;
}

/** A mail server on this machine, as its letters came. It takes nothing for `full@…`. */
export async function aMailServer() {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      done(
        address.startsWith('full@') ? new Error('mailbox of full@school.example is full') : null,
      );
    },
    onData: (stream, session, done) => {
      void text(stream).then((sent) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        // Soft line breaks of quoted-printable, its equals signs, and headers that go over a line.
        const read = sent.replaceAll('=\r\n', '').replaceAll('=3D', '=').replaceAll('\r\n ', ' ');
        received.push({ to, text: read });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const bound = server.server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${bound.port}`,
    received,
    close: () => {
      server.close();
    },
  };
}
