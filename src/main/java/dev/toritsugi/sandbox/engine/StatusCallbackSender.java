package dev.toritsugi.sandbox.engine;

/**
 * Sends status callbacks, whose responses have no effect. A failed callback is reported
 * as an alert in Twilio's debugger.
 */
public record StatusCallbackSender(Engine engine) {

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	/**
	 * Sends a status callback after the current command. Must be called within a command.
	 * @param name name of the callback in the alert, such as "the recording status
	 * callback"
	 */
	public void send(Webhook webhook, String name) {
		send(webhook, name, () -> {
		});
	}

	/**
	 * Sends a status callback after the current command. Must be called within a command.
	 * @param name name of the callback in the alert, such as "the recording status
	 * callback"
	 * @param then action that runs after the response or the failure, in a later command
	 */
	public void send(Webhook webhook, String name, Runnable then) {
		this.engine.send(webhook, (answer) -> {
			if (!answer.ok()) {
				this.engine.alert(HTTP_RETRIEVAL_FAILURE, name + " failed: " + answer.problem());
			}
			then.run();
		});
	}

}
