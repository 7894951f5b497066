// The journal of the requests between the application and the sandbox.

import assert from 'node:assert/strict';
import { application } from '../application.mjs';
import { story } from '../story.mjs';

story('a webhook is read with its headers, its signature and the answer', async (user) => {
  await user.call();
  await user.line('Voice').click();
  const details = user.page.locator('#details');
  await details.getByText('X-Twilio-Signature').waitFor();
  assert.equal(await details.locator('[data-fact=signature]').textContent(), 'accepted by the application');
  assert.match((await details.locator('pre').textContent()) ?? '', /<Enqueue action="queue-result"/);
  await user.page.keyboard.press('Escape');
  await details.waitFor({ state: 'hidden' });
});

story('the journal is filtered by words, by kind and by errors', async (user) => {
  await user.control('PUT', 'faults/once', { effect: 'dead-port', kind: 'VOICE', count: 1 });
  await user.call('+819000000001');
  await user.call('+819000000002');
  await user.worker('alice').getByText('ringing').waitFor();
  await user.line('Assignment').waitFor();
  await user.page.fill('#journal-text', '/assignment');
  assert.deepEqual(await user.kinds(), ['Assignment: dequeue']);
  await user.page.fill('#journal-text', '');
  await user.page.check('#journal-errors');
  assert.deepEqual(await user.kinds(), ['Voice']);
  await user.page.getByText('fault once').waitFor();
  await user.page.uncheck('#journal-errors');
  await user.page.selectOption('#journal-kind', { label: 'Assignment' });
  assert.deepEqual(await user.kinds(), ['Assignment: dequeue']);
});

story('a refused signature is explained', async (user) => {
  const refusing = await application((response) => response.writeHead(403).end('no'));
  try {
    await user.leadTo(refusing.address);
    await user.call();
    await user.page.locator('#lines .flags', { hasText: 'signature refused' }).first().waitFor();
    await user.line('Voice').click();
    await user.page.getByText('The sandbox signs exactly the URL above').waitFor();
  } finally {
    refusing.close();
  }
});

story('REST requests have names, and the filter finds a rejection', async (user) => {
  await user.page.setViewportSize({ width: 1280, height: 800 });
  await user.call();
  await user.act('alice', 'Decline');
  await user.act('bob', 'Answer');
  await user.control('POST', 'workers/bob/hangup');
  await user.worker('bob').getByText('wrapping up').waitFor();
  const [call] = await user.control('GET', 'calls');
  await user.rest('POST', `${user.workspace}/Tasks/${call.task.sid}`, {
    AssignmentStatus: 'completed',
    Reason: 'done',
  });
  await user.line('Complete task').waitFor();
  await user.page.fill('#journal-text', 'reject');
  await user.line('Reject reservation').waitFor();
  await user.page.fill('#journal-text', '');
  const cut = await user.page
    .locator('#lines .kind')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
    );
  assert.deepEqual(cut, []);
  assert.match((await user.line('Complete task').locator('.what').textContent()) ?? '', /^POST \/Tasks\/WT….{4}$/);
  await user.page.selectOption('#language', 'ja');
  await user.page.fill('#journal-text', '拒否');
  await user.line('予約を拒否').waitFor();
});
