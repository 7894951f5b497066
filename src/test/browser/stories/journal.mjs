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
  assert.deepEqual(await user.kinds(), ['Assignment']);
  await user.page.fill('#journal-text', '');
  await user.page.check('#journal-errors');
  assert.deepEqual(await user.kinds(), ['Voice']);
  await user.page.getByText('fault once').waitFor();
  await user.page.uncheck('#journal-errors');
  await user.page.selectOption('#journal-kind', { label: 'Assignment' });
  assert.deepEqual(await user.kinds(), ['Assignment']);
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
