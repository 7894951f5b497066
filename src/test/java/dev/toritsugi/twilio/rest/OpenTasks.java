package dev.toritsugi.twilio.rest;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.resource.Task;

/**
 * Reads the open tasks of a workspace into a list.
 */
final class OpenTasks {

	private OpenTasks() {
	}

	static List<Task> read(TaskClient client, Deadline deadline) {
		List<Task> tasks = new ArrayList<>();
		client.forEachOpen(tasks::add, deadline);
		return tasks;
	}

}
