// Writes and reads resources of TaskRouter and of the voice API with one generation of Twilio's Node SDK:
//
//   node sdk-generations.mjs NPM-PACKAGE SANDBOX-ADDRESS ACCOUNT-SID AUTH-TOKEN
//
// Any failure ends the process with an error.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const [npmPackage, address, accountSid, authToken] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const twilio = require(npmPackage);
const RequestClient = require(`${npmPackage}/lib/base/RequestClient`);
const sdk = new (RequestClient.default ?? RequestClient)();
const httpClient = {
  /** @param {{ uri: string }} options */
  request: (options) => sdk.request({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, address) }),
};
const Client = twilio.Twilio;
const client = new Client(accountSid, authToken, { httpClient });

const created = await client.taskrouter.v1.workspaces.create({ friendlyName: 'Zürich & 取次', template: 'FIFO' });
assert.equal(created.friendlyName, 'Zürich & 取次');
const workspace = client.taskrouter.v1.workspaces(created.sid);
const worker = await workspace.workers.create({ friendlyName: 'ana', attributes: JSON.stringify({ a: 'b=c&d' }) });
assert.deepEqual(JSON.parse(worker.attributes), { a: 'b=c&d' });
const activities = await workspace.activities.list();
const available = activities.find((/** @type {{ available: unknown }} */ each) => String(each.available) === 'true');
await workspace.workers(worker.sid).update({ activitySid: available.sid });
const [workflow] = await workspace.workflows.list();
const task = await workspace.tasks.create({ workflowSid: workflow.sid, attributes: '{}' });
const [reservation] = await workspace.tasks(task.sid).reservations.list();
await workspace.tasks(task.sid).reservations(reservation.sid).update({ reservationStatus: 'accepted' });
await workspace.tasks(task.sid).update({ assignmentStatus: 'completed', reason: 'done' });
assert.equal((await workspace.tasks(task.sid).fetch()).reason, 'done');

const [number] = await client.api.v2010.accounts(accountSid).incomingPhoneNumbers.list();
const voiceUrl = 'http://localhost:1/voice?a=b';
await client.api.v2010.accounts(accountSid).incomingPhoneNumbers(number.sid).update({ voiceUrl });
assert.equal((await client.api.v2010.accounts(accountSid).incomingPhoneNumbers(number.sid).fetch()).voiceUrl, voiceUrl);
await workspace.remove();
console.log('told');
process.exit();
