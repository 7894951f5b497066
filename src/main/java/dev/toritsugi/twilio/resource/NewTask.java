package dev.toritsugi.twilio.resource;

import java.time.Duration;
import java.time.Instant;

/**
 * A voice task that this server creates itself.
 *
 * @param workflowSid SID of the workflow that routes the task, WW and 32 hex digits
 * @param attributes attributes of the task
 * @param priority priority of the task; tasks of higher priority are offered first
 * @param timeout time after which TaskRouter cancels the task if no operator accepts it
 * @param waitingSince time from which TaskRouter counts the age of the task, by Twilio's
 * clock; must not be in the future
 */
public record NewTask(String workflowSid, Attributes attributes, int priority, Duration timeout, Instant waitingSince) {
}
