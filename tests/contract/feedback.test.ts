import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FeedbackDocument } from '#lib/domain/feedback/feedback-document.ts';
import { noLinks, usualThresholds } from '#lib/domain/feedback/thresholds.ts';
import { spaceName } from '#lib/domain/spaces/space-name.ts';
import { Feedback } from '#lib/server/feedback/feedback.ts';
import { anId } from './builders.ts';
import { storeKinds, type TestStore } from './stores.ts';

const beginning = Date.parse('2026-09-20T12:00:00.000Z');
const closesAt = '2026-10-01T00:00:00.000Z';
const database = 'feedback-papers';

for (const kind of storeKinds()) {
  describe(`feedback in the ${kind.name} store`, () => {
    let opened: TestStore;

    beforeAll(async () => {
      opened = await kind.open();
    });
    afterAll(() => opened.destroy());

    async function aRound(peers: number) {
      const time = { now: beginning };
      const { store } = opened;
      const started = () =>
        new Feedback({ store, clock: () => time.now, changed: () => undefined });
      const feedback = started();
      const intern = anId();
      await store.spaces.create(spaceName('me', intern));
      const links = { ...noLinks, peers };
      const asked = { intern, cohort: anId(), closesAt, thresholds: usualThresholds, links };
      const round = await feedback.open(asked);
      if (round === undefined) throw new Error('another round is open');
      return { ...round, feedback, time, started };
    }

    test('two servers and a hundred at once: one link is used once', async () => {
      const { feedback, started, links, round } = await aRound(3);
      const [link = ''] = links.peers;
      const servers = [feedback, started()];
      const taken = await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          (servers[at % 2] ?? feedback).take(link, `token-of-number-${at}`, {
            statements: { 'asks-first': 2 },
            comments: {},
          }),
        ),
      );
      expect(taken.filter(({ state }) => state === 'sent')).toHaveLength(1);
      expect((await feedback.counts(round)).peers).toBe(1);
    });

    test('while a round goes on, no older paper can be found; after it, none at all', async () => {
      const { feedback, links, round, time } = await aRound(5);
      const older: { text: string; of: { database: string; id: string; rev: string } }[] = [];
      const papers = [`used~${round.id}`, `answers~${round.id}~peers`];
      const note = async () => {
        for (const id of papers) {
          const { salt, _rev: rev } = await opened.store.records.get(database, id);
          older.push({ text: String(salt), of: { database, id, rev } });
        }
      };
      const words = randomBytes(60).toString('base64url');
      // Four of five: too few for comments, which therefore must not be anywhere afterwards.
      for (const [at, link] of links.peers.slice(0, 4).entries()) {
        await note();
        const sent = { statements: { 'asks-first': 3 }, comments: { 'keep-doing': words } };
        await feedback.take(link, `token-of-number-${at}`, sent);
        for (const { text, of } of older) expect(await opened.canStillFind(text, of)).toBe(false);
      }
      await note();
      time.now = Date.parse(closesAt);
      await feedback.releaseDue();
      for (const { text, of } of older) {
        expect(await opened.canStillFind(text, of)).toBe(false);
        expect(await opened.canStillFind(words, of)).toBe(false);
      }
      expect(await opened.store.records.list(database, `answers~${round.id}`)).toEqual([]);
      const document = await opened.store.spaces.get(
        spaceName('me', round.intern),
        `feedback~server~${round.id}`,
      );
      expect(FeedbackDocument.parse(document)).toMatchObject({
        state: 'released',
        release: { groups: [{ shows: true, group: 'peers', answered: 4 }] },
      });
    });
  });
}
