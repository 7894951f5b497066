package dev.toritsugi.sandbox.taskrouter.transfer;

import java.util.Locale;

/**
 * Status of a transfer.
 */
public enum TransferStatus {

	/** The task is offered to the target, or waits for a free worker of the target. */
	INITIATED,
	/** A worker of the target has accepted the task. */
	COMPLETE,
	/** No worker of the target has accepted the task. */
	FAILED,
	/** The worker who started the transfer has canceled it. */
	CANCELED;

	/**
	 * Returns Twilio's name of the status.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
