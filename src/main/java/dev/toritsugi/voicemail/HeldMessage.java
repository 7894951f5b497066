package dev.toritsugi.voicemail;

import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.VoicemailTask;

/**
 * A task with a message that an operator has accepted or, for a supervisor, any task with
 * a message.
 *
 * @param task the task
 * @param message the task's attributes
 */
record HeldMessage(Task task, VoicemailTask message) {
}
