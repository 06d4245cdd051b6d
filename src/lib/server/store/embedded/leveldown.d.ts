/** What we use of it: PouchDB's adapter has no way to compact. */
declare module 'leveldown' {
  type Done = (error?: Error) => void;
  interface Level {
    open(options: { createIfMissing: boolean }, done: Done): void;
    compactRange(start: Buffer, end: Buffer, done: Done): void;
    close(done: Done): void;
  }
  export default function leveldown(folder: string): Level;
}
