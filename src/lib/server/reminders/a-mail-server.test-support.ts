import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter: to whom, and the whole of it with its headers. */
interface Received {
  to: string[];
  text: string;
}

/** A mail server on this machine, as its letters came. It takes nothing for `full@…`, nor for whom `answers` has a code. */
export async function aMailServer() {
  const received: Received[] = [];
  const answers = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const responseCode = answers.get(address) ?? (address.startsWith('full@') ? 552 : undefined);
      if (responseCode === undefined) done();
      else done(Object.assign(new Error(`no room for ${address}`), { responseCode }));
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
    answers,
    close: () => {
      server.close();
    },
  };
}
