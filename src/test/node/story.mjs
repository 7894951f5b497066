// Creates, routes, accepts and completes a task by Twilio's Node SDK, as the test of the Java SDK does:
//
//   node story.mjs SANDBOX-ADDRESS ACCOUNT-SID AUTH-TOKEN
//
// Any failure ends the process with an error.

import assert from 'node:assert/strict';
import twilio from 'twilio';

const [address, accountSid, authToken] = process.argv.slice(2);

class SandboxClient extends twilio.RequestClient {
  /**
   * @template T
   * @param {import('twilio/lib/base/RequestClient.js').RequestOptions<T>} options
   */
  request(options) {
    return super.request({ ...options, uri: options.uri.replace(/^https:\/\/[^/]+/, address) });
  }
}

const { taskrouter, api } = twilio(accountSid, authToken, { httpClient: new SandboxClient() });

const created = await taskrouter.v1.workspaces.create({ friendlyName: 'Node story', template: 'FIFO' });
const workspace = taskrouter.v1.workspaces(created.sid);
const [available] = await workspace.activities.list({ available: 'true' });

const ana = await workspace.workers.create({
  friendlyName: 'ana',
  activitySid: available.sid,
  attributes: JSON.stringify({ languages: ['es'] }),
});
assert.equal(ana.available, true);
await workspace.workers(ana.sid).workerChannels('default').update({ capacity: 2 });

const queue = await workspace.taskQueues.create({ friendlyName: 'Spanish', targetWorkers: "languages HAS 'es'" });
const workflow = await workspace.workflows.create({
  friendlyName: 'By language',
  configuration: JSON.stringify({
    task_routing: { filters: [{ expression: "language == 'es'", targets: [{ queue: queue.sid }] }] },
  }),
});

const task = await workspace.tasks.create({ workflowSid: workflow.sid, attributes: '{"language":"es"}' });
assert.equal(task.assignmentStatus, 'reserved');
assert.equal(task.taskQueueFriendlyName, 'Spanish');

const [reservation] = await workspace.tasks(task.sid).reservations.list();
assert.equal(reservation.workerName, 'ana');
const accepted = await workspace
  .tasks(task.sid)
  .reservations(reservation.sid)
  .update({ reservationStatus: 'accepted' });
assert.equal(accepted.reservationStatus, 'accepted');

const completed = await workspace.tasks(task.sid).update({ assignmentStatus: 'completed', reason: 'all said' });
assert.equal(completed.assignmentStatus, 'completed');
await assert.rejects(workspace.tasks(task.sid).update({ assignmentStatus: 'completed' }), { status: 400, code: 20001 });

const numbers = workspace.workers;
for (let i = 0; i < 60; i++) {
  await numbers.create({ friendlyName: `worker ${i}` });
}
assert.equal((await numbers.list({ pageSize: 20 })).length, 61);

const figures = await workspace.cumulativeStatistics().fetch();
assert.equal(figures.tasksCompleted, 1);
assert.equal((await api.v2010.accounts(accountSid).incomingPhoneNumbers.list()).length, 1);

await workspace.remove();
await assert.rejects(workspace.fetch(), { status: 404, code: 20404 });
console.log('told');
