package dev.toritsugi.desk.socket;

import java.util.Map;

/**
 * Receives the answers of operators' pages to pings, on the thread that has received the
 * answer. The listener must not wait.
 */
@FunctionalInterface
interface PageAnswerListener {

	/**
	 * Handles the answer of a page in which the operator has started work.
	 * @param workerName friendly name of the operator's worker
	 * @param session ID of the page's session
	 * @param phone report of the page's phone, as JSON
	 */
	void answered(String workerName, String session, Map<?, ?> phone);

}
