// The journal of the requests between the application and the sandbox.

import assert from 'node:assert/strict';
import { application } from '../application.mjs';
import { story } from '../story.mjs';

story('a webhook is read with its headers, its signature and the answer', async (desk) => {
  await desk.call();
  await desk.line('Voice').click();
  const details = desk.page.locator('#details');
  await details.getByText('X-Twilio-Signature').waitFor();
  assert.equal(await details.locator('[data-fact=signature]').textContent(), 'accepted by the application');
  assert.match(await details.locator('pre').textContent(), /<Enqueue action="queue-result"/);
  await desk.page.keyboard.press('Escape');
  await details.waitFor({ state: 'hidden' });
});

story('the journal is filtered by words, by kind and by errors', async (desk) => {
  await desk.control('PUT', 'faults/once', { effect: 'dead-port', kind: 'VOICE', count: 1 });
  await desk.call('+819000000001');
  await desk.call('+819000000002');
  await desk.worker('alice').getByText('ringing').waitFor();
  await desk.line('Assignment').waitFor();
  await desk.page.fill('#journal-text', '/assignment');
  assert.deepEqual(await desk.kinds(), ['Assignment']);
  await desk.page.fill('#journal-text', '');
  await desk.page.check('#journal-errors');
  assert.deepEqual(await desk.kinds(), ['Voice']);
  await desk.page.getByText('fault once').waitFor();
  await desk.page.uncheck('#journal-errors');
  await desk.page.selectOption('#journal-kind', { label: 'Assignment' });
  assert.deepEqual(await desk.kinds(), ['Assignment']);
});

story('a refused signature is explained', async (desk) => {
  const refusing = await application((path, parameters, response) => response.writeHead(403).end('no'));
  try {
    await desk.leadTo(refusing.address);
    await desk.call();
    await desk.page.locator('#lines .flags', { hasText: 'signature refused' }).first().waitFor();
    await desk.line('Voice').click();
    await desk.page.getByText('The sandbox signs exactly the URL above').waitFor();
  } finally {
    refusing.close();
  }
});
