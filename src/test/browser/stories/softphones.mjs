// Calls of operators whose phone is a browser with Twilio's Voice SDK, and callers with sound.
import assert from 'node:assert/strict';
import { MICROPHONE_HERTZ } from '../browser.mjs';
import { accessToken, Softphones } from '../softphone.mjs';
import { peak } from '../spectrum.mjs';
import { story } from '../story.mjs';

const TONE_HERTZ = 440;

/**
 * Declares a story with the server of the softphones.
 * @param {string} name
 * @param {(user: import('../page-user.mjs').PageUser, softphones: Softphones) => Promise<void>} tell
 */
function softphoneStory(name, tell) {
  story(name, async (user) => {
    const softphones = await Softphones.with(user);
    try {
      await tell(user, softphones);
    } finally {
      await softphones.close();
    }
  });
}

/**
 * Fails unless a measured tone is the expected one. The spectrum has a resolution of 6 Hz.
 * @param {unknown} measured
 * @param {number} expected
 */
function assertTone(measured, expected) {
  assert.ok(Math.abs(Number(measured) - expected) <= 12, `${measured} Hz instead of ${expected} Hz`);
}

/**
 * Hertz of the loudest tone that the caller hears from an operator.
 * @param {import('../page-user.mjs').PageUser} user
 */
function callerHears(user, silence = false) {
  return user.page.evaluate(`(${peak})(document.querySelector('audio[data-leg]').srcObject, ${silence})`);
}

/**
 * A call with sound that an operator has answered in the browser.
 * @param {import('../page-user.mjs').PageUser} user
 * @param {import('../softphone.mjs').Softphone} operator
 * @param {'tone' | 'microphone'} sound
 */
async function talk(user, operator, sound) {
  await user.page.selectOption('#dial-sound', sound);
  await user.call('+819011112222');
  await operator.until('incoming');
  await user.worker('alice').getByText('ringing in the browser').waitFor();
  await operator.call('act', 'accept');
  await user.page.locator('.sound[data-state=connected]').waitFor();
}

softphoneStory('a caller with a tone and an operator in the browser hear each other', async (user, softphones) => {
  const alice = await softphones.open('alice');
  await talk(user, alice, 'tone');
  const { CallSid, From, To } = await alice.call('parameters');
  const [{ rang }] = await user.control('GET', 'calls');
  assert.deepEqual([CallSid, From, To], [rang[0].sid, '+12025550100', 'client:alice']);
  assertTone(await alice.call('hears'), TONE_HERTZ);
  assertTone(await callerHears(user), MICROPHONE_HERTZ);
  await alice.call('mute', true);
  assert.equal(await callerHears(user, true), 0);
  await alice.call('mute', false);
  assertTone(await callerHears(user), MICROPHONE_HERTZ);
  await alice.call('act', 'disconnect');
  await user.worker('alice').getByText('wrapping up').waitFor();
});

softphoneStory(
  'a caller with a microphone and an operator in the browser hear each other',
  async (user, softphones) => {
    const alice = await softphones.open('alice', { ownTone: true });
    await talk(user, alice, 'microphone');
    assertTone(await alice.call('hears'), MICROPHONE_HERTZ);
    assertTone(await callerHears(user), TONE_HERTZ);
    await user.page.locator('.call .stop').click();
    await alice.until('call disconnect');
  },
);

softphoneStory('a caller whose microphone is refused sends a tone', async (user, softphones) => {
  const alice = await softphones.open('alice');
  await user.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await talk(user, alice, 'microphone');
  assertTone(await alice.call('hears'), TONE_HERTZ);
});

softphoneStory('a call goes on while its signalling socket is lost', async (user, softphones) => {
  const alice = await softphones.open('alice');
  await talk(user, alice, 'tone');
  await alice.call('dropSignalling');
  await alice.until('call reconnected');
  await alice.until('registered', 2);
  assertTone(await alice.call('hears'), TONE_HERTZ);
  await alice.call('act', 'disconnect');
  await user.worker('alice').getByText('wrapping up').waitFor();
});

softphoneStory('two tabs of an operator ring, and one of them wins', async (user, softphones) => {
  const first = await softphones.open('alice');
  const second = await softphones.open('alice');
  await user.call();
  await Promise.all([first.until('incoming'), second.until('incoming')]);
  await second.call('act', 'accept');
  await first.until('call cancel');
  await user.worker('alice').getByText('on a call').waitFor();
  await user.page.locator('.call .stop').click();
  await second.until('call disconnect');
});

softphoneStory(
  'a call that an operator declines in the browser goes on to the next operator',
  async (user, softphones) => {
    const alice = await softphones.open('alice');
    await user.call();
    await alice.until('incoming');
    await alice.call('act', 'reject');
    await user.worker('bob').getByText('ringing').waitFor();
  },
);

softphoneStory('a caller who gives up stops the ringing in the browser', async (user, softphones) => {
  const alice = await softphones.open('alice');
  await user.call();
  await alice.until('incoming');
  await user.page.locator('.call .stop').click();
  await alice.until('call cancel');
});

softphoneStory('an operator whose browser is gone is out of reach', async (user, softphones) => {
  const alice = await softphones.open('alice');
  await user.worker('alice').locator('.phone-state[data-state=reachable]').waitFor();
  await alice.page.close();
  await user.worker('alice').locator('.phone-state[data-state=out-of-reach]').waitFor();
  await user.call();
  await user.worker('bob').getByText('ringing').waitFor();
});

softphoneStory('a softphone replaces its token before it expires', async (user, softphones) => {
  const alice = await softphones.open('alice', { tokenRefreshMs: 3_599_000 });
  await alice.until('tokenWillExpire');
  await alice.call('updateToken', accessToken('alice'));
  await user.call();
  await alice.until('incoming');
});

softphoneStory('a softphone with an invalid token hears why', async (user, softphones) => {
  const stranger = await softphones.blank();
  await stranger.begin(accessToken('alice', { secret: 'x'.repeat(32) }), new URL(user.address).host);
  await stranger.until('error 53000');
  await stranger.call('updateToken', accessToken('alice', { ttl: -10 }));
  await stranger.until('error 20104');
  await stranger.call('updateToken', accessToken('alice'));
  await stranger.until('registered');
});

softphoneStory('the page of the guide answers a call', async (user, softphones) => {
  const page = await softphones.page('/guide');
  await page.evaluate(`goAvailable(${JSON.stringify(accessToken('alice'))})`);
  await user.call();
  await user.worker('alice').getByText('on a call').waitFor();
});
