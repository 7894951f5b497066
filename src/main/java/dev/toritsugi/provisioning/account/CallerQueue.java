package dev.toritsugi.provisioning.account;

import java.util.List;

/**
 * A voice queue of the account, in which callers wait.
 *
 * @param name friendly name; that of a workflow's queue is the workflow's SID
 * @param size number of callers who wait
 * @param maximum largest number of callers
 */
public record CallerQueue(String name, int size, int maximum) {

	static List<CallerQueue> read(AccountContext account) {
		return account.twilio()
			.list(account.accountPath("/Queues.json"), "queues")
			.stream()
			.map((queue) -> new CallerQueue(queue.path("friendly_name").asString(""),
					queue.path("current_size").asInt(0), queue.path("max_size").asInt(0)))
			.toList();
	}

}
