// The desk at two replicas behind a round-robin balancer without affinity.
import assert from 'node:assert/strict';
import { MICROPHONE_HERTZ } from '../browser.mjs';
import {
  afterQuiet,
  assertTone,
  callerHears,
  callWithTone,
  hasActivity,
  pass,
  TONE_HERTZ,
  talk,
} from '../desk/desk-story.mjs';
import { DeskUser } from '../desk/desk-user.mjs';
import { story } from '../story.mjs';

/** @typedef {import('../page-user.mjs').PageUser} PageUser */

/** Connections end while a replica is down, which the browser reports as errors. */
const LOST = /WebSocket|ERR_|status of 50/;

/** @param {import('../replicas.mjs').Replicas} replicas */
export function storiesWith(replicas) {
  /**
   * @param {string} name
   * @param {(user: PageUser, desk: DeskUser) => Promise<void>} tell
   */
  const replicaStory = (name, tell) =>
    story(name, async (user) => {
      await replicas.startAll();
      const balancer = await replicas.balancer();
      const desk = await DeskUser.at({ browser: user.browser, address: balancer.address });
      try {
        await tell(user, desk);
        assert.deepEqual(
          desk.problems.filter((each) => !LOST.test(each)),
          [],
        );
      } finally {
        await desk.close();
        balancer.close();
      }
    });

  replicaStory('a call goes on when a replica is killed, and the desk is current', async (user, desk) => {
    await talk(user, desk);
    await replicas.stop(0);
    assertTone(await callerHears(user), MICROPHONE_HERTZ);
    assertTone(await desk.hearsCaller(), TONE_HERTZ);
    const saved = desk.page.waitForResponse((response) => response.url().endsWith('/desk/note') && response.ok());
    await desk.page.getByLabel('Note', { exact: true }).fill('still here');
    await saved;
    await user.page.locator('.call .stop').click();
    await desk.sees('The caller hung up.');
    await desk.state('after');
    await user.clock('manual');
    await pass(user, 60);
    await desk.state('available');
    await user.free('alice');
  });

  replicaStory('nobody is moved off by six minutes without any replica', async (user, desk) => {
    await afterQuiet(user);
    await desk.work('alice');
    await user.clock('manual');
    await pass(user, 20);
    await replicas.stop(0);
    await replicas.stop(1);
    await desk.state('reconnecting');
    await user.control('POST', 'clock', { advance: 'PT6M' });
    await replicas.start(0);
    await replicas.start(1);
    await desk.page.locator('desk-state[data-state=available]').waitFor();
    for (let minute = 0; minute < 4; minute += 1) {
      await pass(user, 60);
      await hasActivity(user, 'alice', 'Available');
    }
    await desk.state('available');
    await user.clock('running');
    await callWithTone(user);
    await desk.rings();
    await desk.press('Answer');
    await desk.sees('The caller hears you.');
  });
}
